"""Random numbers whose variance suits the size of a layer."""

import math

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer
from keras_reference.random.random_algorithm import random_algorithm

# Standard deviation of a standard normal number between -2 and 2.
TRUNCATED_STDDEV = 0.87962566103423978
MODES = ("fan_in", "fan_out", "fan_avg")
DISTRIBUTIONS = {
    "normal": "truncated_normal",
    "truncated_normal": "truncated_normal",
    "untruncated_normal": "untruncated_normal",
    "uniform": "uniform",
}


class VarianceScaling(RandomInitializer):
    """Draws with the variance `scale / n`, where `n` counts connections.

    `n` is `fan_in`, `fan_out` or their mean. They are the numbers of inputs
    and outputs that one output and one input is joined to: for a matrix its
    rows and columns, for a convolution kernel
    `(*window, input_dim, output_dim)` its last two axes times the window.

    Reference:
        K. He et al., "Delving deep into rectifiers", ICCV 2015, for
        `scale=2`; see also `GlorotUniform`.

    Args:
        scale: Float above 0.
        mode: String, `"fan_in"`, `"fan_out"` or `"fan_avg"`.
        distribution: String, `"uniform"`, `"untruncated_normal"`, or
            `"truncated_normal"` (also `"normal"`): normal, but drawn again
            beyond two standard deviations.
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.
        input_axes: Integer or tuple of integers, the axes that make
            `fan_in`, in place of the rule above. Together with `output_axes`.
        output_axes: Integer or tuple of integers, the axes that make
            `fan_out`.

    Raises:
        ValueError: If `scale` is not above 0, `mode` or `distribution` is
            unknown, or only one of `input_axes` and `output_axes` is given.

    Examples:
        >>> initializer = VarianceScaling(3.0, "fan_out", "uniform", seed=1)
        >>> bool(tf.reduce_all(tf.abs(initializer((2, 9))) <= 1.0))
        True
    """

    def __init__(
        self,
        scale=1.0,
        mode="fan_in",
        distribution="truncated_normal",
        seed=None,
        input_axes=None,
        output_axes=None,
    ):
        super().__init__(seed)
        if scale <= 0:
            raise ValueError(
                f"`scale` must be above 0. Received: scale={scale}. 1 keeps "
                "the variance of the inputs."
            )
        if (input_axes is None) != (output_axes is None):
            raise ValueError(
                "`input_axes` and `output_axes` must be given together. "
                f"Received: input_axes={input_axes}, "
                f"output_axes={output_axes}. Pass both or none."
            )
        self.scale = scale
        _check_known("mode", mode, MODES)
        _check_known("distribution", distribution, DISTRIBUTIONS)
        self.mode = mode
        self.distribution = DISTRIBUTIONS[distribution]
        self.input_axes = input_axes
        self.output_axes = output_axes

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        fan_in, fan_out = self._fans(tuple(shape))
        fan_avg = (fan_in + fan_out) / 2
        fan = {"fan_in": fan_in, "fan_out": fan_out, "fan_avg": fan_avg}
        variance = self.scale / max(1, fan[self.mode])
        if self.distribution == "uniform":
            limit = math.sqrt(3 * variance)
            return tf.random.stateless_uniform(
                shape, seed, -limit, limit, dtype, alg=random_algorithm()
            )
        stddev = math.sqrt(variance)
        if self.distribution == "untruncated_normal":
            return tf.random.stateless_normal(
                shape, seed, 0.0, stddev, dtype, alg=random_algorithm()
            )
        stddev /= TRUNCATED_STDDEV
        return tf.random.stateless_truncated_normal(
            shape, seed, 0.0, stddev, dtype, alg=random_algorithm()
        )

    def _fans(self, shape: tuple) -> tuple[int, int]:
        if self.input_axes is not None:
            return size(shape, self.input_axes), size(shape, self.output_axes)
        if len(shape) < 2:
            return math.prod(shape), math.prod(shape)
        window = math.prod(shape[:-2])
        return window * shape[-2], window * shape[-1]

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "scale": self.scale,
            "mode": self.mode,
            "distribution": self.distribution,
            "input_axes": self.input_axes,
            "output_axes": self.output_axes,
        }


def size(shape, axes):
    """Return the product of some axes of a shape.

    Examples:
        >>> size((2, 3, 5), (0, 2))
        10
    """
    axes = (axes,) if isinstance(axes, int) else axes
    return math.prod(shape[axis] for axis in axes)


def _check_known(argument: str, value, known) -> None:
    if value not in known:
        raise ValueError(
            f"`{argument}` must be one of {', '.join(known)}. "
            f"Received: {argument}={value!r}."
        )
