import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import ReversibleEmbedding

TABLE = np.array([[0.0, 1.0], [1.0, 2.0], [3.0, 4.0]], "float32")


def made(**arguments):
    layer = ReversibleEmbedding(3, 2, **arguments)
    layer.build((None, 1))
    layer.embeddings.assign(TABLE)
    return layer


def test_the_same_vectors_serve_both_ways():
    layer = made()
    assert layer(np.array([[2]])).numpy().tolist() == [[[3.0, 4.0]]]
    scores = layer(np.array([[[1.0, 10.0]]]), reverse=True)
    assert scores.numpy().tolist() == [[[10.0, 21.0, 43.0]]]
    assert [weight.name for weight in layer.weights] == ["embeddings"]


def test_the_reverse_may_have_a_matrix_of_its_own():
    layer = made(tie_weights=False)
    layer.reverse_embeddings.assign([[1.0, 2.0, 3.0], [0.0, 0.0, 1.0]])
    scores = layer(np.array([[1.0, 10.0]]), reverse=True)
    assert scores.numpy().tolist() == [[1.0, 2.0, 13.0]]
    assert layer(np.array([1])).numpy().tolist() == [[1.0, 2.0]]


def test_scores_stay_below_a_cap():
    scores = made(logit_soft_cap=5.0)(np.array([[1.0, 10.0]]), reverse=True)
    expected = 5 * np.tanh(np.array([[10.0, 21.0, 43.0]]) / 5)
    np.testing.assert_allclose(scores, expected, rtol=1e-6)
    with pytest.raises(ValueError, match="Received: logit_soft_cap=0"):
        ReversibleEmbedding(3, 2, logit_soft_cap=0)


@pytest.mark.parametrize("dtype", [None, "float32"])
def test_scores_may_have_a_dtype_of_their_own(dtype):
    layer = made(dtype="mixed_float16", reverse_dtype=dtype)
    expected = dtype or "float16"
    assert layer(np.ones((1, 2)), reverse=True).dtype.name == expected
    assert layer(np.array([1])).dtype == tf.float16
    symbol = layer(keras.Input((2,)), reverse=True)
    assert (symbol.shape, symbol.dtype) == ((None, 3), expected)


def test_integers_make_masks_and_vectors_keep_theirs():
    layer = made(mask_zero=True)
    vectors = layer(np.array([[1, 0]]))
    assert vectors._keras_mask.numpy().tolist() == [[True, False]]
    scores = layer(vectors, reverse=True)
    assert scores._keras_mask.numpy().tolist() == [[True, False]]
    assert not hasattr(layer(np.zeros((1, 2)), reverse=True), "_keras_mask")


def test_both_ways_meet_in_a_model():
    ids = keras.Input((4,), dtype="int32")
    layer = ReversibleEmbedding(3, 2, tie_weights=False, logit_soft_cap=2.0)
    model = keras.Model(ids, layer(layer(ids), reverse=True))
    assert model.output_shape == (None, 4, 3)
    copy = keras.Model.from_config(model.get_config())
    copy.set_weights(model.get_weights())
    x = np.array([[0, 1, 2, 1]])
    np.testing.assert_array_equal(copy(x), model(x))
