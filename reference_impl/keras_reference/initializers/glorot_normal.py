"""The initializer of Glorot and Bengio, normal."""

from keras_reference.initializers.fixed_variance_scaling import (
    FixedVarianceScaling,
)


class GlorotNormal(FixedVarianceScaling):
    """Keeps the variance of signals and gradients alike in all layers.

    Draws from the normal distribution, without what lies beyond two standard
    deviations, with the variance `2 / (fan_in + fan_out)`. See
    `VarianceScaling` for `fan_in` and `fan_out`.

    Reference:
        X. Glorot and Y. Bengio, "Understanding the difficulty of training
        deep feedforward neural networks", AISTATS 2010.

    Args:
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.
        input_axes: Integer or tuple of integers, the axes that make
            `fan_in`. Together with `output_axes`.
        output_axes: Integer or tuple of integers, the axes that make
            `fan_out`.

    Raises:
        ValueError: If only one of `input_axes` and `output_axes` is given.

    Examples:
        >>> GlorotNormal(seed=1)((2, 4)).shape
        TensorShape([2, 4])
    """

    def __init__(self, seed=None, input_axes=None, output_axes=None):
        super().__init__(
            1.0, "fan_avg", "truncated_normal", seed, input_axes, output_axes
        )
