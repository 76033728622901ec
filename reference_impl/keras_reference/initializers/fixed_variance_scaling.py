"""A variance that is scaled in one way only."""

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.initializers.variance_scaling import VarianceScaling


class FixedVarianceScaling(VarianceScaling):
    """A `VarianceScaling` whose configuration leaves the fixed part out.

    A subclass fixes `scale`, `mode` and `distribution` in its constructor.

    Examples:
        >>> class Half(FixedVarianceScaling):
        ...     def __init__(self, seed=None):
        ...         super().__init__(0.5, seed=seed)
        >>> sorted(Half(seed=1).get_config())
        ['input_axes', 'output_axes', 'seed']
    """

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **RandomInitializer.get_config(self),
            "input_axes": self.input_axes,
            "output_axes": self.output_axes,
        }
