"""Implementations on PyTorch. The only module that imports it."""

import os
from collections.abc import Sequence
from typing import Any

import ml_dtypes
import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Function
from keras_conformance.adapters.module_adapter import ModuleAdapter
from keras_conformance.adapters.weighted_sum import WeightedSum
from keras_conformance.flatten import flatten

DEVICES = {"cpu": "cpu", "gpu": "cuda"}


class TorchAdapter(ModuleAdapter):
    """Any module with the names of Keras whose tensors are PyTorch's.

    PyTorch has neither graphs nor XLA as the specification means them: what
    `torch.compile` cannot trace it runs eagerly, and says nothing.
    """

    backend = "torch"
    modes: Sequence[str] = ("eager",)

    def array(self, value: NDArray[Any]) -> Any:
        """Return a tensor of the same values; text stays with NumPy."""
        torch = self.framework
        if value.dtype.kind in "USO":
            return value
        if value.dtype == ml_dtypes.bfloat16:
            wide = value.astype(np.float32)
            return torch.tensor(wide, dtype=torch.bfloat16, device=self._place)
        return torch.tensor(value, device=self._place)

    def to_numpy(self, value: Any) -> NDArray[Any]:
        """Return the values of a tensor, a variable or a number."""
        torch = self.framework
        found = getattr(value, "value", value)
        if not isinstance(found, torch.Tensor):
            return np.asarray(found)
        found = found.detach().cpu()
        if found.is_sparse:
            found = found.to_dense()
        if found.dtype == torch.bfloat16:
            return np.asarray(found.float().numpy().astype(ml_dtypes.bfloat16))
        return np.asarray(found.resolve_conj().resolve_neg().numpy())

    def run(self, function: Function, tensors: Sequence[Any], mode: str) -> Any:
        """Return `function(*tensors)`, run eagerly."""
        return function(*tensors)

    def gradient(
        self, total: WeightedSum, mode: str
    ) -> list[NDArray[Any] | None]:
        """Return the gradients of a weighted sum of outputs."""
        torch = self.framework
        given = [
            tensor.clone().requires_grad_()
            if self._is_floating(tensor)
            # Text, integers.
            else tensor
            for tensor in total.tensors
        ]
        outputs = flatten(total.function(*given))
        value = sum(
            # As TensorFlow does, of a complex number the real part.
            (output * self.array(cotangent).to(output.dtype)).sum().real
            for output, cotangent in zip(outputs, total.cotangents, strict=True)
        )
        sources = [*given, *(variable.value for variable in total.variables)]
        wanted = [s for s in sources if getattr(s, "requires_grad", False)]
        if not getattr(value, "requires_grad", False) or not wanted:
            return [None for _ in sources]
        found = iter(torch.autograd.grad(value, wanted, allow_unused=True))
        gradients = [
            next(found) if getattr(source, "requires_grad", False) else None
            for source in sources
        ]
        return [None if g is None else self.to_numpy(g) for g in gradients]

    def call_program(
        self, call: str, mode: str, names: Sequence[str]
    ) -> list[str]:
        """Return lines that print the value of `call`."""
        return [f"print({call})"]

    def gradient_program(
        self, call: str, sources: Sequence[str], source: str, weight: str
    ) -> list[str]:
        """Return lines that print the gradient of `sum(call * weight)`."""
        by = source if source in sources else f"{source}.value"
        return [
            "import torch",
            *(f"{n} = torch.tensor({n}, requires_grad=True)" for n in sources),
            f"total = ({call} * torch.tensor({weight})).sum().real",
            f"print(torch.autograd.grad(total, {by}))",
        ]

    def choose_device(self) -> None:
        """Let everything run on a device of the kind."""
        found = ["cpu"]
        if self.framework.cuda.is_available():
            found.append("gpu")
        self.refuse_device(found)
        self._place = DEVICES[self.device]
        # Keras reads this once, when it is imported.
        os.environ["KERAS_TORCH_DEVICE"] = self._place

    def _is_floating(self, tensor: Any) -> bool:
        return isinstance(tensor, self.framework.Tensor) and bool(
            tensor.is_floating_point() or tensor.is_complex()
        )
