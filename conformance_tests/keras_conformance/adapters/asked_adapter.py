"""What adapters have in common that only ask: their arrays are NumPy's."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.child_objects import ChildSymbol
from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.role import Role
from keras_conformance.unsupported import Unsupported


class AskedAdapter:
    """An implementation of which there are only questions and answers.

    What is asked and who answers completes it; see `Asker`.

    Args:
        role_at: Returns the role of the symbol at a public path.
    """

    device = "cpu"
    modes: Sequence[str] = ("eager",)

    def __init__(self, role_at: Callable[[str], Role]):
        self._role_at = role_at

    def ask(self, question: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return the answer to a question about a symbol."""
        raise NotImplementedError

    def outputs(self, answer: Mapping[str, Any]) -> list[Any]:
        """Return the arrays of an answer, or the symbolic tensors."""
        raise NotImplementedError

    def weights(
        self, answer: Mapping[str, Any]
    ) -> list[tuple[str, NDArray[Any]]]:
        """Return the paths and values of the weights of an answer."""
        raise NotImplementedError

    def config(self, answer: Mapping[str, Any]) -> Mapping[str, Any]:
        """Raise `Unsupported`: there are no configurations."""
        raise Unsupported("configurations cannot be asked for")

    def resolve(self, path: str) -> Any:
        """Return what stands for the object at a public path."""
        return ChildSymbol(self, path, self._role_at(path))

    def array(self, value: NDArray[Any]) -> NDArray[Any]:
        """Return the array: it is sent as it is."""
        # Arithmetic makes a scalar of an array without axes.
        return np.asarray(value)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of an output or a weight."""
        found: NDArray[Any] = getattr(value, "value", value)
        return found

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Any:
        """Raise `Unsupported`: there is nothing to give."""
        raise Unsupported("symbolic tensors cannot be asked for")

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`."""
        if mode not in self.modes:
            raise Unsupported(f"the mode `{mode}` cannot be asked for")
        return function(*tensors)

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Raise `Unsupported`: there are no gradients."""
        raise Unsupported("gradients cannot be asked for")

    def call_program(
        self, call: str, mode: str, names: Sequence[str] = ()
    ) -> list[str]:
        """Return nothing: the question says it."""
        return []

    def gradient_program(
        self, call: str, sources: Sequence[str], source: str, weight: str
    ) -> list[str]:
        """Return nothing: the question says it."""
        return []
