"""How much of two regions they have in common, for one-hot targets."""

from keras_reference.metrics.iou import IoU


class OneHotIoU(IoU):
    """Computes the intersection over the union for one-hot targets.

    Reference:
        P. Jaccard, "The distribution of the flora in the alpine zone", New
        Phytologist 11 (1912), 37-50.

    Args:
        num_classes: Integer, how many classes there are.
        target_class_ids: List of integers, the classes to look at.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type of the result; None for the default float type.
        ignore_class: Integer or None, a class number of targets that do not
            count.
        sparse_y_pred: Boolean, whether predictions are class numbers.
        axis: Integer, the axis of classes.

    Raises:
        ValueError: If one of `target_class_ids` is no class.

    Examples:
        >>> metric = OneHotIoU(2, [1])
        >>> metric([[0, 1], [0, 1]], [[0.1, 0.9], [0.8, 0.2]]).numpy()
        np.float32(0.5)
    """

    def __init__(
        self,
        num_classes,
        target_class_ids,
        name=None,
        dtype=None,
        ignore_class=None,
        sparse_y_pred=False,
        axis=-1,
    ):
        super().__init__(
            num_classes,
            target_class_ids,
            name=name,
            dtype=dtype,
            ignore_class=ignore_class,
            sparse_y_true=False,
            sparse_y_pred=sparse_y_pred,
            axis=axis,
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = super().get_config()
        del config["sparse_y_true"]
        return config
