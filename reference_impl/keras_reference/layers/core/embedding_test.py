import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Embedding

TABLE = np.array([[0.0, 0.0], [1.0, 2.0], [3.0, 4.0]])


@pytest.mark.parametrize("dtype", ["int32", "int64", "uint8", "float32"])
def test_each_integer_is_looked_up(dtype):
    layer = Embedding(3, 2, weights=[TABLE])
    outputs = layer(np.array([[2, 1]], dtype))
    assert outputs.numpy().tolist() == [[[3.0, 4.0], [1.0, 2.0]]]
    assert layer.compute_output_shape((None, 2)) == (None, 2, 2)


def test_zero_can_stand_for_nothing():
    outputs = Embedding(3, 2, mask_zero=True)(np.array([[1, 0]]))
    assert outputs._keras_mask.numpy().tolist() == [[True, False]]
    assert not hasattr(Embedding(3, 2)(np.array([[1, 0]])), "_keras_mask")
    symbol = Embedding(3, 2, mask_zero=True)(keras.Input((4,), dtype="int32"))
    assert symbol._keras_mask.shape == (None, 4)


def test_only_what_was_looked_up_is_trained():
    model = keras.Sequential([keras.Input((1,)), Embedding(3, 2)])
    model.compile("sgd", "mse")
    before = model.get_weights()[0]
    model.fit(np.array([[1]]), np.ones((1, 1, 2)), verbose=0)
    changed = np.any(model.get_weights()[0] != before, axis=1)
    assert changed.tolist() == [False, True, False]


def test_mixed_precision_casts_what_is_looked_up():
    layer = Embedding(2100, 1, dtype="mixed_float16")
    assert layer(np.array([2.0])).dtype == tf.float16
    assert layer.embeddings.dtype == tf.float32
    index = layer(np.array([2051.0], "float32"))
    assert index.numpy().item() == np.float16(layer.embeddings[2051].numpy())


def test_it_can_be_built_without_a_shape():
    layer = Embedding(3, 2, embeddings_constraint="non_neg")
    layer.build()
    assert layer.built
    assert layer.embeddings.constraint is not None


@pytest.mark.parametrize("name", ["input_dim", "output_dim"])
@pytest.mark.parametrize("value", [0, -1, "5"])
def test_sizes_must_be_positive_integers(name, value):
    sizes = {"input_dim": 3, "output_dim": 2, name: value}
    with pytest.raises(ValueError, match=f"Received: {name}={value!r}"):
        Embedding(**sizes)


def test_first_values_must_have_the_shape_of_the_table():
    with pytest.raises(ValueError, match=r"\(3, 2\).*weights of shape \(2, 2"):
        Embedding(3, 2, weights=TABLE[:2])


def test_the_length_of_the_input_is_not_needed():
    with pytest.warns(UserWarning, match="input_length"):
        Embedding(3, 2, input_length=4)


def test_the_config_makes_an_equal_layer():
    layer = Embedding(3, 2, embeddings_regularizer="l1", mask_zero=True)
    copy = Embedding.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy.mask_zero


@pytest.mark.peers
@pytest.mark.filterwarnings("ignore:__array__ implementation")
def test_keras_computes_and_describes_the_same():
    peer = pytest.importorskip("keras", reason="Keras is not installed")
    ours, theirs = Embedding(3, 2), peer.layers.Embedding(3, 2)
    x = np.array([[2, 1, 0]])
    ours(x), theirs(x)
    ours.set_weights(theirs.get_weights())
    np.testing.assert_allclose(ours(x), theirs(x))
    assert ours.get_config().keys() == theirs.get_config().keys()
    ends = [w.path.rpartition("/")[2] for w in (*ours.weights, *theirs.weights)]
    assert ends == ["embeddings", "embeddings"]
