"""The base of all regularizers."""


class Regularizer:
    """A function of a weight that returns a loss: the smaller, the better.

    A subclass computes it in `__call__(x)`.

    Examples:
        >>> class Largest(Regularizer):
        ...     def __call__(self, x):
        ...         return max(x)
        >>> Largest()([1.0, 3.0])
        3.0
    """

    def __call__(self, x):
        raise NotImplementedError(
            f"{type(self).__name__} must have a `__call__` method. "
            "Received: a call without one."
        )

    def get_config(self):
        """Return the arguments that make an equal regularizer.

        Returns:
            Dictionary that `from_config` accepts.
        """
        return {}

    @classmethod
    def from_config(cls, config):
        """Return the regularizer that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            Regularizer.
        """
        return cls(**config)
