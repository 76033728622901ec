"""The initializer of He and others, normal."""

from keras_reference.initializers.fixed_variance_scaling import (
    FixedVarianceScaling,
)


class HeNormal(FixedVarianceScaling):
    """Keeps the variance of signals alike in layers with rectifiers.

    Draws from the normal distribution, without what lies beyond two standard
    deviations, with the variance `2 / fan_in`. See `VarianceScaling`
    for `fan_in` and `fan_out`.

    Reference:
        K. He et al., "Delving deep into rectifiers: surpassing human-level
        performance on ImageNet classification", ICCV 2015.

    Args:
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.
        input_axes: Integer or tuple of integers, the axes that make
            `fan_in`. Together with `output_axes`.
        output_axes: Integer or tuple of integers, the axes that make
            `fan_out`.

    Raises:
        ValueError: If only one of `input_axes` and `output_axes` is given.

    Examples:
        >>> HeNormal(seed=1)((2, 4)).shape
        TensorShape([2, 4])
    """

    def __init__(self, seed=None, input_axes=None, output_axes=None):
        super().__init__(
            2.0, "fan_in", "truncated_normal", seed, input_axes, output_axes
        )
