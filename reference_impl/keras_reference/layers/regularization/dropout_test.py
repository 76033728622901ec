import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Dropout, Input


def test_nothing_happens_outside_of_training():
    x = tf.ones((2, 3))
    assert Dropout(0.9)(x) is x


def test_what_is_kept_is_scaled():
    out = Dropout(0.25, seed=1)(tf.ones(4000), training=True).numpy()
    assert np.unique(out).tolist() == pytest.approx([0, 4 / 3])
    assert abs((out == 0).mean() - 0.25) < 0.03


def test_calls_differ_and_seeds_repeat():
    x = tf.ones(100)
    layer, same = Dropout(0.5, seed=3), Dropout(0.5, seed=3)
    first, second = layer(x, training=True), layer(x, training=True)
    assert (first.numpy() != second.numpy()).any()
    assert (first.numpy() == same(x, training=True).numpy()).all()


def test_axes_of_size_one_share_the_choice():
    layer = Dropout(0.5, noise_shape=(None, 1), seed=0)
    out = layer(tf.ones((50, 4)), training=True).numpy()
    assert (out == out[:, :1]).all()
    assert 0 < (out == 0).mean() < 1


def test_a_rate_of_one_leaves_zeros():
    assert Dropout(1.0)(tf.ones(3), training=True).numpy().sum() == 0


def test_the_shape_stays():
    assert Dropout(0.5)(Input((3, 4))).shape == (None, 3, 4)


def test_the_config_makes_an_equal_layer():
    layer = Dropout(0.5, noise_shape=(None, 1), seed=3, name="drop")
    assert Dropout.from_config(layer.get_config()).get_config() == (
        layer.get_config()
    )


@pytest.mark.parametrize("rate", [-0.1, 1.5, "half"])
def test_the_rate_must_be_a_fraction(rate):
    with pytest.raises(ValueError, match=f"rate={rate}"):
        Dropout(rate)
