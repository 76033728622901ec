"""Implementations on TensorFlow. The only module that imports it."""

import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.module_adapter import ModuleAdapter
from keras_conformance.adapters.weighted_sum import WeightedSum


class TensorFlowAdapter(ModuleAdapter):
    """Any module with the names of Keras whose tensors are TensorFlow's."""

    backend = "tensorflow"

    def __init__(self, name: str, module: str, device: str):
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        # The same order of summation on every machine.
        os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
        super().__init__(name, module, device)

    def array(self, value: NDArray[Any]) -> Any:
        """Return a tensor of the same values, shape and dtype."""
        return self.framework.constant(value)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a tensor, a variable or a number."""
        if isinstance(value, self.framework.IndexedSlices):
            value = self.framework.convert_to_tensor(value)
        # NumPy refuses what a tensor of one bfloat16 makes of itself.
        return np.asarray(value.numpy() if hasattr(value, "numpy") else value)

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`, run eagerly, in a graph or compiled."""
        return self._in_mode(function, mode)(*tensors)

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of a weighted sum of outputs."""
        tf = self.framework

        def gradients(*arguments: Any) -> Any:
            with tf.GradientTape() as tape:
                for argument in filter(self._is_floating, arguments):
                    tape.watch(argument)
                outputs = tf.nest.flatten(total.function(*arguments))
                pairs = zip(outputs, total.cotangents, strict=True)
                value = 0.0
                for output, cotangent in pairs:
                    weight = tf.cast(cotangent, output.dtype)
                    value += tf.reduce_sum(output * weight)
            return tape.gradient(value, [*arguments, *total.variables])

        found = self._in_mode(gradients, mode)(*total.tensors)
        return [None if g is None else self.to_numpy(g) for g in found]

    def call_program(
        self, call: str, mode: str, names: Sequence[str]
    ) -> list[str]:
        """Return lines that print the value of `call`, run in `mode`."""
        if mode == "eager":
            return [f"print({call})"]
        compiled = ", jit_compile=True" if mode == "xla" else ""
        return [
            "import tensorflow as tf",
            f"print(tf.function(lambda: {call}{compiled})())",
        ]

    def gradient_program(
        self, call: str, sources: Sequence[str], source: str, weight: str
    ) -> list[str]:
        """Return lines that print the gradient of `sum(call * weight)`."""
        return [
            "import tensorflow as tf",
            *(f"{name} = tf.constant({name})" for name in sources),
            "with tf.GradientTape() as tape:",
            *(f"    tape.watch({name})" for name in sources),
            f"    total = tf.reduce_sum({call} * {weight})",
            f"print(tape.gradient(total, {source}))",
        ]

    def choose_device(self) -> None:
        """Let everything run on a device of the kind."""
        config = self.framework.config
        devices = config.list_physical_devices()
        self.refuse_device([d.device_type.lower() for d in devices])
        if self.device == "cpu":
            config.set_visible_devices([], "GPU")

    def _in_mode(self, function: Function, mode: str) -> Function:
        if mode == "eager":
            return function
        traced: Function = self.framework.function(
            lambda *tensors: function(*tensors),
            jit_compile=mode == "xla",
            autograph=False,
        )
        return traced

    def _is_floating(self, tensor: Any) -> bool:
        return bool(tensor.dtype.is_floating or tensor.dtype.is_complex)
