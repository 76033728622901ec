"""How much of two regions they have in common, over all classes."""

from keras_reference.metrics.iou import IoU


class MeanIoU(IoU):
    """Computes the mean of the intersection over the union of all classes.

    Reference:
        J. Long, E. Shelhamer and T. Darrell, "Fully convolutional networks for
        semantic segmentation", CVPR 2015, section 5.

    Args:
        num_classes: Integer, how many classes there are. Other class numbers
            do not count.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type of the result; None for the default float type.
        ignore_class: Integer or None, a class number of targets that do not
            count.
        sparse_y_true: Boolean, whether targets are class numbers; else they
            are one-hot, or scores.
        sparse_y_pred: Boolean, whether predictions are class numbers.
        axis: Integer, the axis of classes of what is not class numbers.

    Examples:
        >>> MeanIoU(2)([0, 0, 1, 1], [0, 1, 1, 1]).numpy().round(4)
        np.float32(0.5833)
    """

    def __init__(
        self,
        num_classes,
        name=None,
        dtype=None,
        ignore_class=None,
        sparse_y_true=True,
        sparse_y_pred=True,
        axis=-1,
    ):
        super().__init__(
            num_classes,
            range(num_classes),
            name=name,
            dtype=dtype,
            ignore_class=ignore_class,
            sparse_y_true=sparse_y_true,
            sparse_y_pred=sparse_y_pred,
            axis=axis,
        )

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        config = super().get_config()
        del config["target_class_ids"]
        return config
