"""What functions return for given shapes and dtypes, traced once for each.

Tracing an op takes TensorFlow many times as long as a look into a dictionary,
and a model calls the same op on the same shapes again and again.
"""

import tensorflow as tf

from keras_reference.config import floatx, image_data_format
from keras_reference.core.keras_tensor import KerasTensor

_LIMIT = 10_000
_PLAIN = (type(None), bool, int, float, str)
_traced: dict = {}


def remembered(infer, function, args: tuple, kwargs: dict):
    """Return `infer(function, args, kwargs)`, inferred once for equal calls.

    Calls are equal where the function is the same, the symbolic tensors have
    the same shapes and dtypes, and the rest are the same plain numbers and
    strings. With anything else among the arguments it is inferred each time.

    Args:
        infer: Callable that returns symbolic tensors.
        function: Callable, a function whose result depends on nothing else
            but `floatx()` and `image_data_format()`.
        args: Tuple, positional arguments.
        kwargs: Dictionary, arguments by name.

    Returns:
        Symbolic tensor, or a nest of them, made for this call.

    Examples:
        >>> def infer(function, args, kwargs):
        ...     print("inferred")
        ...     return KerasTensor(args[0].shape)
        >>> for _ in range(2):
        ...     print(remembered(infer, abs, (KerasTensor((2,)),), {}).shape)
        inferred
        (2,)
        (2,)
    """
    key = (function, floatx(), image_data_format(), _key(args), _key(kwargs))
    if None in key:
        return infer(function, args, kwargs)
    if key not in _traced:
        if len(_traced) >= _LIMIT:
            _traced.clear()
        outputs = infer(function, args, kwargs)
        # A copy: the outputs will know their model, and would keep it alive.
        _traced[key] = _like(outputs, name="traced")
        return outputs
    return _like(_traced[key])


def _key(value):
    """Return what equal arguments have in common, None if that is unknown."""
    kind = type(value)
    if kind is KerasTensor:
        return kind, value.shape, value.dtype
    if kind in _PLAIN:
        # 1, 1.0 and True are equal, but not the same argument.
        return kind, value
    if kind is dict:
        parts = [tuple(value), *map(_key, value.values())]
    elif kind in (list, tuple):
        parts = [kind, *map(_key, value)]
    else:
        return None
    return None if None in parts else tuple(parts)


def _like(outputs, name=None):
    """Return new symbolic tensors with the same shapes and dtypes."""
    if type(outputs) is KerasTensor:
        return KerasTensor(outputs.shape, outputs.dtype, name=name)
    return tf.nest.map_structure(lambda output: _like(output, name), outputs)
