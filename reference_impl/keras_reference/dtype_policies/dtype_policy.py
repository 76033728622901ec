"""Which dtypes a layer computes in and keeps its weights in."""

import numpy as np
import tensorflow as tf

from keras_reference import config
from keras_reference.core.keras_tensor import KerasTensor

_MIXED = {"mixed_float16": "float16", "mixed_bfloat16": "bfloat16"}


class DTypePolicy:
    """The dtypes of a layer's computation and of its weights.

    Mixed precision computes in 16 bits, which is faster and takes less
    memory, and keeps weights in float32, so that small updates count.

    Args:
        name: String, the name of a dtype, for both; or `"mixed_float16"` or
            `"mixed_bfloat16"`; that of `keras.config.dtype_policy()` when
            `None`.

    Raises:
        TypeError: `name` is no string.
        ValueError: `name` is none of these.

    Examples:
        >>> DTypePolicy("float16").variable_dtype
        'float16'
        >>> mixed = DTypePolicy("mixed_float16")
        >>> mixed.compute_dtype, mixed.variable_dtype
        ('float16', 'float32')
    """

    def __init__(self, name=None):
        name = config.dtype_policy().name if name is None else name
        if not isinstance(name, str):
            raise TypeError(
                "`name` must be a string, such as 'mixed_float16'. "
                f"Received: name={name!r} (of type {type(name).__name__})."
            )
        self._name = name
        self._compute_dtype, self._variable_dtype = dtypes_of(name)

    @property
    def name(self):
        """String, the name of the policy."""
        return self._name

    @property
    def compute_dtype(self):
        """String, the dtype that a layer computes in."""
        return self._compute_dtype

    @property
    def variable_dtype(self):
        """String, the dtype of a layer's weights."""
        return self._variable_dtype

    @property
    def quantization_mode(self):
        """String, how a layer stores its weights; `None` for as they are."""
        return None

    def convert_input(self, x, autocast, dtype):
        """Return an input of a layer as the layer computes with it.

        Args:
            x: Tensor, symbolic tensor or array; anything else stays as it is.
            autocast: Boolean, whether floating inputs are cast.
            dtype: String, the dtype that they are cast to.

        Returns:
            Tensor or symbolic tensor, or what `x` was.

        Examples:
            >>> policy = DTypePolicy("float16")
            >>> policy.convert_input(np.ones(2), True, "float16").dtype.name
            'float16'
        """
        if isinstance(x, (np.ndarray, np.generic)):
            x = tf.convert_to_tensor(x)
        if not isinstance(x, (tf.Tensor, tf.Variable, KerasTensor)):
            return x
        if not autocast or not tf.as_dtype(x.dtype).is_floating:
            return x
        if isinstance(x, KerasTensor):
            return KerasTensor(x.shape, tf.as_dtype(dtype).name)
        return tf.cast(x, dtype)

    def __repr__(self):
        return f'<{type(self).__name__} "{self.name}">'

    def __eq__(self, other):
        return (
            isinstance(other, DTypePolicy)
            and self.get_config() == other.get_config()
        )

    __hash__ = None

    def get_config(self):
        """Return the arguments that make an equal policy.

        Returns:
            Dictionary with the policy's name.
        """
        return {"name": self.name}

    @classmethod
    def from_config(cls, config):
        """Return the policy that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            DTypePolicy.
        """
        return cls(**config)


def dtypes_of(name: str) -> tuple[str, str]:
    """Return the dtypes of the computation and of the weights.

    Examples:
        >>> dtypes_of("mixed_bfloat16")
        ('bfloat16', 'float32')
    """
    if name in _MIXED:
        return _MIXED[name], "float32"
    try:
        dtype = tf.as_dtype(name).name
    except TypeError:
        raise ValueError(
            "`dtype` must be the name of a dtype, such as 'float32', or "
            f"'mixed_float16' or 'mixed_bfloat16'. Received: dtype={name!r}."
        ) from None
    return dtype, dtype
