"""Objects as plain data that JSON can hold, and back."""

import inspect

import numpy as np
import tensorflow as tf

from keras_reference.saving.function_code import (
    function_from_code,
    function_to_code,
)
from keras_reference.saving.public_names import (
    find_function,
    find_name,
    public_module,
    public_name,
)
from keras_reference.saving.registry import (
    CustomObjectScope,
    get_registered_name,
)
from keras_reference.saving.safe_mode import safe_mode_scope

_PLAIN = (str, int, float, bool, type(None))


def serialize_keras_object(obj):
    """Return `obj` as plain data that JSON can hold.

    Objects with `get_config` become a dictionary of their module, class name,
    configuration and registered name. Functions are saved by name, lambdas,
    which have none, as code that is only read back without `safe_mode`.

    Args:
        obj: Layer, model, initializer, loss, metric, optimizer, function,
            dtype, shape, array, tensor, or a nest of them.

    Returns:
        Nest of dictionaries, lists, tuples, strings, numbers and `None`.

    Raises:
        ValueError: `obj` is none of these.

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
        "class_name": public_name(kind) if module else kind.__name__,
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
        return _tagged("__lambda__", value=function_to_code(obj))
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


def deserialize_keras_object(
    config, custom_objects=None, safe_mode=True, **kwargs
):
    """Return the object that `serialize_keras_object` made `config` from.

    No code comes from the data: a name is looked up among the registered
    objects, `custom_objects` and the public classes of this package only.

    Args:
        config: Nest of plain data.
        custom_objects: Dictionary from names to classes and functions.
        safe_mode: Boolean, whether saved lambdas are refused. Inside of
            something that is being read, what was said for that holds.
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
    with CustomObjectScope(custom_objects), safe_mode_scope(safe_mode):
        return _deserialize(config, module_objects or {})


def _deserialize(data, module_objects: dict):
    if isinstance(data, str) and data in module_objects:
        return module_objects[data]
    if isinstance(data, (list, tuple)):
        return type(data)([_deserialize(item, module_objects) for item in data])
    if not isinstance(data, dict):
        return data
    if "class_name" not in data or "config" not in data:
        return {
            key: _deserialize(value, module_objects)
            for key, value in data.items()
        }
    name, config = data["class_name"], data["config"]
    if name in _VALUES:
        return _VALUES[name](config)
    if name in ("function", "type"):
        return find_function(config, module_objects)
    return _deserialize_instance(data, module_objects)


def _deserialize_instance(data: dict, module_objects: dict):
    config = data["config"]
    kind = find_name(
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


def _code(config: dict) -> list:
    # A `Lambda` layer of Keras names the three parts.
    names = ("code", "defaults", "closure")
    return config["value"] if "value" in config else [config[n] for n in names]


def _to_slice(config: dict) -> slice:
    return slice(config["start"], config["stop"], config["step"])


_VALUES = {
    "__bytes__": lambda config: config["value"].encode(),
    "__slice__": _to_slice,
    "__ellipsis__": lambda config: Ellipsis,
    "__numpy__": lambda config: np.array(config["value"], config["dtype"]),
    "__tensor__": lambda config: tf.constant(config["value"], config["dtype"]),
    "__lambda__": lambda config: function_from_code(*_code(config)),
}
