import numpy as np
import pytest
import tensorflow as tf

from keras_reference import random
from keras_reference.core.keras_tensor import KerasTensor

SHAPE = (100, 200)
# A function, its parameters, and the mean and variance that they have.
DRAWS = [
    (random.normal, (2.0, 3.0), 2, 9),
    (random.uniform, (2.0, 5.0), 3.5, 9 / 12),
    (random.truncated_normal, (2.0, 3.0), 2, (3 * 0.87962566) ** 2),
    (random.randint, (2, 6), 3.5, 15 / 12),
    (random.gamma, (3.0,), 3, 3),
    (random.beta, (2.0, 3.0), 0.4, 0.04),
    (random.binomial, (10.0, 0.25), 2.5, 1.875),
]


@pytest.mark.parametrize(("draw", "parameters", "mean", "variance"), DRAWS)
def test_moments(draw, parameters, mean, variance):
    values = draw(SHAPE, *parameters, seed=1).numpy()
    assert values.shape == SHAPE
    assert abs(values.mean() - mean) < 6 * np.sqrt(variance / values.size)
    assert abs(values.var() / variance - 1) < 0.05


@pytest.mark.parametrize(("draw", "parameters"), [row[:2] for row in DRAWS])
def test_a_seed_repeats_itself_and_a_generator_moves_on(draw, parameters):
    first = draw((9,), *parameters, seed=1)
    np.testing.assert_array_equal(draw((9,), *parameters, seed=1), first)
    compiled = tf.function(lambda: draw((9,), *parameters, seed=1))
    np.testing.assert_allclose(compiled(), first, rtol=1e-6)
    generator = random.SeedGenerator(1)
    draws = [draw((9,), *parameters, seed=generator) for _ in range(2)]
    np.testing.assert_array_equal(draws[0], first)
    assert not np.array_equal(draws[1], first)


@pytest.mark.parametrize(("draw", "parameters"), [row[:2] for row in DRAWS])
def test_the_seed_is_checked(draw, parameters):
    with pytest.raises(ValueError, match="Received: seed=1.5"):
        draw((2,), *parameters, seed=1.5)


@pytest.mark.parametrize(
    ("draw", "parameters"),
    [
        row[:2]
        for row in DRAWS
        if row[0].__name__ not in ("randint", "binomial")
    ],
)
def test_types_are_floating(draw, parameters):
    assert draw((2,), *parameters).dtype == "float32"
    assert draw((2,), *parameters, dtype="float16").dtype == "float16"
    with pytest.raises(ValueError, match="Received: dtype=int32"):
        draw((2,), *parameters, dtype="int32")


def test_types_of_counts():
    assert random.randint((2,), 0, 9, dtype="uint8").dtype == "uint8"
    assert random.binomial((2,), 9, 0.5, dtype="int32").dtype == "int32"
    with pytest.raises(ValueError, match="Received: dtype=float32"):
        random.randint((2,), 0, 9, dtype="float32")


def test_there_are_integers_to_draw_from():
    with pytest.raises(ValueError, match="minval=3, maxval=3"):
        random.randint((2,), 3, 3)


def test_parameters_broadcast():
    values = random.gamma((1000, 2), [1.0, 9.0], seed=1).numpy().mean(axis=0)
    np.testing.assert_allclose(values, [1, 9], rtol=0.2)
    values = random.binomial((1000, 2), 10, [0.0, 1.0], seed=1).numpy()
    assert (values == [0, 10]).all()


def test_categories_are_drawn_by_their_shares():
    logits = np.log([[0.2, 0.8], [0.5, 0.5]]).astype("float32")
    numbers = random.categorical(logits, 10_000, seed=1)
    assert numbers.dtype == "int32" and numbers.shape == (2, 10_000)
    shares = numbers.numpy().mean(axis=1)
    np.testing.assert_allclose(shares, [0.8, 0.5], atol=0.03)
    assert random.categorical(logits, 1, "int64").dtype == "int64"


def test_categorical_takes_symbolic_logits_of_two_axes():
    numbers = random.categorical(KerasTensor((None, 3)), 5)
    assert numbers.shape == (None, 5) and numbers.dtype == "int32"
    with pytest.raises(ValueError, match=r"logits.shape=\(3,\)"):
        random.categorical(np.ones(3, "float32"), 5)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float64"])
def test_every_floating_type_is_drawn(dtype):
    for draw, mean in (
        (lambda: random.gamma((2000,), 2.0, dtype, seed=1), 2.0),
        (lambda: random.beta((2000,), 1.0, 3.0, dtype, seed=1), 0.25),
        (lambda: random.binomial((2000,), 4.0, 0.5, dtype, seed=1), 2.0),
    ):
        values = draw()
        assert values.dtype == dtype
        found = tf.reduce_mean(tf.cast(values, "float64"))
        assert float(found) == pytest.approx(mean, rel=0.1)
