"""Implementations on JAX. The only module that imports it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.module_adapter import ModuleAdapter
from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.flatten import flatten
from keras_conformance.unsupported import Unsupported


class JaxAdapter(ModuleAdapter):
    """Any module with the names of Keras whose tensors are JAX's.

    JAX compiles functions without side effects. What a function assigns to
    variables while it is compiled is collected by the implementation's own
    `StatelessScope`, and assigned afterwards. `graph` and `xla` are one here:
    `jax.jit`, which is XLA.
    """

    backend = "jax"
    # Without this JAX makes float32 of float64, and int32 of int64.
    settings: Mapping[str, str] = {"JAX_ENABLE_X64": "1"}

    def array(self, value: NDArray[Any]) -> Any:
        """Return a tensor of the same values; text stays with NumPy."""
        if value.dtype.kind in "USO":
            return value
        return self.framework.numpy.asarray(value)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a tensor, a variable or a number."""
        dense = value.todense() if hasattr(value, "todense") else value
        return np.asarray(dense)

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`, run eagerly or compiled."""
        if mode == "eager":
            return function(*tensors)
        changed: dict[int, Any] = {}

        def stateless(arrays: Sequence[Any]) -> Any:
            changed.clear()
            with self._scope(changed) as scope:
                result = function(*self._merge(tensors, arrays))
                values = list(map(self._value, flatten(result)))
                variables = list(changed.values())
                return values, [scope.get_current_value(v) for v in variables]

        compiled = self.framework.jit(stateless)
        values, after = compiled(list(filter(self._is_array, tensors)))
        for variable, value in zip(changed.values(), after, strict=True):
            variable.assign(value)
        return values

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of a weighted sum of outputs."""
        tensors = total.tensors

        def compute(sources: Sequence[Any], values: Sequence[Any]) -> Any:
            mapping = list(zip(total.variables, values, strict=True))
            with self._scope({}, mapping):
                given = self._merge(tensors, sources, floating=True)
                outputs = map(self._value, flatten(total.function(*given)))
                return sum(
                    (output * cotangent.astype(output.dtype)).sum().real
                    for output, cotangent in zip(
                        outputs, total.cotangents, strict=True
                    )
                )

        gradients = self.framework.grad(compute, argnums=(0, 1))
        if mode != "eager":
            gradients = self.framework.jit(gradients)
        found, of_variables = gradients(
            list(filter(self._is_floating, tensors)),
            [variable.value for variable in total.variables],
        )
        # JAX's gradient by a complex number is the conjugate of the usual one.
        left = iter([self.to_numpy(gradient).conj() for gradient in found])
        return [
            *(next(left) if self._is_floating(t) else None for t in tensors),
            *map(self.to_numpy, of_variables),
        ]

    def call_program(
        self, call: str, mode: str, names: Sequence[str]
    ) -> list[str]:
        """Return lines that print the value of `call`, run in `mode`."""
        if mode == "eager":
            return [f"print({call})"]
        given = ", ".join(names)
        return [
            "import jax",
            f"print(jax.jit(lambda {given}: {call})({given}))",
        ]

    def gradient_program(
        self, call: str, sources: Sequence[str], source: str, weight: str
    ) -> list[str]:
        """Return lines that print the gradient of `sum(call * weight)`."""
        total = f"({call} * {weight}).sum()"
        if source in sources:
            return [
                "import jax",
                f"print(jax.grad(lambda {source}: {total})({source}))",
            ]
        return [
            "import jax",
            "def total(value):",
            f"    with keras.StatelessScope([({source}, value)]):",
            f"        return {total}",
            f"print(jax.grad(total)({source}.value))",
        ]

    def choose_device(self) -> None:
        """Let everything run on the first device of the kind."""
        # The environment is read only once: JAX may be imported already.
        self.framework.config.update("jax_enable_x64", True)
        devices = self.framework.devices()
        if self.device == "cpu":
            devices = self.framework.devices("cpu")
        self.refuse_device(sorted({device.platform for device in devices}))
        self.framework.config.update("jax_default_device", devices[0])

    def _scope(
        self, changed: dict[int, Any], mapping: Sequence[Any] = ()
    ) -> AbstractContextManager[Any]:
        """Return a block that changes no variable and notes which it would."""
        try:
            base = self.resolve("keras.StatelessScope")
        except Unsupported:
            # It has no variables then either.
            return nullcontext()

        def add_update(scope: Any, update: tuple[Any, Any]) -> None:
            changed[id(update[0])] = update[0]
            base.add_update(scope, update)

        scope = type("Noting", (base,), {"add_update": add_update})
        made: AbstractContextManager[Any] = scope(list(mapping))
        return made

    def _merge(
        self,
        tensors: Sequence[Any],
        arrays: Sequence[Any],
        floating: bool = False,
    ) -> Iterator[Any]:
        """Yield `tensors` with those that JAX traces replaced by `arrays`."""
        traced = self._is_floating if floating else self._is_array
        left = iter(arrays)
        for tensor in tensors:
            yield next(left) if traced(tensor) else tensor

    def _value(self, leaf: Any) -> Any:
        """Return what JAX knows of a result: the value of a variable."""
        return getattr(leaf, "value", leaf)

    def _is_array(self, tensor: Any) -> bool:
        return isinstance(tensor, self.framework.Array)

    def _is_floating(self, tensor: Any) -> bool:
        inexact = self.framework.numpy.inexact
        return self._is_array(tensor) and bool(
            self.framework.numpy.issubdtype(tensor.dtype, inexact)
        )
