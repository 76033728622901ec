"""Objects as plain data that JSON can hold, and back."""

import difflib
import importlib
import inspect

import numpy as np
import tensorflow as tf

from keras_reference.saving.registry import (
    custom_object_scope,
    get_registered_name,
    get_registered_object,
)

# The only places where a class named by data is looked for. A saved model
# never makes this package import anything else.
_MODULES = {
    "keras": "keras_reference",
    "keras.activations": "keras_reference.activations",
    "keras.constraints": "keras_reference.constraints",
    "keras.initializers": "keras_reference.initializers",
    "keras.layers": "keras_reference.layers",
    "keras.losses": "keras_reference.losses",
    "keras.metrics": "keras_reference.metrics",
    "keras.models": "keras_reference.models",
    "keras.ops": "keras_reference.ops",
    "keras.optimizers": "keras_reference.optimizers",
    "keras.regularizers": "keras_reference.regularizers",
    "keras.random": "keras_reference.random",
    # The name that Keras itself writes for functional models.
    "keras.src.models.functional": "keras_reference.models.functional",
}
_PLAIN = (str, int, float, bool, type(None))


def serialize_keras_object(obj):
    """Return `obj` as plain data that JSON can hold.

    Objects with `get_config` become a dictionary of their module, class name,
    configuration and registered name; functions are saved by name.

    Args:
        obj: Layer, model, initializer, loss, metric, optimizer, function,
            dtype, shape, array, tensor, or a nest of them.

    Returns:
        Nest of dictionaries, lists, tuples, strings, numbers and `None`.

    Raises:
        ValueError: `obj` has no `get_config`, or is a lambda.

    Examples:
        >>> serialize_keras_object({"rate": 0.5, "axes": (1, 2)})
        {'rate': 0.5, 'axes': (1, 2)}
        >>> serialize_keras_object(b"raw")
        {'class_name': '__bytes__', 'config': {'value': 'raw'}}
    """
    if isinstance(obj, np.generic):
        return obj.item()
    if isinstance(obj, _PLAIN):
        return obj
    if isinstance(obj, tf.TensorShape):
        return obj.as_list()
    if isinstance(obj, (list, tuple)):
        return type(obj)([serialize_keras_object(item) for item in obj])
    if isinstance(obj, dict):
        return {key: serialize_keras_object(obj[key]) for key in obj}
    if isinstance(obj, tf.DType):
        return obj.name
    if hasattr(obj, "get_config"):
        return _serialize_instance(obj)
    if inspect.isfunction(obj) or inspect.isclass(obj):
        return _serialize_name(obj)
    return _serialize_value(obj)


def _serialize_instance(obj) -> dict:
    kind = type(obj)
    registered = get_registered_name(kind)
    module = public_module(kind) if registered == kind.__name__ else None
    data = {
        "module": module,
        "class_name": kind.__name__,
        "config": serialize_keras_object(obj.get_config()),
        "registered_name": None if module else registered,
    }
    for name in ("build_config", "compile_config"):
        get = getattr(obj, f"get_{name}", None)
        config = get() if get else None
        if config is not None:
            data[name] = serialize_keras_object(config)
    return data


def _serialize_name(obj) -> dict:
    if obj.__name__ == "<lambda>":
        raise ValueError(
            "A lambda cannot be saved: it has no name. "
            f"Received: {obj!r}. Write a function and decorate it with "
            "`@keras.saving.register_keras_serializable()`."
        )
    kind = "type" if inspect.isclass(obj) else "function"
    return {
        "module": "builtins",
        "class_name": kind,
        "config": get_registered_name(obj),
        "registered_name": kind,
    }


def _serialize_value(obj) -> dict:
    if isinstance(obj, bytes):
        return _tagged("__bytes__", value=obj.decode())
    if isinstance(obj, slice):
        return _tagged(
            "__slice__", start=obj.start, stop=obj.stop, step=obj.step
        )
    if obj is Ellipsis:
        return _tagged("__ellipsis__")
    if isinstance(obj, (np.ndarray, tf.Tensor, tf.Variable)):
        tag = "__numpy__" if isinstance(obj, np.ndarray) else "__tensor__"
        value = np.asarray(obj)
        return _tagged(tag, value=value.tolist(), dtype=value.dtype.name)
    raise ValueError(
        "`obj` must be plain data, an array, a function, or have a "
        f"`get_config` method. Received: obj={obj!r} "
        f"(of type {type(obj).__name__})."
    )


def _tagged(tag: str, **config) -> dict:
    return {"class_name": tag, "config": config}


def public_module(kind: type) -> str | None:
    """Return the module that Keras names for a class of this package."""
    package, _, rest = kind.__module__.partition(".")
    if package != "keras_reference":
        return None
    if kind.__name__ == "Functional":
        return "keras.src.models.functional"
    if kind.__name__ == "DTypePolicy":
        return "keras"
    family = rest.partition(".")[0]
    return "keras" if family in ("models", "core") else f"keras.{family}"


def deserialize_keras_object(
    config, custom_objects=None, safe_mode=True, **kwargs
):
    """Return the object that `serialize_keras_object` made `config` from.

    No code comes from the data: a name is looked up among the registered
    objects, `custom_objects` and the public classes of this package only.

    Args:
        config: Nest of plain data.
        custom_objects: Dictionary from names to classes and functions.
        safe_mode: Boolean; saved lambdas are refused whatever it is.
        **kwargs: Dictionary `module_objects`, looked in last.

    Returns:
        The object.

    Raises:
        TypeError: No class or function of that name is known.

    Examples:
        >>> deserialize_keras_object([1, {"rate": 0.5}])
        [1, {'rate': 0.5}]
        >>> deserialize_keras_object(
        ...     {"class_name": "__bytes__", "config": {"value": "raw"}}
        ... )
        b'raw'
    """
    module_objects = kwargs.pop("module_objects", None)
    if kwargs:
        raise ValueError(
            "The only further argument is `module_objects`. "
            f"Received: {', '.join(kwargs)}."
        )
    with custom_object_scope(custom_objects or {}):
        return _deserialize(config, module_objects or {}, safe_mode)


def _deserialize(data, module_objects: dict, safe_mode: bool):
    if isinstance(data, str) and data in module_objects:
        return module_objects[data]
    if isinstance(data, (list, tuple)):
        return type(data)(
            [_deserialize(item, module_objects, safe_mode) for item in data]
        )
    if not isinstance(data, dict):
        return data
    if "class_name" not in data or "config" not in data:
        return {
            key: _deserialize(value, module_objects, safe_mode)
            for key, value in data.items()
        }
    name, config = data["class_name"], data["config"]
    if name in _VALUES:
        return _VALUES[name](config)
    if name in ("function", "type"):
        return _find(config, "keras.ops", module_objects)
    if name == "__lambda__":
        raise ValueError(
            "A saved lambda is code and is never run. Received: a `__lambda__` "
            "entry. Save a registered function instead."
        )
    return _deserialize_instance(data, module_objects)


def _deserialize_instance(data: dict, module_objects: dict):
    config = data["config"]
    kind = _find(
        data.get("registered_name") or data["class_name"],
        data.get("module"),
        module_objects,
        data["class_name"],
    )
    if not inspect.isclass(kind) or not hasattr(kind, "from_config"):
        raise TypeError(
            "`class_name` must name a class with a `from_config` method. "
            f"Received: class_name={data['class_name']!r}."
        )
    instance = kind.from_config(config)
    if data.get("build_config") and hasattr(instance, "build_from_config"):
        instance.build_from_config(data["build_config"])
    if data.get("compile_config") and hasattr(instance, "compile_from_config"):
        instance.compile_from_config(data["compile_config"])
    return instance


def _find(name: str, module: str | None, module_objects: dict, alias=None):
    for candidate in (name, alias):
        found = get_registered_object(candidate, None, module_objects)
        if found is not None:
            return found
    public = {}
    if module in _MODULES:
        public = vars(importlib.import_module(_MODULES[module]))
    known = [key for key in public if not key.startswith("_")]
    if (alias or name) in known:
        return public[alias or name]
    near = difflib.get_close_matches(alias or name, known)
    hint = f" Nearest known: {', '.join(near)}." if near else ""
    raise TypeError(
        "A saved name must be public in Keras, registered with "
        "`@keras.saving.register_keras_serializable()` or among "
        f"`custom_objects`. Received: {name!r} of module {module!r}.{hint}"
    )


def _to_slice(config: dict) -> slice:
    return slice(config["start"], config["stop"], config["step"])


_VALUES = {
    "__bytes__": lambda config: config["value"].encode(),
    "__slice__": _to_slice,
    "__ellipsis__": lambda config: Ellipsis,
    "__numpy__": lambda config: np.array(config["value"], config["dtype"]),
    "__tensor__": lambda config: tf.constant(config["value"], config["dtype"]),
}
