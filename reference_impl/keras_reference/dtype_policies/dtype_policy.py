"""Which dtypes a layer computes in and keeps its weights in."""

import tensorflow as tf

from keras_reference import config


class DTypePolicy:
    """The dtypes of a layer's computation and of its weights.

    Args:
        name: String, the name of a dtype.

    Raises:
        ValueError: `name` is not a dtype, or a mixed policy.

    Examples:
        >>> DTypePolicy("float16").compute_dtype
        'float16'
    """

    def __init__(self, name):
        if isinstance(name, str) and name.startswith("mixed_"):
            raise ValueError(
                "Mixed precision is not supported: `dtype` must be the name "
                f"of one dtype. Received: dtype={name}."
            )
        try:
            self.name = tf.as_dtype(name).name
        except TypeError:
            raise ValueError(
                "`dtype` must be the name of a dtype, such as 'float32'. "
                f"Received: dtype={name!r}."
            ) from None
        self.compute_dtype = self.name
        self.variable_dtype = self.name

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
        identifier: `None` for `floatx()`, the name of a dtype, a policy, or
            the configuration of one.

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
    return DTypePolicy(config.floatx() if identifier is None else identifier)
