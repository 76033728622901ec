"""Images as TensorFlow has them: a batch, with the channels last."""

from collections.abc import Callable

import tensorflow as tf

from keras_reference.config import image_data_format
from keras_reference.core.promote import to_tensor


def channels_last(
    images, data_format, name: str = "images", rank: int = 4
) -> tuple[tf.Tensor, Callable]:
    """Return a batch of images, and a function that undoes the change.

    Args:
        images: Tensor, one image or a batch of them.
        data_format: String, `"channels_last"` or `"channels_first"`; None for
            `keras.config.image_data_format()`.
        name: String, the argument, for the error message.
        rank: Integer, how many axes a batch has.

    Returns:
        Tuple of the tensor, of shape `(batch_size, ..., channels)`, and a
        function that brings such a tensor to the form of `images`.

    Raises:
        ValueError: If the format is unknown, or there are other axes.

    Examples:
        >>> images, restore = channels_last(
        ...     tf.zeros((3, 4, 5)), "channels_first"
        ... )
        >>> images.shape.as_list(), restore(images).shape.as_list()
        ([1, 4, 5, 3], [3, 4, 5])
    """
    data_format = data_format or image_data_format()
    if data_format not in ("channels_last", "channels_first"):
        raise ValueError(
            '`data_format` must be "channels_last" or "channels_first". '
            f"Received: data_format={data_format!r}."
        )
    images = to_tensor(images)
    if images.shape.rank not in (rank - 1, rank):
        raise ValueError(
            f"`{name}` must have {rank - 1} axes, or {rank} for a batch. "
            f"Received: {name}.shape={tuple(images.shape)}."
        )
    is_one = images.shape.rank == rank - 1
    is_first = data_format == "channels_first"
    last = rank - 1

    def restore(batch: tf.Tensor) -> tf.Tensor:
        if is_first:
            rest = range(rank, batch.shape.rank)
            order = [0, last, *range(1, last), *rest]
            batch = tf.transpose(batch, order)
        return batch[0] if is_one else batch

    batch = images[tf.newaxis] if is_one else images
    if is_first:
        batch = tf.transpose(batch, [0, *range(2, rank), 1])
    return batch, restore
