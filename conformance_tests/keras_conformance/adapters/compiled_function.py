"""What XLA makes of a function on TensorFlow, as StableHLO."""

import importlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function

PARAMETERS = re.compile(r"func\.func @main\((.*)\) -> ")


@dataclass(frozen=True)
class CompiledFunction:
    """A compiled function that stands for itself.

    Args:
        text: String, the StableHLO module as TensorFlow prints it.
        arguments: Arrays, what its `main` is called with: the tensors, then
            the variables and constants that the function reads.
        outputs: The dtypes of what the function returns. These are the first
            results of `main`; new values of variables follow.
    """

    text: str
    arguments: Sequence[NDArray[Any]]
    outputs: Sequence[np.dtype[Any]]


def compile_function(
    function: Function, tensors: Sequence[Any]
) -> CompiledFunction:
    """Return `function`, compiled by XLA for the shapes of `tensors`.

    Raises:
        TypeError: if it returns anything but dense tensors, or if XLA needs
            the values of arguments to compile it.
    """
    tf = importlib.import_module("tensorflow")
    compiled = tf.function(
        lambda *tensors: function(*tensors), jit_compile=True, autograph=False
    )
    traced = compiled.get_concrete_function(*tensors)
    outputs = tf.nest.flatten(traced.structured_outputs)
    for output in outputs:
        if not isinstance(output, tf.Tensor):
            raise TypeError(
                "Expected dense tensors to come out. "
                f"Received: {type(output).__name__}."
            )
    # The stages "hlo" and later are in the older language of XLA itself.
    text: str = compiled.experimental_get_compiler_ir(*tensors)("stablehlo")
    variables = {id(v.handle): v for v in traced.graph.variables}
    captured = [variables.get(id(c), c) for c in traced.captured_inputs]
    # NumPy refuses what a tensor of one bfloat16 makes of itself.
    arguments = [np.asarray(v.numpy()) for v in [*tensors, *captured]]
    return CompiledFunction(
        text,
        _parameters(text, arguments),
        [output.dtype.as_numpy_dtype for output in outputs],
    )


def _parameters(text: str, arguments: list[NDArray[Any]]) -> list[NDArray[Any]]:
    """Return the arguments that `main` takes: XLA may drop empty ones.

    It takes none where only their shapes matter, or values that are constants.
    """
    found = PARAMETERS.search(text)
    count = found[1].count("%arg") if found else 0
    if count == 0:
        return []
    if count != len(arguments):
        arguments = [array for array in arguments if array.size]
    if count != len(arguments):
        raise TypeError(
            f"Expected {len(arguments)} parameters. Received: {count}; the "
            "values of some are part of the code."
        )
    return arguments
