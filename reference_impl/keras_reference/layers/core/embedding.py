"""Vectors for integers."""

import warnings

import numpy as np
import tensorflow as tf

from keras_reference import constraints, initializers, ops, regularizers
from keras_reference.layers.check_arguments import (
    check_positive,
    refuse_unsupported,
)
from keras_reference.layers.layer import Layer


class Embedding(Layer):
    """Look up a vector for each integer.

    `output[..., :] = embeddings[input[...]]`

    Args:
        input_dim: Positive integer, how many vectors there are; the largest
            integer of the input is one less.
        output_dim: Positive integer, the size of a vector.
        embeddings_initializer: Name, function or object that makes the
            vectors.
        embeddings_regularizer: Function of the vectors that returns a loss.
        embeddings_constraint: Function applied to the vectors after each
            update.
        mask_zero: Boolean, whether 0 stands for nothing: the output carries a
            mask that is false there.
        weights: Array of shape `(input_dim, output_dim)`, or a list of it,
            the first vectors.
        lora_rank: Only `None` is supported.
        lora_alpha: Only `None` is supported.
        quantization_config: Only `None` is supported.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        `(batch_size, ..., output_dim)`

    Raises:
        ValueError: A size is not a positive integer, `weights` have another
            shape, or an argument that is not supported was given.

    Examples:
        >>> layer = Embedding(3, 2, weights=np.array([[0, 0], [1, 2], [3, 4]]))
        >>> layer(tf.constant([[2, 1]])).numpy().tolist()
        [[[3.0, 4.0], [1.0, 2.0]]]
    """

    def __init__(
        self,
        input_dim,
        output_dim,
        embeddings_initializer="uniform",
        embeddings_regularizer=None,
        embeddings_constraint=None,
        mask_zero=False,
        weights=None,
        lora_rank=None,
        lora_alpha=None,
        quantization_config=None,
        **kwargs,
    ):
        check_positive(input_dim=input_dim, output_dim=output_dim)
        refuse_unsupported(
            lora_rank=lora_rank,
            lora_alpha=lora_alpha,
            quantization_config=quantization_config,
        )
        if kwargs.pop("input_length", None) is not None:
            warnings.warn(
                "`input_length` says nothing that the input does not. Remove "
                "the argument.",
                stacklevel=2,
            )
        super().__init__(**kwargs)
        self.quantization_config = None
        self.input_dim = input_dim
        self.output_dim = output_dim
        self.embeddings_initializer = initializers.get(embeddings_initializer)
        self.embeddings_regularizer = regularizers.get(embeddings_regularizer)
        self.embeddings_constraint = constraints.get(embeddings_constraint)
        self.mask_zero = mask_zero
        self.supports_masking = mask_zero
        # A float of 16 bits is too short for an index.
        self.autocast = False
        self._first_values = _first_values(weights, (input_dim, output_dim))

    def build(self, input_shape=None):
        # Not the table is cast in mixed precision, but what is looked up.
        self.embeddings = self.add_weight(
            (self.input_dim, self.output_dim),
            self.embeddings_initializer,
            autocast=False,
            regularizer=self.embeddings_regularizer,
            constraint=self.embeddings_constraint,
            name="embeddings",
        )
        if self._first_values is not None:
            self.embeddings.assign(self._first_values)

    def call(self, inputs):
        if inputs.dtype not in (tf.int32, tf.int64):
            inputs = tf.cast(inputs, tf.int32)
        outputs = tf.gather(self.embeddings, inputs)
        return tf.cast(outputs, self.compute_dtype)

    def compute_mask(self, inputs, previous_mask=None):
        return ops.not_equal(inputs, 0) if self.mask_zero else None

    def compute_output_shape(self, input_shape):
        return (*input_shape, self.output_dim)

    def get_config(self):
        return {
            **super().get_config(),
            "input_dim": self.input_dim,
            "output_dim": self.output_dim,
            "embeddings_initializer": initializers.serialize(
                self.embeddings_initializer
            ),
            "embeddings_regularizer": regularizers.serialize(
                self.embeddings_regularizer
            ),
            "activity_regularizer": regularizers.serialize(
                self.activity_regularizer
            ),
            "embeddings_constraint": constraints.serialize(
                self.embeddings_constraint
            ),
            "mask_zero": self.mask_zero,
            "quantization_config": None,
        }


def _first_values(weights, shape: tuple):
    """Return the values that a table of vectors starts with, if given."""
    if weights is None:
        return None
    values = weights[0] if isinstance(weights, (list, tuple)) else weights
    if np.shape(values) != shape:
        raise ValueError(
            f"`weights` must have the shape {shape}. "
            f"Received: weights of shape {np.shape(values)}."
        )
    return values
