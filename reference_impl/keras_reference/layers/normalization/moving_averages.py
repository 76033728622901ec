"""The moving averages of batch normalization."""

import tensorflow as tf


def add_average(layer, size: int, name: str, initializer) -> None:
    """Give a layer an average for each of `size` features.

    Args:
        layer: BatchNormalization.
        size: Integer, the number of features.
        name: String, the name of the weight and of the attribute.
        initializer: Function of shape and dtype.
    """
    weight = layer.add_weight(
        name=name,
        shape=(size,),
        initializer=initializer,
        trainable=False,
        autocast=False,
        aggregation="mean",
    )
    setattr(layer, name, weight)


def move_averages(layer, mean, variance) -> None:
    """Move the averages of a layer towards the moments of a batch.

    With `renorm` the standard deviation is averaged in place of the variance.

    Args:
        layer: BatchNormalization.
        mean: Tensor, the mean of each feature.
        variance: Tensor, the variance of each feature.
    """
    move(layer.moving_mean, mean, layer.momentum)
    if not layer.renorm:
        move(layer.moving_variance, variance, layer.momentum)
        return
    stddev = tf.sqrt(variance + layer.epsilon)
    move(layer.moving_stddev, stddev, layer.momentum)
    layer.moving_variance.assign(
        tf.nn.relu(tf.square(layer.moving_stddev) - layer.epsilon)
    )
    move(layer.renorm_mean, mean, layer.renorm_momentum)
    move(layer.renorm_stddev, stddev, layer.renorm_momentum)


def move(average, value, momentum: float) -> None:
    """Assign `average * momentum + value * (1 - momentum)`.

    Examples:
        >>> average = tf.Variable(1.0)
        >>> move(average, tf.constant(3.0), momentum=0.75)
        >>> average.numpy()
        np.float32(1.5)
    """
    step = (tf.cast(average, value.dtype) - value) * (1 - momentum)
    average.assign_sub(tf.cast(step, average.dtype))
