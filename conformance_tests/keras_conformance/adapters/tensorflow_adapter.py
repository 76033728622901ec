"""Implementations on TensorFlow. The only module that imports it."""

import importlib
import os
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.public_path import resolve_path
from keras_conformance.bad_input import BadInput
from keras_conformance.failure import said
from keras_spec.clause import Clause


class TensorFlowAdapter:
    """Any module with the names of Keras whose tensors are TensorFlow's.

    Raises:
        BadInput: if TensorFlow sees no device of the kind.
    """

    def __init__(self, name: str, module: str, device: str):
        # Keras reads these once, when it is imported.
        os.environ["KERAS_BACKEND"] = "tensorflow"
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
        # The same order of summation on every machine.
        os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
        self.name = name
        self.module = module
        self.device = device
        self._tf = importlib.import_module("tensorflow")
        self._choose_device()
        self.root: ModuleType = _import_root(module)

    @property
    def imports(self) -> Sequence[str]:
        """The lines that a printed program starts with."""
        said = "keras" if self.module == "keras" else f"{self.module} as keras"
        head = ["import numpy as np", f"import {said}"]
        if self.module == "keras":
            setting = 'os.environ["KERAS_BACKEND"] = "tensorflow"'
            return ["import os", setting, *head]
        return head

    def describe(self) -> Mapping[str, str]:
        """Return the versions a report needs."""
        return {
            "name": self.name,
            "version": str(getattr(self.root, "__version__", "unknown")),
            "backend": "tensorflow",
            "backend_version": str(self._tf.__version__),
            "device": self.device,
        }

    def begin(self, check: Clause) -> None:
        """Prepare for a check: there is nothing to prepare."""

    def has_dtype(self, dtype: str) -> bool:
        """Return whether there are tensors of `dtype`."""
        return True

    def program(self, text: str) -> str:
        """Return the program of a failure, which is Python already."""
        return text

    def resolve(self, path: str) -> Any:
        """Return the object at a public path such as `keras.ops.relu`."""
        return resolve_path(self.root, path)

    def array(self, value: NDArray[Any]) -> Any:
        """Return a tensor of the same values, shape and dtype."""
        return self._tf.constant(value)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a tensor, a variable or a number."""
        if isinstance(value, self._tf.IndexedSlices):
            value = self._tf.convert_to_tensor(value)
        # NumPy refuses what a tensor of one bfloat16 makes of itself.
        return np.asarray(value.numpy() if hasattr(value, "numpy") else value)

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Any:
        """Return a symbolic tensor; its first dimension may be unknown."""
        make = self.resolve("keras.Input")
        return make(shape=tuple(shape[1:]), batch_size=shape[0], dtype=dtype)

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`, run eagerly, in a graph or compiled."""
        return self._in_mode(function, mode)(*tensors)

    def gradient(
        self,
        function: Function,
        tensors: Sequence[Any],
        variables: Sequence[Any],
        cotangents: Sequence[NDArray[Any]],
        mode: str,
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of the weighted sum of the outputs."""
        tf = self._tf

        def gradients(*arguments: Any) -> Any:
            with tf.GradientTape() as tape:
                for argument in filter(self._is_floating, arguments):
                    tape.watch(argument)
                outputs = tf.nest.flatten(function(*arguments))
                total = 0.0
                for output, cotangent in zip(outputs, cotangents, strict=True):
                    weight = tf.cast(cotangent, output.dtype)
                    total += tf.reduce_sum(output * weight)
            return tape.gradient(total, [*arguments, *variables])

        found = self._in_mode(gradients, mode)(*tensors)
        return [None if g is None else self.to_numpy(g) for g in found]

    def call_program(self, call: str, mode: str) -> list[str]:
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

    def _in_mode(self, function: Function, mode: str) -> Function:
        if mode == "eager":
            return function
        traced: Function = self._tf.function(
            lambda *tensors: function(*tensors),
            jit_compile=mode == "xla",
            autograph=False,
        )
        return traced

    def _is_floating(self, tensor: Any) -> bool:
        return bool(tensor.dtype.is_floating or tensor.dtype.is_complex)

    def _choose_device(self) -> None:
        config = self._tf.config
        found = [d.device_type.lower() for d in config.list_physical_devices()]
        if self.device not in found:
            raise BadInput(
                f"Expected a device that TensorFlow sees. Received: "
                f"device={self.device!r}; found: {', '.join(found)}. Fix: run "
                f"with --device {found[0]}, or install what TensorFlow needs "
                f"for a {self.device}."
            )
        if self.device == "cpu":
            config.set_visible_devices([], "GPU")


def _import_root(module: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except Exception as error:
        raise BadInput(
            f"Expected to import {module}. Received: {said(error)}. "
            f'Fix: see `python -c "import {module}"`.'
        ) from error
