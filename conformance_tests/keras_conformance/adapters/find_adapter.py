"""From the name of an implementation to the adapter that serves it."""

import difflib
import importlib.util
from collections.abc import Sequence

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.bad_input import BadInput

KNOWN = ("keras_reference", "keras", "tf_keras")
BACKENDS = ("tensorflow", "jax", "torch")
MODES = ("eager", "graph", "xla")
# PyTorch has no graphs, and no XLA without another package.
MODES_OF = {"torch": ("eager",)}
ONLY_TENSORFLOW = ("keras_reference", "tf_keras")
INSTALL = {
    "keras_reference": "keras-sig[reference]",
    "keras": "keras-sig[peers]",
    "tf_keras": "keras-sig[peers]",
}


def find_adapter(name: str, backend: str, device: str) -> Adapter:
    """Return the adapter of the implementation `name`.

    Raises:
        BadInput: if there is no such implementation, backend or device.
    """
    check_backend(name, backend)
    check_installed(name)
    column = column_of(name, backend)
    if backend == "jax":
        from keras_conformance.adapters.jax_adapter import JaxAdapter

        return JaxAdapter(column, name, device)
    if backend == "torch":
        from keras_conformance.adapters.torch_adapter import TorchAdapter

        return TorchAdapter(column, name, device)
    from keras_conformance.adapters.tensorflow_adapter import TensorFlowAdapter

    return TensorFlowAdapter(column, name, device)


def column_of(name: str, backend: str) -> str:
    """Return how results of an implementation on a backend are called."""
    return name if backend == "tensorflow" else f"{name}-{backend}"


def check_backend(name: str, backend: str) -> None:
    """Raise `BadInput` unless `name` can run on `backend`, here."""
    if backend not in BACKENDS:
        raise BadInput(
            f"Expected a known backend. Received: backend={backend!r}. "
            f"Fix: use --backend {', '.join(BACKENDS[:-1])} or {BACKENDS[-1]}."
        )
    if backend != "tensorflow" and name in ONLY_TENSORFLOW:
        raise BadInput(
            f"Expected the backend tensorflow, the only one of {name}. "
            f"Received: backend={backend!r}. Fix: use --impl keras."
        )
    if not is_installed(backend):
        fix = "pip install 'keras-sig[reference]'"
        if backend != "tensorflow":
            fix = f"sig conformance env keras-{backend}"
        raise BadInput(
            f"Expected {backend} to be installed, on which "
            f"{column_of(name, backend)} runs. Received: not installed. "
            f"Fix: {fix}."
        )


def check_modes(modes: Sequence[str], backend: str) -> None:
    """Raise `BadInput` unless `backend` can run in all `modes`."""
    for mode in modes:
        # A model can be made again wherever there are models.
        if mode == "reloaded":
            continue
        if mode not in MODES:
            raise BadInput(
                f"Expected a mode. Received: mode={mode!r}. "
                f"Fix: use {', '.join(MODES)}, reloaded."
            )
        there = MODES_OF.get(backend, MODES)
        if mode not in there:
            raise BadInput(
                f"Expected a mode that {backend} has. Received: "
                f"mode={mode!r}. Fix: use --mode {','.join(there)}."
            )


def check_installed(name: str) -> None:
    """Raise `BadInput` unless a module of that name can be found."""
    if not is_installed(name):
        raise BadInput(_explain(name))


def is_installed(name: str) -> bool:
    """Return whether a module of that name can be found."""
    if not all(part.isidentifier() for part in name.split(".")):
        return False
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def _explain(name: str) -> str:
    if name in KNOWN:
        return (
            f"Expected {name} to be installed. Received: not installed. "
            f"Fix: install with `pip install {INSTALL[name]}`."
        )
    near = difflib.get_close_matches(name, KNOWN, 3, 0.5) or KNOWN
    return (
        "Expected a known implementation or a module that can be imported. "
        f"Received: impl={name!r}. Fix: use {' or '.join(near)}, or install "
        "the module."
    )
