"""What adapters have in common: a module in the place of `keras`."""

import importlib
import os
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any

from keras_conformance.adapters.public_path import resolve_path
from keras_conformance.bad_input import BadInput
from keras_conformance.failure import said
from keras_spec.clause import Clause


class ModuleAdapter:
    """Any module with the names of Keras whose tensors are a framework's.

    A framework completes it: how its tensors are made, read, compiled and
    differentiated.

    Args:
        name: String, as results are called: `"keras"`, `"keras-jax"`.
        module: String, the module that takes the place of `keras`.
        device: String, the kind of device: `"cpu"`, `"gpu"`, `"tpu"`.

    Raises:
        BadInput: if the framework sees no device of the kind, or the module
            cannot be imported.
    """

    backend: str
    """The framework: `"tensorflow"`, `"jax"`, `"torch"`."""
    modes: Sequence[str] = ("eager", "graph", "xla")
    """How the framework can run a function."""
    settings: Mapping[str, str] = {}
    """What the environment has to say before the framework is imported."""

    def __init__(self, name: str, module: str, device: str):
        # Keras reads this once, when it is imported.
        os.environ["KERAS_BACKEND"] = self.backend
        os.environ.update(self.settings)
        self.name = name
        self.module = module
        self.device = device
        self.framework: Any = importlib.import_module(self.backend)
        self.choose_device()
        self.root: ModuleType = _import_root(module)

    @property
    def imports(self) -> Sequence[str]:
        """The lines that a printed program starts with."""
        settings = dict(self.settings)
        module = f"{self.module} as keras"
        if self.module == "keras":
            settings = {"KERAS_BACKEND": self.backend, **settings}
            module = "keras"
        lines = [f'os.environ["{n}"] = "{v}"' for n, v in settings.items()]
        head = ["import os", *lines] if lines else []
        return [*head, "import numpy as np", f"import {module}"]

    def describe(self) -> Mapping[str, str]:
        """Return the versions a report needs."""
        return {
            "name": self.name,
            "version": str(getattr(self.root, "__version__", "unknown")),
            "backend": self.backend,
            "backend_version": str(self.framework.__version__),
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

    def symbolic(self, shape: Sequence[int | None], dtype: str) -> Any:
        """Return a symbolic tensor; its first dimension may be unknown."""
        make = self.resolve("keras.Input")
        return make(shape=tuple(shape[1:]), batch_size=shape[0], dtype=dtype)

    def choose_device(self) -> None:
        """Let everything run on a device of the kind."""
        raise NotImplementedError

    def refuse_device(self, found: Sequence[str]) -> None:
        """Raise `BadInput` unless the device is among those found."""
        if self.device in found:
            return
        raise BadInput(
            f"Expected a device that {self.backend} sees. Received: "
            f"device={self.device!r}; found: {', '.join(found)}. Fix: run "
            f"with --device {found[0]}, or install what {self.backend} needs "
            f"for a {self.device}."
        )


def _import_root(module: str) -> ModuleType:
    try:
        return importlib.import_module(module)
    except Exception as error:
        raise BadInput(
            f"Expected to import {module}. Received: {said(error)}. "
            f'Fix: see `python -c "import {module}"`.'
        ) from error
