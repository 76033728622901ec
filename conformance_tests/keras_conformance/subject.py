"""The symbol under test: what a clause speaks of, on one implementation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.failure import Failure, said
from keras_conformance.role import Role, role_of
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import New
from keras_spec.edition import Edition
from keras_spec.page import Page


@dataclass(frozen=True, repr=False)
class Subject:
    """One page of an edition, on one implementation.

    Args:
        adapter: The implementation.
        edition: All pages; definitions import each other.
        page: The page of the symbol.
        modes: How results are computed: `eager`, `graph`, `xla`.
    """

    adapter: Adapter
    edition: Edition
    page: Page
    modes: tuple[str, ...] = ("eager",)

    @property
    def symbol(self) -> str:
        """The public path."""
        return self.page.symbol

    @cached_property
    def role(self) -> Role:
        """How the symbol is made and called."""
        return role_of(self.page, self.edition.definitions)

    @cached_property
    def target(self) -> Any:
        """The function or class itself.

        Raises:
            Unsupported: if the implementation lacks it.
            Failure: if looking it up raises anything else.
        """
        try:
            return self.adapter.resolve(self.symbol)
        except Unsupported:
            raise
        except Exception as error:
            raise Failure(
                f"Expected {self.symbol} to be there. Received: {said(error)}",
                "\n".join([*self.adapter.imports, "", f"print({self.symbol})"]),
                self.symbol,
                said(error),
            ) from error

    def value(self, value: Any) -> Any:
        """Return a value of a clause with its objects made."""
        if isinstance(value, New):
            made = self.adapter.resolve(value.path)
            return made(**self.values(value.params))
        if isinstance(value, list | tuple):
            return type(value)(self.value(item) for item in value)
        return value

    def values(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Return the arguments of a clause with their objects made."""
        return {name: self.value(v) for name, v in arguments.items()}

    def make(self, params: Mapping[str, Any]) -> Any:
        """Return an object of the class."""
        return self.target(**self.values(params))
