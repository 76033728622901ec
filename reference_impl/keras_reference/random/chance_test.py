import numpy as np
import pytest
import tensorflow as tf

from keras_reference import random
from keras_reference.core.keras_tensor import KerasTensor

ROWS = np.arange(12).reshape(4, 3)


def test_dropout_drops_a_share_and_scales_the_rest():
    values = random.dropout(tf.fill((100, 100), 3.0), 0.25, seed=1).numpy()
    np.testing.assert_allclose(np.unique(values), [0, 4], rtol=1e-6)
    assert abs((values == 0).mean() - 0.25) < 0.03


def test_dropout_at_the_ends_of_the_rate():
    x = tf.constant([1.0, 2.0])
    assert random.dropout(x, 0) is x
    assert random.dropout(x, 1).numpy().tolist() == [0, 0]


@pytest.mark.parametrize("noise_shape", [(50, 1), (None, 1)])
def test_a_choice_may_be_shared(noise_shape):
    x = tf.ones((50, 4))
    values = random.dropout(x, 0.5, noise_shape, seed=1).numpy()
    assert (values == values[:, :1]).all() and 0 < values.mean() < 2


@pytest.mark.parametrize("rate", [-0.5, 1.5])
def test_a_rate_is_a_share(rate):
    with pytest.raises(ValueError, match=f"Received: rate={rate}"):
        random.dropout(tf.ones(2), rate)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_shuffle_moves_slices(axis):
    values = random.shuffle(ROWS, axis, seed=3).numpy()
    assert not np.array_equal(values, ROWS)
    np.testing.assert_array_equal(np.sort(values, axis), ROWS)
    again = random.shuffle(ROWS, axis, seed=3)
    np.testing.assert_array_equal(again, values)


def test_every_order_is_as_likely():
    generator = random.SeedGenerator(1)
    shuffle = tf.function(lambda: random.shuffle([0, 1, 2], seed=generator))
    orders = [tuple(shuffle().numpy()) for _ in range(600)]
    counts = [orders.count(order) for order in set(orders)]
    # Each of six orders 100 times, give or take 9.
    assert len(counts) == 6 and min(counts) > 50


def test_shuffle_needs_an_axis():
    with pytest.raises(ValueError, match=r"axis=2, x.shape=\(4, 3\)"):
        random.shuffle(ROWS, axis=2)


def test_symbolic_calls():
    x = KerasTensor((None, 3))
    assert random.dropout(x, 0.5).shape == (None, 3)
    assert random.shuffle(x).shape == (None, 3)
