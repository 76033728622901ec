"""An earlier name of `DTypePolicy`."""

from keras_reference.dtype_policies.dtype_policy import DTypePolicy


class FloatDTypePolicy(DTypePolicy):
    """The dtypes of a layer's computation and of its weights.

    It equals the `DTypePolicy` of the same name, and differs in its class
    alone; earlier programs and files name it.

    Args:
        name: As for `DTypePolicy`.

    Examples:
        >>> FloatDTypePolicy("float16") == DTypePolicy("float16")
        True
    """
