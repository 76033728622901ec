"""What a gradient is of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray


@dataclass(frozen=True)
class WeightedSum:
    """The sum of the outputs of a function, each times its cotangent.

    Args:
        function: What is called.
        tensors: What it is called with.
        variables: What it reads besides.
        cotangents: The weights, an array in the shape of each output.
    """

    function: Callable[..., Any]
    tensors: Sequence[Any]
    variables: Sequence[Any]
    cotangents: Sequence[NDArray[Any]]
