"""Vectors for integers, and scores of integers for vectors."""

import tensorflow as tf

from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.layers.core.embedding import Embedding


class ReversibleEmbedding(Embedding):
    """Look up a vector for each integer; in reverse, score each integer.

    `output = embeddings[input]`, as `Embedding`. With `reverse=True` vectors
    come in, and the output has a number for each integer, as the end of a
    language model wants it:

    `output = matmul(input, transpose(embeddings))`

    Reference:
        Press and Wolf, "Using the Output Embedding to Improve Language
        Models", 2016.

    Args:
        input_dim: Positive integer, how many vectors there are.
        output_dim: Positive integer, the size of a vector.
        tie_weights: Boolean, whether the same vectors serve both ways. If
            not, the reverse has a matrix `reverse_embeddings` of its own.
        embeddings_initializer: Name, function or object that makes the
            vectors, and that matrix.
        embeddings_regularizer: Function of the vectors that returns a loss.
        embeddings_constraint: Function applied to the vectors after each
            update.
        mask_zero: Boolean, whether 0 stands for nothing: the output carries a
            mask that is false there.
        reverse_dtype: String, the dtype of the product in reverse; the
            layer's compute dtype when `None`.
        logit_soft_cap: Positive float that scores in reverse stay below:
            `cap * tanh(output / cap)`. No limit when `None`.
        **kwargs: Arguments of `Embedding`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor of integers; in reverse of vectors.
        reverse: Boolean, whether vectors are scored.

    Input shape:
        `(batch_size, ...)`, in reverse `(batch_size, ..., output_dim)`.

    Output shape:
        `(batch_size, ..., output_dim)`, in reverse
        `(batch_size, ..., input_dim)`.

    Raises:
        ValueError: `logit_soft_cap` is not above 0.

    Examples:
        >>> layer = ReversibleEmbedding(3, 2, embeddings_initializer="ones")
        >>> layer(tf.ones((1, 2)), reverse=True).numpy().tolist()
        [[2.0, 2.0, 2.0]]
    """

    def __init__(
        self,
        input_dim,
        output_dim,
        tie_weights=True,
        embeddings_initializer="uniform",
        embeddings_regularizer=None,
        embeddings_constraint=None,
        mask_zero=False,
        reverse_dtype=None,
        logit_soft_cap=None,
        **kwargs,
    ):
        if logit_soft_cap is not None and logit_soft_cap <= 0:
            raise ValueError(
                "`logit_soft_cap` must be above 0, or None. "
                f"Received: logit_soft_cap={logit_soft_cap}."
            )
        super().__init__(
            input_dim,
            output_dim,
            embeddings_initializer=embeddings_initializer,
            embeddings_regularizer=embeddings_regularizer,
            embeddings_constraint=embeddings_constraint,
            mask_zero=mask_zero,
            **kwargs,
        )
        self.tie_weights = tie_weights
        self.reverse_dtype = reverse_dtype
        self.logit_soft_cap = logit_soft_cap
        self.supports_masking = True

    def build(self, input_shape=None):
        super().build(input_shape)
        if not self.tie_weights:
            self.reverse_embeddings = self.add_weight(
                (self.output_dim, self.input_dim),
                self.embeddings_initializer,
                autocast=False,
                name="reverse_embeddings",
            )

    def call(self, inputs, reverse=False):
        if not reverse:
            return super().call(inputs)
        dtype = self.reverse_dtype or self.compute_dtype
        if self.tie_weights:
            kernel = tf.transpose(self.embeddings)
        else:
            kernel = self.reverse_embeddings
        outputs = tf.tensordot(
            tf.cast(inputs, dtype), tf.cast(kernel, dtype), 1
        )
        if self.logit_soft_cap is not None:
            cap = self.logit_soft_cap
            outputs = cap * tf.tanh(outputs / cap)
        return outputs

    def compute_mask(self, inputs, previous_mask=None):
        if tf.as_dtype(inputs.dtype).is_floating:
            return previous_mask
        return super().compute_mask(inputs, previous_mask)

    def compute_output_shape(self, input_shape, reverse=False):
        if reverse:
            return (*input_shape[:-1], self.input_dim)
        return super().compute_output_shape(input_shape)

    def compute_output_spec(self, inputs, reverse=False):
        dtype = (reverse and self.reverse_dtype) or self.compute_dtype
        shape = self.compute_output_shape(inputs.shape, reverse)
        return KerasTensor(shape, dtype)

    def get_config(self):
        return {
            **super().get_config(),
            "tie_weights": self.tie_weights,
            "reverse_dtype": self.reverse_dtype,
            "logit_soft_cap": self.logit_soft_cap,
        }
