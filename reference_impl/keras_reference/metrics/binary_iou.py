"""How much of two regions they have in common, for yes or no."""

import tensorflow as tf

from keras_reference.metrics.iou import IoU


class BinaryIoU(IoU):
    """Computes the intersection over the union for yes-or-no predictions.

    Reference:
        P. Jaccard, "The distribution of the flora in the alpine zone", New
        Phytologist 11 (1912), 37-50.

    Args:
        target_class_ids: Tuple of 0, 1 or both, the classes to look at.
        threshold: Float, from which on a prediction counts as 1.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type of the result; None for the default float type.

    Raises:
        ValueError: If one of `target_class_ids` is neither 0 nor 1.

    Examples:
        >>> metric = BinaryIoU(target_class_ids=[1])
        >>> metric([0, 1, 1], [0.1, 0.4, 0.9]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self, target_class_ids=(0, 1), threshold=0.5, name=None, dtype=None
    ):
        super().__init__(2, target_class_ids, name=name, dtype=dtype)
        self.threshold = threshold

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Zeros and ones, of shape `(batch_size, ...)`.
            y_pred: Probabilities, of the same shape.
            sample_weight: Tensor or None, one weight for each sample, or for
                each value.
        """
        chosen = tf.convert_to_tensor(y_pred) >= self.threshold
        super().update_state(y_true, tf.cast(chosen, "int64"), sample_weight)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "name": self.name,
            "dtype": self.dtype,
            "target_class_ids": self.target_class_ids,
            "threshold": self.threshold,
        }
