"""What attention layers with heads share."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_inputs
from keras_reference.layers.attention.attention_masks import (
    joint_mask,
    masked_softmax,
    position_mask,
    without_mask,
)
from keras_reference.layers.attention.projections import Projections
from keras_reference.layers.check_arguments import check_positive, check_rate
from keras_reference.layers.layer import Layer
from keras_reference.layers.regularization.dropout import Dropout


class HeadedAttention(Layer):
    """Attention whose queries, keys, values and outputs are projected.

    A subclass builds the projections, and says what scores are, what weights
    find in the values, and what the output is.

    Args:
        dropout: Float in `[0, 1]`, fraction of the weights dropped.
        use_bias: Boolean, whether the projections add a vector.
        sliding_window: Positive integer, from which distance on positions do
            not see each other; they all do when `None`.
        flash_attention: `None` or `False`.
        kernel_initializer: Makes the matrices.
        bias_initializer: Makes the vectors.
        kernel_regularizer: Function of a matrix that returns a loss.
        bias_regularizer: Function of a vector that returns a loss.
        activity_regularizer: Function of what is projected, likewise.
        kernel_constraint: Function applied to a matrix after each update.
        bias_constraint: Function applied to a vector after each update.
        use_gate: Boolean, whether there is a gate.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Raises:
        ValueError: An argument is out of range.
    """

    # The axes of positions.
    attention_axes = (1,)
    # Whether a query that its mask leaves out sees no keys.
    hides_queries = True

    def __init__(
        self,
        *,
        dropout,
        use_bias,
        sliding_window,
        flash_attention,
        kernel_initializer,
        bias_initializer,
        kernel_regularizer,
        bias_regularizer,
        activity_regularizer,
        kernel_constraint,
        bias_constraint,
        use_gate,
        seed,
        **kwargs,
    ):
        check_rate(dropout=dropout)
        if sliding_window is not None:
            check_positive(sliding_window=sliding_window)
        if flash_attention:
            raise ValueError(
                "`flash_attention` must be None or False: TensorFlow has no "
                f"kernel for it. Received: flash_attention={flash_attention}."
            )
        super().__init__(**kwargs)
        self.supports_masking = True
        self.dropout = dropout
        self.use_bias = use_bias
        self.use_gate = use_gate
        self.sliding_window = sliding_window
        self.seed = seed
        self._projections = Projections(
            use_bias,
            self.dtype_policy,
            kernel_initializer,
            bias_initializer,
            kernel_regularizer,
            bias_regularizer,
            activity_regularizer,
            kernel_constraint,
            bias_constraint,
        )

    def _make_dropout(self):
        return Dropout(self.dropout, seed=self.seed, dtype=self.dtype_policy)

    def call(
        self,
        query,
        value,
        key=None,
        query_mask=None,
        value_mask=None,
        key_mask=None,
        attention_mask=None,
        return_attention_scores=False,
        training=None,
        use_causal_mask=False,
    ):
        query, value = without_mask(query), without_mask(value)
        key = value if key is None else without_mask(key)
        scores = self._scores(query, key)
        positions = self._positions(query, key, use_causal_mask)
        query_mask = query_mask if self.hides_queries else None
        weights = masked_softmax(
            scores,
            self._by_head(
                joint_mask(
                    query_mask, value_mask, key_mask, attention_mask, positions
                ),
                scores.shape.rank,
            ),
            axes=self.attention_axes,
            zero_empty=return_attention_scores or self.dropout > 0,
        )
        found = self._found(
            self._dropout_layer(weights, training=training), value
        )
        if self.use_gate:
            found = found * tf.sigmoid(self._gate_dense(query))
        outputs = self._output(found)
        return (outputs, weights) if return_attention_scores else outputs

    def _positions(self, query, key, causal: bool):
        """Return which positions see each other, for their place alone."""
        if not causal and self.sliding_window is None:
            return None
        if len(self.attention_axes) > 1:
            raise ValueError(
                "Positions along several axes have no order. Received: "
                f"use_causal_mask={causal}, sliding_window="
                f"{self.sliding_window}, attention_axes={self.attention_axes}."
            )
        axis = self.attention_axes[0]
        return position_mask(
            tf.shape(query)[axis],
            tf.shape(key)[axis],
            causal,
            self.sliding_window,
        )

    def _by_head(self, mask, rank: int):
        """Return the mask with axes for the heads, where it lacks them."""
        if mask is None:
            return None
        place = mask.shape.rank - 2 * len(self.attention_axes)
        for _ in range(rank - mask.shape.rank):
            mask = tf.expand_dims(mask, max(place, 0))
        return mask

    def compute_mask(
        self, query, query_mask=None, value_mask=None, key_mask=None
    ):
        return query_mask

    def compute_output_spec(
        self, *args, return_attention_scores=False, **kwargs
    ):
        """Return the output, and the weights if asked for, symbolically.

        Args:
            *args: As for `call`.
            return_attention_scores: Boolean, as for `call`.
            **kwargs: As for `call`.

        Returns:
            Symbolic tensor, or a tuple of two.
        """
        outputs = super().compute_output_spec(*args, **kwargs)
        if not return_attention_scores:
            return outputs
        tensors = {
            **dict(zip(("query", "value"), args, strict=False)),
            **kwargs,
        }
        shape = self._scores_shape(
            tensors["query"].shape, tensors["value"].shape
        )
        return outputs, symbolic_inputs(shape, self.compute_dtype)

    def get_config(self):
        return {
            **super().get_config(),
            "dropout": self.dropout,
            "use_bias": self.use_bias,
            "use_gate": self.use_gate,
            "sliding_window": self.sliding_window,
            "seed": self.seed,
            **self._projections.get_config(),
        }


def check_positions(value_shape, key_shape) -> None:
    """Raise unless values and keys have the same positions."""
    pairs = zip(value_shape[:-1], key_shape[:-1], strict=False)
    if len(value_shape) != len(key_shape) or any(
        None not in pair and pair[0] != pair[1] for pair in pairs
    ):
        raise ValueError(
            "`value` and `key` must have the same shape but for the last "
            f"axis. Received: value_shape={tuple(value_shape)}, "
            f"key_shape={tuple(key_shape)}."
        )
