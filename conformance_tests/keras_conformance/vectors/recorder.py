"""What a child process would be asked, without a child process."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.child_objects import ChildSymbol
from keras_conformance.role import Role
from keras_conformance.unsupported import Unsupported
from keras_conformance.wire import read_array
from keras_spec.clause import Clause

Weights = list[tuple[str, NDArray[Any]]]


class Recorder:
    """An implementation that writes down what it is asked.

    Args:
        role_at: Returns the role of the symbol at a public path.
    """

    name = module = "vectors"
    device = "cpu"
    modes: Sequence[str] = ("eager",)
    imports: Sequence[str] = ()

    def __init__(self, role_at: Callable[[str], Role]):
        self._role_at = role_at
        self.question: dict[str, Any] = {}
        # The weights of the layer that comes next, before they are set.
        self.initial: Weights = []

    def describe(self) -> Mapping[str, str]:
        """Return nothing: there is no implementation."""
        return {}

    def begin(self, check: Clause) -> None:
        """Prepare for a check: there is nothing to prepare."""

    def has_dtype(self, dtype: str) -> bool:
        """Return whether NumPy has the dtype by itself."""
        return dtype != "bfloat16"

    def program(self, text: str) -> str:
        """Return the text as it is."""
        return text

    def resolve(self, path: str) -> ChildSymbol:
        """Return what stands for the object at a public path."""
        return ChildSymbol(self, path, self._role_at(path))

    def array(self, value: NDArray[Any]) -> NDArray[Any]:
        """Return the array."""
        # Arithmetic makes a scalar of an array without axes.
        return np.asarray(value)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a weight."""
        found: NDArray[Any] = getattr(value, "value", value)
        return found

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Any:
        """Raise `Unsupported`."""
        raise Unsupported("vectors have no symbolic tensors")

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`."""
        return function(*tensors)

    def gradient(self, *arguments: Any) -> list[NDArray[Any] | None]:
        """Raise `Unsupported`."""
        raise Unsupported("vectors have no gradients")

    def call_program(
        self, call: str, mode: str, names: Sequence[str] = ()
    ) -> list[str]:
        """Return nothing: there are no programs."""
        return []

    def gradient_program(self, *arguments: Any) -> list[str]:
        """Return nothing: there are no programs."""
        return []

    def ask(self, question: Mapping[str, Any]) -> Mapping[str, Any]:
        """Write down a question; nothing answers."""
        self.question = dict(question)
        return {}

    def outputs(self, answer: Mapping[str, Any]) -> list[NDArray[Any]]:
        """Return nothing."""
        return []

    def weights(self, answer: Mapping[str, Any]) -> Weights:
        """Return the weights: as they are set, else as they start."""
        given = self.question.get("weights")
        if given is None:
            return self.initial
        paths = [path for path, _ in self.initial]
        values = [read_array(record) for record in given]
        return list(zip(paths, values, strict=True))
