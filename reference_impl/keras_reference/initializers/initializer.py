"""What all initializers share."""


class Initializer:
    """Gives the first values of a weight.

    A subclass implements `__call__(shape, dtype=None)` and, if its
    constructor takes arguments, `get_config`.

    Examples:
        >>> import tensorflow as tf
        >>> class Twos(Initializer):
        ...     def __call__(self, shape, dtype=None):
        ...         return tf.fill(shape, tf.constant(2, dtype or "float32"))
        >>> Twos()((3,)).numpy().tolist()
        [2.0, 2.0, 2.0]
    """

    def __call__(self, shape, dtype=None):
        """Return the values.

        Args:
            shape: Tuple of integers, shape of the weight.
            dtype: String or `tf.DType`; None for the default float type.

        Returns:
            Tensor of that shape and type.
        """
        raise NotImplementedError(
            "`__call__` must be implemented by a subclass. Received: an "
            f"instance of {type(self).__name__}. Define "
            "`__call__(self, shape, dtype=None)`."
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {}

    @classmethod
    def from_config(cls, config):
        """Build an initializer from `get_config`."""
        return cls(**config)

    def clone(self):
        """Return a new initializer with the same arguments."""
        return self.from_config(self.get_config())
