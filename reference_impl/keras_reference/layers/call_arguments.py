"""What a layer's `call` takes, and what its arguments say."""

import functools
import inspect
import warnings

import tensorflow as tf


@functools.cache
def parameters_of(kind: type, method: str) -> tuple:
    """Return the names of a method's parameters, without `self`.

    Looked up once for a class: a signature takes longer than a small call.

    Examples:
        >>> parameters_of(dict, "setdefault")
        ('key', 'default')
    """
    return tuple(inspect.signature(getattr(kind, method)).parameters)[1:]


def first_by_name(kind: type, kwargs: dict) -> tuple:
    """Take the first argument of `kind.call` out of `kwargs`, if it is there.

    Returns:
        Tuple of the argument, or of nothing.
    """
    name = next(iter(parameters_of(kind, "call")), None)
    return (kwargs.pop(name),) if name in kwargs else ()


def shapes_for(kind: type, method: str, args: tuple, kwargs: dict) -> dict:
    """Return the shapes that a method takes, for arguments of `call`.

    The only parameter is the shape of the first argument; of more, each is
    named after the argument whose shape it is.

    Args:
        kind: Class of layers.
        method: String, such as `"build"`.
        args: Arguments of a call.
        kwargs: Arguments of a call, by name.

    Examples:
        >>> class Layer:
        ...     def build(self, query_shape, value_shape): ...
        ...     def call(self, query, value): ...
        >>> class Own(Layer):
        ...     def call(self, *args, **kwargs): ...
        >>> shapes_for(Own, "build", (tf.ones(2),), {"value": tf.ones(3)})
        {'query_shape': (2,), 'value_shape': (3,)}
    """
    names = _named(kind, method)
    if len(names) == 1:
        inputs = args[0] if args else next(iter(kwargs.values()))
        return {names[0]: tf.nest.map_structure(shape_of, inputs)}
    call = _call_that_names(kind, names) or kind.call
    signature = inspect.signature(call)
    if not _takes_any(signature):
        kwargs = {k: v for k, v in kwargs.items() if k in signature.parameters}
    bound = signature.bind_partial(None, *args, **kwargs).arguments
    return {
        f"{name}_shape": tf.nest.map_structure(shape_of, value)
        for name, value in bound.items()
        if f"{name}_shape" in names
    }


def check_shape_names(kind: type) -> None:
    """Raise if `build` takes several shapes and not those of arguments.

    Examples:
        >>> class Layer:
        ...     def build(self, query_shape, value_shape): ...
        ...     def call(self, query, value): ...
        >>> check_shape_names(Layer)
    """
    names = _named(kind, "build")
    if len(names) > 1 and _call_that_names(kind, names) is None:
        known = [f"{name}_shape" for name in parameters_of(kind, "call")]
        unknown = [name for name in names if name not in known]
        raise ValueError(
            "A `build` of several shapes must name them after the arguments "
            f"of `call`: {', '.join(known)}. Received: {', '.join(unknown)}."
        )


@functools.cache
def _named(kind: type, method: str) -> tuple:
    """Return the names of parameters, without `self`, `*args`, `**kwargs`."""
    parameters = inspect.signature(getattr(kind, method)).parameters.values()
    any_number = (
        inspect.Parameter.VAR_POSITIONAL,
        inspect.Parameter.VAR_KEYWORD,
    )
    return tuple(p.name for p in parameters if p.kind not in any_number)[1:]


@functools.cache
def _call_that_names(kind: type, shapes: tuple):
    """Return the `call` with arguments of such shapes, or `None`.

    It is that of a base where the class itself takes `*args, **kwargs`.
    """
    for base in kind.__mro__:
        if "call" in vars(base):
            names = _named(base, "call")
            if {f"{name}_shape" for name in names} >= set(shapes):
                return base.call
    return None


def _takes_any(signature) -> bool:
    kinds = [parameter.kind for parameter in signature.parameters.values()]
    return inspect.Parameter.VAR_KEYWORD in kinds


def first_shape(kwargs: dict) -> tuple | None:
    """Take the shape out of `kwargs` that a first layer may be given."""
    shape = kwargs.pop("input_shape", None)
    if "input_dim" in kwargs:
        shape = (kwargs.pop("input_dim"),)
    if shape is not None:
        warnings.warn(
            "An `Input(shape)` in front says the shape of a model's input "
            "better than `input_shape` or `input_dim` of its first layer.",
            stacklevel=4,
        )
    return shape


def shape_of(value) -> tuple | None:
    """Return the shape of a tensor, `None` for what has none."""
    return tuple(value.shape) if hasattr(value, "shape") else None
