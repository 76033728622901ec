"""A case as a program that runs as printed in a bare interpreter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from keras_conformance.literal import array_literal, keywords
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_spec.cases import Case


@dataclass(frozen=True)
class Program:
    """The source text of one case.

    Args:
        subject: The symbol under test.
        case: The arguments.
        split: Boolean, whether a metric forgets the samples and then sees
            them again in two batches.
    """

    subject: Subject
    case: Case
    split: bool = False

    @property
    def variable(self) -> str:
        """The name of the object of a class page."""
        return self.subject.role.value

    @property
    def head(self) -> list[str]:
        """The imports and the inputs."""
        inputs = self.case.inputs.items()
        arrays = [f"{name} = {array_literal(array)}" for name, array in inputs]
        return [*self.subject.adapter.imports, "", *arrays]

    @property
    def construction(self) -> list[str]:
        """The line that makes the object; none for a function."""
        if self.subject.role is Role.FUNCTION:
            return []
        made = f"{self.subject.symbol}({keywords(self.case.params)})"
        return [f"{self.variable} = {made}"]

    @property
    def made(self) -> str:
        """A program that makes the object and nothing else."""
        imports = self.subject.adapter.imports
        return "\n".join([*imports, "", *self.construction])

    @property
    def weights(self) -> str:
        """A program that prints the names of the weights of a layer."""
        names = f"print([weight.name for weight in {self.variable}.weights])"
        return "\n".join([*self.head, *self.construction, self.call, names])

    def arguments(self, end: str = "") -> dict[str, str]:
        """Return the expressions of the inputs, each followed by `end`."""
        names = self.case.inputs
        named = self.case.grouped({name: f"{name}{end}" for name in names})
        return {
            name: f"[{', '.join(text)}]" if isinstance(text, list) else text
            for name, text in named.items()
        }

    @property
    def call(self) -> str:
        """The call as an expression."""
        case, role = self.case, self.subject.role
        if role is Role.METRIC:
            return "metric.result()"
        # A layer may call its first input as it likes.
        free = 1 if role is Role.LAYER else 0
        named = list(self.arguments().items())
        given = [text for _, text in named[:free]]
        given += [f"{name}={text}" for name, text in named[free:]]
        if role is Role.FUNCTION and case.params:
            given.append(keywords(case.params))
        if case.call:
            given.append(keywords(case.call))
        called = self.variable
        if role is Role.FUNCTION:
            called = self.subject.symbol
        return f"{called}({', '.join(given)})"

    def setup(self, weights: Sequence[NDArray[Any]] = ()) -> list[str]:
        """Return the lines up to the call."""
        lines = [*self.head, *self.construction]
        if weights:
            values = ", ".join(array_literal(w) for w in weights)
            lines += [self.call, f"{self.variable}.set_weights([{values}])"]
        if self.subject.role is Role.METRIC:
            lines.append(self._update(""))
        if self.split:
            lines.append("metric.reset_state()")
            lines += [self._update("[:1]"), self._update("[1:]")]
        return lines

    def _update(self, part: str) -> str:
        given = [f"{name}={name}{part}" for name in self.case.inputs]
        given += [keywords(self.case.call)] if self.case.call else []
        return f"metric.update_state({', '.join(given)})"

    def whole(
        self, weights: Sequence[NDArray[Any]] = (), mode: str = "eager"
    ) -> str:
        """Return a program that prints what comes out."""
        names = list(self.case.inputs)
        call = self.subject.adapter.call_program(self.call, mode, names)
        return "\n".join([*self.setup(weights), *call])
