"""The public surface of an installed implementation, by introspection.

`python -m keras_conformance.surface --impl keras` prints it as JSON: every
public path with what it is, the other paths of the same object and, where
Python tells, the parameters; of a class its nearest public base and the public
methods that it does not have from there.
"""

import argparse
import importlib
import inspect
import json
import os
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from keras_conformance.adapters.find_adapter import (
    BACKENDS,
    check_installed,
    is_installed,
)
from keras_conformance.bad_input import BadInput
from keras_conformance.class_methods import class_methods
from keras_conformance.parameters_of import parameters_of

SCHEMA = 1
# Where Keras keeps what its documentation does not name.
PRIVATE = {"src"}


def walk(root: ModuleType, path: str = "keras") -> Iterator[tuple[str, Any]]:
    """Yield every public path below a module, and the object there."""
    for name in sorted(vars(root)):
        if name.startswith("_") or name in PRIVATE:
            continue
        found = getattr(root, name)
        if not isinstance(found, ModuleType):
            yield f"{path}.{name}", found
        elif found.__name__ == f"{root.__name__}.{name}":
            yield from walk(found, f"{path}.{name}")


def surface(root: ModuleType) -> dict[str, dict[str, Any]]:
    """Return what is known of each public object, by its first path."""
    objects: dict[int, dict[str, Any]] = {}
    homes: dict[int, str] = {}
    paths = sorted(walk(root), key=_rank)
    public = {id(found) for _, found in paths}
    for path, found in paths:
        if id(found) in homes and callable(found):
            objects[id(found)]["aliases"].append(path)
            continue
        key = id(found) if callable(found) else -len(objects) - 1
        homes[key] = path
        objects[key] = {"kind": _kind(found), "aliases": [], **_call(found)}
        if inspect.isclass(found):
            objects[key]["bases"] = _bases(found, public)
            objects[key]["ancestors"] = _ancestors(found)
            objects[key]["methods"] = class_methods(found, public)
    return {homes[key]: entry for key, entry in objects.items()}


def _rank(item: tuple[str, Any]) -> tuple[bool, int, str]:
    """Order the paths of one object: its own name first, then the shorter."""
    path, found = item
    own = getattr(found, "__name__", "") == path.rsplit(".", 1)[-1]
    return (not own, path.count("."), path)


def _kind(found: Any) -> str:
    if inspect.isclass(found):
        return "class"
    return "function" if callable(found) else "value"


def _bases(found: type, public: set[int]) -> list[str]:
    """Return the name of the nearest base that has a public path."""
    near = (base for base in found.__mro__[1:] if id(base) in public)
    return [base.__name__ for base in near][:1]


def _ancestors(found: type) -> list[str]:
    """Return the names of all bases, hidden ones included."""
    return [base.__name__ for base in inspect.getmro(found)[1:-1]]


def _call(found: Any) -> dict[str, Any]:
    if not callable(found):
        return {}
    parameters = parameters_of(found)
    return {} if parameters is None else {"parameters": parameters}


def _backend(root: ModuleType) -> str:
    """Return the backend that it says it runs on, or nothing."""
    says = getattr(getattr(root, "config", None), "backend", None)
    return str(says()) if callable(says) else ""


def main() -> int:
    """Print the surface of `--impl` as JSON; return 2 for bad input."""
    parser = argparse.ArgumentParser(prog="keras_conformance.surface")
    parser.add_argument("--impl", default="keras")
    name = parser.parse_args().impl
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    try:
        check_installed(name)
    except BadInput as error:
        print(error, file=sys.stderr)
        return 2
    there = [backend for backend in BACKENDS if is_installed(backend)]
    if there and BACKENDS[0] not in there:
        # Keras would look for the first one, wherever it is told nothing.
        os.environ.setdefault("KERAS_BACKEND", there[0])
    root = importlib.import_module(name)
    version = str(getattr(root, "__version__", "unknown"))
    report: dict[str, Any] = {
        "schema": SCHEMA,
        "implementation": name,
        "version": version,
    }
    report["backend"] = _backend(root)
    print(json.dumps({**report, "symbols": surface(root)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
