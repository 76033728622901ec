"""The public methods of a class, without those of its public base."""

import inspect
from collections.abc import Iterator
from typing import Any

from keras_conformance.parameters_of import parameters_of

SPECIAL = {
    "__call__",
    "__contains__",
    "__delitem__",
    "__enter__",
    "__exit__",
    "__getitem__",
    "__iter__",
    "__len__",
    "__setitem__",
}


def class_methods(found: type, public: set[int]) -> dict[str, dict[str, Any]]:
    """Return what is known of each method and property, by name.

    Args:
        found: The class.
        public: The ids of all public objects: what a public base has is
            listed there.
    """
    methods: dict[str, dict[str, Any]] = {}
    for owner in _own_classes(found, public):
        for name in sorted(vars(owner)):
            if name in methods or (name[0] == "_" and name not in SPECIAL):
                continue
            entry = _entry(vars(owner)[name], getattr(found, name, None))
            if entry:
                methods[name] = entry
    return methods


def _own_classes(found: type, public: set[int]) -> Iterator[type]:
    """Yield the class and its hidden bases, those of a public one excepted.

    What a class has from another package, of a backend or of a helper, is not
    what the implementation says of itself.
    """
    package = found.__module__.partition(".")[0]
    order = inspect.getmro(found)
    above: set[type] = {object}
    for base in order[1:]:
        if id(base) in public:
            above |= set(inspect.getmro(base))
    return (
        owner
        for owner in order
        if owner not in above and owner.__module__.partition(".")[0] == package
    )


def _entry(static: Any, bound: Any) -> dict[str, Any]:
    if isinstance(static, property):
        return {"kind": "property", "decorator": "", "parameters": []}
    decorator = ""
    if isinstance(static, staticmethod | classmethod):
        decorator = type(static).__name__
    elif not inspect.isfunction(static):
        return {}
    parameters = parameters_of(bound)
    if parameters is None:
        return {}
    if not decorator:
        parameters = _without_self(parameters)
    kind = "function"
    if inspect.iscoroutinefunction(bound):
        kind = "async function"
    return {"kind": kind, "decorator": decorator, "parameters": parameters}


def _without_self(parameters: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Drop the object; a wrapper's `*args` may hold it."""
    if parameters and parameters[0]["kind"] == "variadic":
        return parameters
    return parameters[1:]
