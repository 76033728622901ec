"""Crossentropy that noisy targets do not disturb."""

import tensorflow as tf

from keras_reference.core.symbolic import symbolic_op
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.losses.sparse_categorical_crossentropy import (
    class_numbers,
)


@symbolic_op
def categorical_generalized_cross_entropy(y_true, y_pred, q):
    """Compute the generalized crossentropy of class numbers.

    `(1 - p**q) / q`, where `p` is the prediction for the right class: near the
    crossentropy for small `q`, near the absolute error for `q` near 1.

    Reference:
        Z. Zhang and M. Sabuncu, "Generalized cross entropy loss for training
        deep neural networks with noisy labels", NeurIPS 2018.

    Args:
        y_true: Class numbers, of shape `(batch_size, ...)`, or with an axis of
            length 1 at the end.
        y_pred: Probabilities, of shape `(batch_size, ..., num_classes)`.
        q: Float between 0 and 1, how robust the loss is.

    Returns:
        Tensor of shape `(batch_size, ...)`.

    Raises:
        ValueError: If the shapes do not fit.

    Examples:
        >>> y_pred = [[0.25, 0.75], [0.64, 0.36]]
        >>> loss = categorical_generalized_cross_entropy([0, 1], y_pred, q=0.5)
        >>> loss.numpy().round(4).tolist()
        [1.0, 0.800000011920929]
    """
    y_pred = tf.convert_to_tensor(y_pred)
    classes = class_numbers(y_true, y_pred)
    likelihood = tf.gather(
        y_pred, classes, axis=-1, batch_dims=classes.shape.rank
    )
    return (1 - tf.pow(likelihood, q)) / q


class CategoricalGeneralizedCrossEntropy(LossFunctionWrapper):
    """Computes the generalized crossentropy of class numbers.

    Reference:
        Z. Zhang and M. Sabuncu, "Generalized cross entropy loss for training
        deep neural networks with noisy labels", NeurIPS 2018.

    Args:
        q: Float between 0 and 1, how robust the loss is.
        reduction: String or None, how values become the loss. See `Loss`.
        name: String, name of the loss.
        dtype: String, type to compute in; None for the default float type.

    Raises:
        ValueError: If `q` is not between 0 and 1.

    Examples:
        >>> loss = CategoricalGeneralizedCrossEntropy()
        >>> loss([0], [[0.25, 0.75]]).numpy()
        np.float32(1.0)
    """

    _integer_targets = True

    def __init__(
        self,
        q=0.5,
        reduction="sum_over_batch_size",
        name="categorical_generalized_cross_entropy",
        dtype=None,
    ):
        if not 0 < q < 1:
            raise ValueError(
                "`q` must be between 0 and 1, both excluded. "
                f"Received: q={q}. 0.7 is usual."
            )
        super().__init__(
            categorical_generalized_cross_entropy,
            reduction=reduction,
            name=name,
            dtype=dtype,
            q=q,
        )
