import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import (
    ActivityRegularization,
    AlphaDropout,
    GaussianDropout,
    GaussianNoise,
    Input,
    SpatialDropout1D,
    SpatialDropout2D,
    SpatialDropout3D,
)

NOISE = [GaussianNoise, GaussianDropout, AlphaDropout]
SPATIAL = {
    SpatialDropout1D: (3, 5, 40),
    SpatialDropout2D: (3, 2, 2, 40),
    SpatialDropout3D: (3, 2, 2, 2, 40),
}
ONES = tf.ones((100, 100))


@pytest.mark.parametrize("kind", NOISE)
def test_nothing_happens_outside_of_training_or_without_noise(kind):
    assert kind(0.5)(ONES) is ONES
    assert kind(0.0)(ONES, training=True) is ONES


def test_noise_is_added():
    noise = GaussianNoise(0.5, seed=1)(ONES, training=True).numpy() - 1
    assert noise.mean() == pytest.approx(0, abs=0.02)
    assert noise.std() == pytest.approx(0.5, abs=0.02)


def test_noise_is_multiplied():
    factors = GaussianDropout(0.2, seed=1)(2 * ONES, training=True).numpy() / 2
    assert factors.mean() == pytest.approx(1, abs=0.02)
    assert factors.std() == pytest.approx(0.5, abs=0.02)


def test_alpha_dropout_keeps_mean_and_variance():
    x = tf.random.stateless_normal((200, 200), seed=(1, 2))
    outputs = AlphaDropout(0.3, seed=1)(x, training=True).numpy()
    assert outputs.mean() == pytest.approx(0, abs=0.02)
    assert outputs.std() == pytest.approx(1, abs=0.02)


def test_alpha_dropout_has_one_low_value():
    outputs = AlphaDropout(0.5, seed=1)(ONES, training=True).numpy()
    low = -1.7580993408473766
    a = (0.5 * (1 + 0.5 * low**2)) ** -0.5
    b = -a * 0.5 * low
    np.testing.assert_allclose(
        np.unique(outputs), [a * low + b, a + b], rtol=1e-5
    )


def test_axes_of_size_one_share_the_choice():
    layer = AlphaDropout(0.5, noise_shape=(None, 1), seed=1)
    outputs = layer(ONES, training=True).numpy()
    assert (outputs == outputs[:, :1]).all()
    assert len(np.unique(outputs)) == 2


@pytest.mark.parametrize("kind", SPATIAL)
def test_whole_features_are_dropped(kind):
    outputs = kind(0.5, seed=1)(tf.ones(SPATIAL[kind]), training=True).numpy()
    places = outputs.reshape(3, -1, 40)
    assert (places == places[:, :1]).all()
    assert np.unique(places).tolist() == [0, 2]
    assert (places[0] != places[1]).any()


def test_channels_may_come_first():
    layer = SpatialDropout2D(0.5, "channels_first", seed=1)
    outputs = layer(tf.ones((2, 40, 2, 2)), training=True).numpy()
    assert (outputs == outputs[:, :, :1, :1]).all()
    assert np.unique(outputs).tolist() == [0, 2]


@pytest.mark.parametrize("kind", [*NOISE, *SPATIAL])
def test_calls_differ_and_seeds_repeat(kind):
    x = tf.ones(SPATIAL.get(kind, (3, 40)))
    layer, same = kind(0.5, seed=3), kind(0.5, seed=3)
    first, second = layer(x, training=True), layer(x, training=True)
    assert (first.numpy() != second.numpy()).any()
    assert (first.numpy() == same(x, training=True).numpy()).all()


@pytest.mark.parametrize("kind", [*NOISE, *SPATIAL])
def test_the_config_makes_an_equal_layer(kind):
    layer = kind(0.5, seed=3, name="noise")
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert layer.supports_masking


def test_activity_is_penalized_for_each_sample():
    layer = ActivityRegularization(l1=0.5, l2=0.25)
    x = tf.constant([[1.0, -2.0], [3.0, 0.0]])
    assert layer(x).numpy().tolist() == x.numpy().tolist()
    assert [float(loss) for loss in layer.losses] == [
        (0.5 * (1 + 2 + 3) + 0.25 * (1 + 4 + 9)) / 2
    ]
    copy = ActivityRegularization.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert layer(Input((3,))).shape == (None, 3)


@pytest.mark.parametrize("kind", NOISE)
@pytest.mark.parametrize("amount", [-0.1, 1.5, "half"])
def test_an_amount_of_noise_is_a_share(kind, amount):
    with pytest.raises(ValueError, match=f"={amount}"):
        kind(amount)


@pytest.mark.parametrize("kind", [GaussianDropout, AlphaDropout])
def test_a_rate_of_one_is_refused(kind):
    with pytest.raises(ValueError, match="Received: rate=1.0"):
        kind(1.0)


def test_a_data_format_must_be_known():
    with pytest.raises(ValueError, match="data_format='first'"):
        SpatialDropout2D(0.5, data_format="first")


def test_the_rank_must_be_that_of_sequences():
    with pytest.raises(ValueError, match=r"shape=\(2, 3\)"):
        SpatialDropout1D(0.5)(tf.ones((2, 3)))


@pytest.mark.parametrize("name", ["l1", "l2"])
def test_a_penalty_must_not_be_negative(name):
    with pytest.raises(ValueError, match=f"Received: {name}=-0.1"):
        ActivityRegularization(**{name: -0.1})
