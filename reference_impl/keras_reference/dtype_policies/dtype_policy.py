"""Which dtypes a layer computes in and keeps its weights in."""

import tensorflow as tf

from keras_reference import config

_MIXED = {"mixed_float16": "float16", "mixed_bfloat16": "bfloat16"}


class DTypePolicy:
    """The dtypes of a layer's computation and of its weights.

    Mixed precision computes in 16 bits, which is faster and takes less
    memory, and keeps weights in float32, so that small updates count.

    Args:
        name: String, the name of a dtype, for both; or `"mixed_float16"` or
            `"mixed_bfloat16"`; `floatx()` when `None`.

    Raises:
        ValueError: `name` is none of these.

    Examples:
        >>> DTypePolicy("float16").variable_dtype
        'float16'
        >>> mixed = DTypePolicy("mixed_float16")
        >>> mixed.compute_dtype, mixed.variable_dtype
        ('float16', 'float32')
    """

    def __init__(self, name=None):
        name = config.floatx() if name is None else name
        self._compute_dtype = _MIXED.get(str(name))
        if self._compute_dtype is not None:
            self._name, self._variable_dtype = str(name), "float32"
            return
        try:
            self._name = tf.as_dtype(name).name
        except TypeError:
            raise ValueError(
                "`dtype` must be the name of a dtype, such as 'float32', or "
                "'mixed_float16' or 'mixed_bfloat16'. "
                f"Received: dtype={name!r}."
            ) from None
        self._compute_dtype = self._variable_dtype = self._name

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

    def __repr__(self):
        return f'<DTypePolicy "{self.name}">'

    def __eq__(self, other):
        return type(other) is DTypePolicy and self.name == other.name

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


def get(identifier):
    """Return the policy that `identifier` stands for.

    Args:
        identifier: `None` for `keras.config.dtype_policy()`, a name, a
            policy, or the configuration of one.

    Returns:
        DTypePolicy.

    Examples:
        >>> get(None), get("float16")
        (<DTypePolicy "float32">, <DTypePolicy "float16">)
    """
    if isinstance(identifier, DTypePolicy):
        return identifier
    if isinstance(identifier, dict):
        return DTypePolicy.from_config(identifier["config"])
    if identifier is None:
        return config.dtype_policy()
    return DTypePolicy(identifier)
