"""Names under which users' classes and functions are saved."""

import inspect
import threading

_objects_by_name: dict = {}
_names_by_object: dict = {}


class _Current(threading.local):
    def __init__(self):
        self.scopes: list = []


_current = _Current()


def register_keras_serializable(package="Custom", name=None):
    """Decorate a class or function so that saved models can name it.

    Args:
        package: String, the first half of the name.
        name: String, the second half; the object's own name when `None`.

    Returns:
        A decorator that registers its argument and returns it unchanged.

    Raises:
        ValueError: The class has no `get_config` to save it with.

    Examples:
        >>> @register_keras_serializable(package="doctest")
        ... def triple(x):
        ...     return 3 * x
        >>> get_registered_name(triple)
        'doctest>triple'
        >>> get_registered_object("doctest>triple") is triple
        True
    """

    def register(item):
        registered_name = f"{package}>{name or item.__name__}"
        if inspect.isclass(item) and not hasattr(item, "get_config"):
            raise ValueError(
                "A registered class must have a `get_config` method. "
                f"Received: {item.__name__}."
            )
        _objects_by_name[registered_name] = item
        _names_by_object[item] = registered_name
        return item

    return register


def get_registered_name(obj):
    """Return the name `obj` was registered under, else its own name.

    Args:
        obj: Class or function.

    Returns:
        String.

    Examples:
        >>> get_registered_name(len)
        'len'
    """
    return _names_by_object.get(obj, obj.__name__)


def get_registered_object(name, custom_objects=None, module_objects=None):
    """Return the class or function that `name` stands for.

    Custom objects in scope come first, then `custom_objects`, registered
    objects and `module_objects`.

    Args:
        name: String, the registered name.
        custom_objects: Dictionary from names to objects.
        module_objects: Dictionary from names to objects.

    Returns:
        The object, or `None` where no one knows the name.

    Examples:
        >>> get_registered_object("scale", {"scale": abs})
        <built-in function abs>
        >>> get_registered_object("unknown") is None
        True
    """
    sources = [*reversed(_current.scopes), custom_objects or {}]
    for source in [*sources, _objects_by_name, module_objects or {}]:
        if name in source:
            return source[name]
    return None


def get_custom_objects():
    """Return the dictionary of registered objects, which may be changed.

    Returns:
        Dictionary from names to classes and functions.

    Examples:
        >>> get_custom_objects()["doctest_abs"] = abs
        >>> get_registered_object("doctest_abs")
        <built-in function abs>
    """
    return _objects_by_name


class CustomObjectScope:
    """A context in which names are known.

    Args:
        custom_objects: Dictionary from names to classes and functions.

    Examples:
        >>> with CustomObjectScope({"magnitude": abs}):
        ...     get_registered_object("magnitude")
        <built-in function abs>
    """

    def __init__(self, custom_objects):
        self.custom_objects = dict(custom_objects or {})

    def __enter__(self):
        _current.scopes.append(self.custom_objects)
        return self

    def __exit__(self, *exception):
        _current.scopes.pop()


def custom_objects_in_scope():
    """Return what `CustomObjectScope` makes known here.

    Examples:
        >>> with CustomObjectScope({"magnitude": abs}):
        ...     custom_objects_in_scope()
        {'magnitude': <built-in function abs>}
    """
    known: dict = {}
    for scope in _current.scopes:
        known |= scope
    return known
