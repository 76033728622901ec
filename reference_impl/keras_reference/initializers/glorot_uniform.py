"""The initializer of Glorot and Bengio."""

from keras_reference.initializers.fixed_variance_scaling import (
    FixedVarianceScaling,
)


class GlorotUniform(FixedVarianceScaling):
    """Keeps the variance of signals and gradients alike in all layers.

    Draws from the uniform distribution on `[-limit, limit)` with
    `limit = sqrt(6 / (fan_in + fan_out))`. See
    `VarianceScaling` for `fan_in` and `fan_out`.

    Reference:
        X. Glorot and Y. Bengio, "Understanding the difficulty of training
        deep feedforward neural networks", AISTATS 2010, equation 16.

    Args:
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.
        input_axes: Integer or tuple of integers, the axes that make
            `fan_in`. Together with `output_axes`.
        output_axes: Integer or tuple of integers, the axes that make
            `fan_out`.

    Raises:
        ValueError: If only one of `input_axes` and `output_axes` is given.

    Examples:
        >>> GlorotUniform(seed=1)((2, 4)).shape
        TensorShape([2, 4])
    """

    def __init__(self, seed=None, input_axes=None, output_axes=None):
        super().__init__(
            1.0, "fan_avg", "uniform", seed, input_axes, output_axes
        )
