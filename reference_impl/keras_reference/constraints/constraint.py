"""The base of all constraints."""


class Constraint:
    """A function from a weight to the weight that it may be.

    A subclass computes it in `__call__(w)`; the optimizer puts the result in
    place of the weight after each update. The base leaves it as it is.

    Examples:
        >>> class Rounded(Constraint):
        ...     def __call__(self, w):
        ...         return round(w)
        >>> Rounded()(1.7)
        2
    """

    def __call__(self, w):
        return w

    def get_config(self):
        """Return the arguments that make an equal constraint.

        Returns:
            Dictionary that `from_config` accepts.
        """
        return {}

    @classmethod
    def from_config(cls, config):
        """Return the constraint that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            Constraint.
        """
        return cls(**config)
