import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.spatial.pool import average_pooling, max_pooling


@pytest.mark.parametrize("padding", ["valid", "same"])
@pytest.mark.parametrize("make", [max_pooling, average_pooling])
@pytest.mark.parametrize(
    ("dtype", "bound"), [("float64", 1e-6), ("float16", 2e-3)]
)
@pytest.mark.parametrize("samples", [2, 0])
def test_boxes_of_all_dtypes_are_pooled_alike(
    make, padding, dtype, bound, samples
):
    boxes = np.random.RandomState(0).rand(samples, 4, 5, 6, 3)
    pool = make((2, 3, 2), (2, 1, 3), padding, "channels_last")
    pooled = pool(tf.constant(boxes, dtype))
    single = pool(tf.constant(boxes, "float32"))
    assert pooled.dtype == dtype and pooled.shape == single.shape
    np.testing.assert_allclose(pooled, single, atol=bound)


def test_a_box_of_unknown_height_is_pooled():
    pool = max_pooling((2, 2, 2), (2, 2, 2), "valid", "channels_last")
    compiled = tf.function(
        pool, input_signature=[tf.TensorSpec((None, 2, None, 2, 1), "float64")]
    )
    pooled = compiled(
        tf.reshape(tf.range(16.0, dtype="float64"), (1, 2, 4, 2, 1))
    )
    assert pooled[0, 0, :, 0, 0].numpy().tolist() == [11.0, 15.0]
