"""The mean of intersections over unions, for one-hot targets."""

from keras_reference.metrics.mean_iou import MeanIoU


class OneHotMeanIoU(MeanIoU):
    """Computes the mean intersection over the union for one-hot targets.

    Reference:
        J. Long, E. Shelhamer and T. Darrell, "Fully convolutional networks for
        semantic segmentation", CVPR 2015, section 5.

    Args:
        num_classes: Integer, how many classes there are.
        name: String, name of the metric; None for the name of the class.
        dtype: String, type of the result; None for the default float type.
        ignore_class: Integer or None, a class number of targets that do not
            count.
        sparse_y_pred: Boolean, whether predictions are class numbers.
        axis: Integer, the axis of classes.

    Examples:
        >>> metric = OneHotMeanIoU(2)
        >>> metric([[0, 1], [0, 1]], [[0.1, 0.9], [0.8, 0.2]]).numpy()
        np.float32(0.25)
    """

    def __init__(
        self,
        num_classes,
        name=None,
        dtype=None,
        ignore_class=None,
        sparse_y_pred=False,
        axis=-1,
    ):
        super().__init__(
            num_classes,
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
