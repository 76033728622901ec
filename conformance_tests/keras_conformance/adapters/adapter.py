"""What the suite asks of a framework: the only way to an implementation."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from numpy.typing import NDArray

from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_spec.clause import Clause

Function = Callable[..., Any]


class Adapter(Protocol):
    """An implementation under test, as the suite sees it.

    Public names only: whatever the suite knows of an implementation, a user
    of that implementation can know too.

    Args:
        name: String, as results are called: `"keras"`, `"keras-jax"`.
        module: String, the module that takes the place of `keras`.
        device: String, the kind of device: `"cpu"`, `"gpu"`, `"tpu"`.
        modes: How the framework can run a function: `"eager"`, `"graph"`,
            `"xla"`.
    """

    name: str
    module: str
    device: str
    modes: Sequence[str]

    @property
    def imports(self) -> Sequence[str]:
        """The lines that a printed program starts with."""
        ...

    def describe(self) -> Mapping[str, str]:
        """Return the versions a report needs."""
        ...

    def begin(self, check: Clause) -> None:
        """Prepare for a check.

        Raises:
            Unsupported: if checks of its kind cannot be made.
        """
        ...

    def has_dtype(self, dtype: str) -> bool:
        """Return whether there are tensors of `dtype`."""
        ...

    def program(self, text: str) -> str:
        """Return the program of a failure in the language of its users."""
        ...

    def resolve(self, path: str) -> Any:
        """Return the object at a public path such as `keras.ops.relu`.

        Raises:
            Unsupported: if there is no such path.
        """
        ...

    def array(self, value: NDArray[Any]) -> Any:
        """Return a tensor of the same values, shape and dtype."""
        ...

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a tensor, a variable or a number."""
        ...

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Any:
        """Return a symbolic tensor; its first dimension may be unknown."""
        ...

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`, run eagerly, in a graph or compiled."""
        ...

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of a weighted sum of outputs.

        First those of its tensors, then those of its variables; None where the
        implementation says that there is no connection.
        """
        ...

    def call_program(
        self, call: str, mode: str, names: Sequence[str]
    ) -> list[str]:
        """Return lines that print the value of `call`, run in `mode`.

        `names` are those of the arrays in it.
        """
        ...

    def gradient_program(
        self, call: str, sources: Sequence[str], source: str, weight: str
    ) -> list[str]:
        """Return lines that print the gradient of `sum(call * weight)`.

        It is the one with respect to `source`; all of `sources` are tensors.
        """
        ...
