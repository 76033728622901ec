"""From the name of an implementation to the adapter that serves it."""

import difflib
import importlib.util

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.bad_input import BadInput

KNOWN = ("keras_reference", "keras", "tf_keras")
BACKENDS = ("tensorflow", "jax", "torch")
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
    check_backend(backend)
    check_installed(name)
    if not is_installed("tensorflow"):
        raise BadInput(
            f"Expected TensorFlow, on which {name} runs. Received: none. "
            "Fix: pip install 'keras-sig[reference]'."
        )
    from keras_conformance.adapters.tensorflow_adapter import TensorFlowAdapter

    return TensorFlowAdapter(name, name, device)


def check_backend(backend: str) -> None:
    """Raise `BadInput` unless this version runs on `backend`."""
    if backend == "tensorflow":
        return
    if backend in BACKENDS:
        problem = f"The backend {backend} is not supported yet by this version."
    else:
        problem = f"Expected a known backend. Received: backend={backend!r}."
    raise BadInput(f"{problem} Fix: use --backend tensorflow.")


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
