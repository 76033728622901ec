import pytest
import tensorflow as tf

from keras_reference.ops.image.layout import channels_last


@pytest.mark.parametrize("shape", [(2, 3, 4), (5, 2, 3, 4)])
@pytest.mark.parametrize(
    "data_format", ["channels_last", "channels_first", None]
)
def test_there_and_back(shape, data_format):
    images = tf.zeros(shape)
    batch, restore = channels_last(images, data_format)
    assert batch.shape.rank == 4
    assert (
        batch.shape[-1] == shape[-3 if data_format == "channels_first" else -1]
    )
    assert restore(batch).shape == images.shape


def test_refused():
    with pytest.raises(ValueError, match="data_format='last'"):
        channels_last(tf.zeros((1, 1, 1)), "last")
    with pytest.raises(ValueError, match="`images` must have 3 axes"):
        channels_last(tf.zeros((1, 1)), None)
