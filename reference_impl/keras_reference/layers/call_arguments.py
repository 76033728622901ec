"""What a layer's `call` takes, and what its arguments say."""

import functools
import inspect
import warnings


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


def check_shape_names(kind: type) -> None:
    """Raise if `build` takes several shapes and not those of arguments.

    Examples:
        >>> class Layer:
        ...     def build(self, query_shape, value_shape): ...
        ...     def call(self, query, value): ...
        >>> check_shape_names(Layer)
    """
    names = parameters_of(kind, "build")
    known = [f"{name}_shape" for name in parameters_of(kind, "call")]
    unknown = [name for name in names if name not in known]
    if len(names) > 1 and unknown:
        raise ValueError(
            "A `build` of several shapes must name them after the arguments "
            f"of `call`: {', '.join(known)}. Received: {', '.join(unknown)}."
        )


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
