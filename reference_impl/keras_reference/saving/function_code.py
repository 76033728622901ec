"""Functions without a name, as text and back."""

import base64
import importlib
import marshal
import types

import numpy as np
import tensorflow as tf

from keras_reference.saving.registry import custom_objects_in_scope
from keras_reference.saving.safe_mode import in_safe_mode


def function_to_code(function):
    """Return a function as plain data: its code, defaults and closure.

    The code is that of one version of Python and of no other. Prefer a named
    function, registered with `register_keras_serializable`.

    Args:
        function: Python function, such as a lambda.

    Returns:
        List of a string, and of two lists or `None`.

    Examples:
        >>> code, defaults, closure = function_to_code(lambda x, y=2: x * y)
        >>> defaults, closure
        ([2], None)
    """
    code = base64.encodebytes(marshal.dumps(function.__code__)).decode("ascii")
    closure = function.__closure__
    return [
        code,
        function.__defaults__ and list(function.__defaults__),
        closure and [cell.cell_contents for cell in closure],
    ]


def function_from_code(code, defaults, closure):
    """Return the function that `function_to_code` made data of.

    It is refused in safe mode: calling the function runs whatever the data
    holds. Besides what is built in, the function finds `keras`, `tf`, `np` and
    the custom objects in scope.

    Args:
        code: String.
        defaults: List of values, or `None`.
        closure: List of values, or `None`.

    Returns:
        Function.

    Raises:
        ValueError: In safe mode, or the code is not of this Python.

    Examples:
        >>> from keras_reference.saving.safe_mode import safe_mode_scope
        >>> data = function_to_code(lambda x, y=2: x * y)
        >>> with safe_mode_scope(False):
        ...     function_from_code(*data)(3)
        6
    """
    if in_safe_mode():
        raise ValueError(
            "A saved lambda is code, and safe mode runs no code from data. "
            "Received: safe_mode=True. If you trust who made it, pass "
            "`safe_mode=False`; better, save a registered function instead."
        )
    try:
        code = marshal.loads(base64.b64decode(code))
    except (ValueError, EOFError, TypeError) as error:
        raise ValueError(
            "The code of a lambda must be of this version of Python. "
            f"Received: code that cannot be read ({error})."
        ) from error
    return types.FunctionType(
        code,
        {
            "keras": importlib.import_module("keras_reference"),
            "tf": tf,
            "np": np,
            **custom_objects_in_scope(),
        },
        argdefs=None if defaults is None else tuple(defaults),
        closure=closure and tuple(types.CellType(item) for item in closure),
    )
