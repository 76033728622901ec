"""Public paths, looked up the way a user writes them."""

import importlib
import importlib.util
from types import ModuleType
from typing import Any

from keras_conformance.unsupported import Unsupported


def resolve_path(root: ModuleType, path: str) -> Any:
    """Return the object at `path`, where `root` takes the place of `keras`.

    Raises:
        Unsupported: if there is no such attribute and no such module.
    """
    found: Any = root
    for name in path.split(".")[1:]:
        if isinstance(found, ModuleType) and not hasattr(found, name):
            _import_submodule(found, name, path)
        if not hasattr(found, name):
            raise Unsupported(f"no public path {path}")
        found = getattr(found, name)
    return found


def _import_submodule(parent: ModuleType, name: str, path: str) -> None:
    """Import `parent.name` where there is such a module; it may fail."""
    if not hasattr(parent, "__path__"):
        raise Unsupported(f"no public path {path}")
    whole = f"{parent.__name__}.{name}"
    if importlib.util.find_spec(whole) is None:
        raise Unsupported(f"no public path {path}")
    importlib.import_module(whole)
