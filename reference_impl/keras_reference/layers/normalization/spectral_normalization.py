"""Spectral normalization."""

import tensorflow as tf

from keras_reference.core.input_spec import InputSpec
from keras_reference.initializers import RandomNormal
from keras_reference.layers.core.wrapper import Wrapper

_SMALLEST_SQUARE = 1e-12


class SpectralNormalization(Wrapper):
    """Keep the largest singular value of a layer's kernel at 1.

    Each call in training makes `power_iterations` steps of the power method
    towards the largest singular value `sigma` of the kernel, seen as a matrix
    with the last axis as columns,

    `v = normalize(u @ transpose(kernel))`, `u = normalize(v @ kernel)`,
    `sigma = v @ kernel @ transpose(u)`,

    and divides the kernel by it. Outside of training nothing changes.

    Reference:
        Miyato et al., "Spectral Normalization for Generative Adversarial
        Networks", 2018.

    Args:
        layer: Layer with a weight `kernel` or `embeddings`.
        power_iterations: Positive integer, the number of steps.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: Tensor, the input of `layer`.
        training: Boolean, whether the kernel is normalized.

    Input shape:
        That of `layer`.

    Output shape:
        That of `layer`.

    Raises:
        ValueError: `power_iterations` is not a positive integer, or `layer`
            has neither weight.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> layer = SpectralNormalization(Dense(1, kernel_initializer="ones"))
        >>> outputs = layer(tf.ones((1, 4)), training=True)
        >>> round(float(outputs[0, 0]), 3)
        2.0
    """

    def __init__(self, layer, power_iterations=1, **kwargs):
        if not isinstance(power_iterations, int) or power_iterations < 1:
            raise ValueError(
                "`power_iterations` must be a positive integer. "
                f"Received: power_iterations={power_iterations}."
            )
        super().__init__(layer, **kwargs)
        self.power_iterations = power_iterations

    def build(self, input_shape):
        super().build(input_shape)
        self.input_spec = InputSpec(shape=[None, *input_shape[1:]])
        names = [n for n in ("kernel", "embeddings") if hasattr(self.layer, n)]
        if not names:
            raise ValueError(
                "`layer` must have a weight `kernel` or `embeddings`. "
                f"Received: layer={self.layer!r}."
            )
        self.kernel = getattr(self.layer, names[0])
        self.vector_u = self.add_weight(
            name="vector_u",
            shape=(1, self.kernel.shape[-1]),
            initializer=RandomNormal(stddev=0.02),
            trainable=False,
            aggregation="only_first_replica",
        )

    def call(self, inputs, training=False):
        if training:
            vector_u, kernel = self.normalized_weights()
            self.vector_u.assign(vector_u)
            self.kernel.assign(kernel)
        return tf.cast(self.layer(inputs), self.compute_dtype)

    def normalized_weights(self):
        """Return the next `u`, and the kernel divided by `sigma`.

        Returns:
            Tuple of two tensors.
        """
        matrix = tf.reshape(self.kernel, (-1, self.kernel.shape[-1]))
        vector_u = tf.convert_to_tensor(self.vector_u)
        for _ in range(self.power_iterations):
            vector_v = _normalize(tf.matmul(vector_u, matrix, transpose_b=True))
            vector_u = _normalize(tf.matmul(vector_v, matrix))
        vector_u = tf.stop_gradient(vector_u)
        vector_v = tf.stop_gradient(vector_v)
        sigma = tf.matmul(
            tf.matmul(vector_v, matrix), vector_u, transpose_b=True
        )
        return vector_u, tf.reshape(matrix / sigma, self.kernel.shape)

    def compute_output_shape(self, input_shape):
        return self.layer.compute_output_shape(input_shape)

    def get_config(self):
        return {
            **super().get_config(),
            "power_iterations": self.power_iterations,
        }


def _normalize(vector):
    square = tf.reduce_sum(tf.square(vector))
    return vector * tf.math.rsqrt(tf.maximum(square, _SMALLEST_SQUARE))
