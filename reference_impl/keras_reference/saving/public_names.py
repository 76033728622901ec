"""Names in saved data: what they may stand for."""

import contextlib
import difflib
import importlib

from keras_reference.saving.registry import get_registered_object

# The only places where a class named by data is looked for. A saved model
# never makes this package import anything else.
_MODULES = {
    "keras": "keras_reference",
    "keras.activations": "keras_reference.activations",
    "keras.constraints": "keras_reference.constraints",
    "keras.dtype_policies": "keras_reference.dtype_policies",
    "keras.initializers": "keras_reference.initializers",
    "keras.layers": "keras_reference.layers",
    "keras.losses": "keras_reference.losses",
    "keras.metrics": "keras_reference.metrics",
    "keras.models": "keras_reference.models",
    "keras.ops": "keras_reference.ops",
    "keras.optimizers": "keras_reference.optimizers",
    "keras.optimizers.schedules": "keras_reference.optimizers.schedules",
    "keras.regularizers": "keras_reference.regularizers",
    "keras.random": "keras_reference.random",
    # The name that Keras itself writes for functional models.
    "keras.src.models.functional": "keras_reference.models.functional",
}
# The public names of classes that are called otherwise themselves.
_PUBLIC = {"GroupedQueryAttention": "GroupQueryAttention"}
_MODULES_OF_FUNCTIONS = (
    *("keras.activations", "keras.losses", "keras.metrics"),
    "keras.ops",
)


def public_module(kind: type) -> str | None:
    """Return the module that Keras names for a class of this package.

    Examples:
        >>> public_module(find_name("Dense", "keras.layers", {}))
        'keras.layers'
    """
    package, _, rest = kind.__module__.partition(".")
    if package != "keras_reference":
        return None
    if kind.__name__ == "Functional":
        return "keras.src.models.functional"
    if kind.__name__ in ("DTypePolicy", "FloatDTypePolicy"):
        return "keras"
    if rest.startswith("optimizers.schedules."):
        return "keras.optimizers.schedules"
    family = rest.partition(".")[0]
    return "keras" if family in ("models", "core") else f"keras.{family}"


def public_name(kind: type) -> str:
    """Return the name that Keras has for a class of this package.

    Examples:
        >>> public_name(find_name("Dense", "keras.layers", {}))
        'Dense'
    """
    return _PUBLIC.get(kind.__name__, kind.__name__)


def is_public(item) -> bool:
    """Return whether a class or function is found by its name alone.

    Examples:
        >>> is_public(find_name("Dense", "keras.layers", {})), is_public(dict)
        (True, False)
    """
    names = _public_names(public_module(item))
    return names.get(public_name(item)) is item


def find_name(name: str, module: str | None, module_objects: dict, alias=None):
    """Return what a name in saved data stands for.

    Args:
        name: String, a registered name, or that of a class or function.
        module: String, the public module that the data names, or `None`.
        module_objects: Dictionary of more names and objects.
        alias: String, another name for the same.

    Returns:
        Class or function.

    Raises:
        TypeError: No one knows the name.

    Examples:
        >>> find_name("Dense", "keras.layers", {}).__name__
        'Dense'
    """
    for candidate in (name, alias):
        found = get_registered_object(candidate, None, module_objects)
        if found is not None:
            return found
    public = _public_names(module)
    name_of_class = alias or name
    name_there = _PUBLIC.get(name_of_class, name_of_class)
    if name_there in public:
        return public[name_there]
    near = difflib.get_close_matches(alias or name, public)
    hint = f" Nearest known: {', '.join(near)}." if near else ""
    raise TypeError(
        "A saved name must be public in Keras, registered with "
        "`@keras.saving.register_keras_serializable()` or among "
        f"`custom_objects`. Received: {name!r} of module {module!r}.{hint}"
    )


def find_function(name: str, module_objects: dict):
    """Return the function of a name; saved data does not tell its module.

    Examples:
        >>> find_function("mean_squared_error", {}).__name__
        'mean_squared_error'
    """
    for module in _MODULES_OF_FUNCTIONS[:-1]:
        with contextlib.suppress(TypeError):
            return find_name(name, module, module_objects)
    return find_name(name, _MODULES_OF_FUNCTIONS[-1], module_objects)


def _public_names(module: str | None) -> dict:
    """Return the classes and functions that Keras has in a module."""
    if module not in _MODULES:
        return {}
    return {
        name: value
        for name, value in vars(
            importlib.import_module(_MODULES[module])
        ).items()
        if not name.startswith("_") and callable(value)
    }
