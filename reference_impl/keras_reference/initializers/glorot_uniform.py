"""The initializer of Glorot and Bengio."""

import math

import tensorflow as tf

from keras_reference.initializers.random_initializer import RandomInitializer


class GlorotUniform(RandomInitializer):
    """Keeps the variance of signals and gradients alike in all layers.

    Draws from the uniform distribution on `[-limit, limit)` with
    `limit = sqrt(6 / (fan_in + fan_out))`. `fan_in` and `fan_out` are the
    number of inputs and outputs that one output and one input is joined to:
    for a matrix its rows and columns, for a convolution kernel
    `(*window, input_dim, output_dim)` its last two axes times the window.

    Reference:
        X. Glorot and Y. Bengio, "Understanding the difficulty of training
        deep feedforward neural networks", AISTATS 2010, equation 16.

    Args:
        seed: Integer, `SeedGenerator` or None. See `RandomInitializer`.
        input_axes: Integer or tuple of integers, the axes that make
            `fan_in`, in place of the rule above. Together with `output_axes`.
        output_axes: Integer or tuple of integers, the axes that make
            `fan_out`.

    Raises:
        ValueError: If only one of `input_axes` and `output_axes` is given.

    Examples:
        >>> values = GlorotUniform(seed=1)((2, 4))
        >>> bool(tf.reduce_all(tf.abs(values) <= 1.0))
        True
    """

    def __init__(self, seed=None, input_axes=None, output_axes=None):
        super().__init__(seed)
        if (input_axes is None) != (output_axes is None):
            raise ValueError(
                "`input_axes` and `output_axes` must be given together. "
                f"Received: input_axes={input_axes}, "
                f"output_axes={output_axes}. Pass both or none."
            )
        self.input_axes = input_axes
        self.output_axes = output_axes

    def draw(self, shape, seed, dtype):
        """Draw values from a TensorFlow seed."""
        fan_in, fan_out = self._fans(tuple(shape))
        limit = math.sqrt(6 / max(1, fan_in + fan_out))
        return tf.random.stateless_uniform(
            shape, seed, -limit, limit, dtype, alg=self.generator
        )

    def _fans(self, shape: tuple) -> tuple[int, int]:
        if self.input_axes is not None:
            return size(shape, self.input_axes), size(shape, self.output_axes)
        if len(shape) < 2:
            return size(shape, range(len(shape))), size(
                shape, range(len(shape))
            )
        window = math.prod(shape[:-2])
        return window * shape[-2], window * shape[-1]

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
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
