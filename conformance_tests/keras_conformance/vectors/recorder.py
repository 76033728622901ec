"""What a child process would be asked, without a child process."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from numpy.typing import NDArray

from keras_conformance.adapters.asked_adapter import AskedAdapter
from keras_conformance.role import Role
from keras_conformance.wire import read_array
from keras_spec.clause import Clause

Weights = list[tuple[str, NDArray[Any]]]


class Recorder(AskedAdapter):
    """An implementation that writes down what it is asked.

    Args:
        role_at: Returns the role of the symbol at a public path.
    """

    name = module = "vectors"
    imports: Sequence[str] = ()

    def __init__(self, role_at: Callable[[str], Role]):
        super().__init__(role_at)
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
