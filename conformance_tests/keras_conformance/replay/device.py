"""A device, reached through JAX."""

import dataclasses
import importlib
import re
from typing import Any

import numpy as np

from .bad_input import BadInput

SIGNATURE = re.compile(r"func\.func @main\(.*\) -> (.*) \{$", re.MULTILINE)
PRECISION = re.compile(r"precision\w* = \[[^\]]*\]")
TENSOR = re.compile(r"tensor<((?:\d+x)*)(\w+(?:<\w+>)?)>")
DTYPES = {"i1": "bool", "bf16": "bfloat16"}
DTYPES |= {f"f{bits}": f"float{bits}" for bits in (16, 32, 64)}
DTYPES |= {f"i{bits}": f"int{bits}" for bits in (8, 16, 32, 64)}
DTYPES |= {f"ui{bits}": f"uint{bits}" for bits in (8, 16, 32, 64)}
DTYPES |= {"complex<f32>": "complex64", "complex<f64>": "complex128"}


class Device:
    """A device of JAX.

    Args:
        kind: String, `"cpu"`, `"gpu"` or `"tpu"`.
        precision: String, that of products of matrices: `"default"` is what
            the device takes by itself.

    Raises:
        BadInput: if JAX or the device is not there.
    """

    def __init__(self, kind: str, precision: str):
        self.kind = kind
        self._precision = precision.upper()
        try:
            self._jax = importlib.import_module("jax")
        except ImportError as error:
            raise BadInput(
                f"Expected JAX. Received: {error}. Fix: pip install jax."
            ) from None
        self._jax.config.update("jax_enable_x64", True)
        self._export = importlib.import_module("jax.export")
        name = "jax.extend.mlir.dialects.stablehlo"
        self._stablehlo = importlib.import_module(name)
        try:
            self.device = self._jax.devices(kind)[0]
        except RuntimeError:
            found = sorted({d.platform for d in self._jax.devices()} | {"cpu"})
            raise BadInput(
                f"Expected a device that JAX sees. Received: device={kind!r}; "
                f"found: {', '.join(found)}. Fix: pip install "
                '"jax[cuda13]" or "jax[tpu]", or use --device cpu.'
            ) from None

    def describe(self) -> dict[str, str]:
        """Return what a report needs."""
        return {
            "backend": "jax",
            "backend_version": str(self._jax.__version__),
            "device": self.kind,
            "hardware": str(self.device.device_kind),
            "precision": self._precision.lower(),
        }

    def run(self, text: str, arguments: list[Any]) -> list[Any]:
        """Return what the function `main` of a StableHLO module returns.

        There is no public function of JAX that runs a module, but there is
        one that runs what another process has exported: an exported function
        of the same signature gets this module in place of its own.
        """
        jax, stablehlo = self._jax, self._stablehlo
        text = PRECISION.sub(
            lambda found: found[0].replace("DEFAULT", self._precision), text
        )
        version = stablehlo.get_current_version()
        module = stablehlo.serialize_portable_artifact_str(text, version)
        found = SIGNATURE.search(text)
        outputs = TENSOR.findall(found[1] if found else "")

        def same_signature(*arguments: Any) -> Any:
            return tuple(
                jax.numpy.zeros(tuple(map(int, s.split("x")[:-1])), DTYPES[t])
                for s, t in outputs
            )

        function = jax.jit(same_signature, keep_unused=True)
        specs = [jax.ShapeDtypeStruct(a.shape, a.dtype) for a in arguments]
        with jax.default_device(self.device):
            platforms = [self._platform()]
            exported = self._export.export(function, platforms=platforms)
            exported = dataclasses.replace(
                exported(*specs), mlir_module_serialized=module
            )
            given = [jax.device_put(a, self.device) for a in arguments]
            return [np.asarray(r) for r in jax.jit(exported.call)(*given)]

    def _platform(self) -> str:
        if self.kind != "gpu":
            return self.kind
        return str(self._export.default_export_platform())
