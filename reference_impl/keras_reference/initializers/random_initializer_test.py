import random

import numpy as np
import pytest
import tensorflow as tf

from keras_reference.initializers import RandomNormal, RandomUniform
from keras_reference.random import SeedGenerator

CLASSES = [RandomNormal, RandomUniform]


@pytest.mark.parametrize("cls", CLASSES)
def test_an_integer_seed_repeats_itself(cls):
    initializer = cls(seed=1)
    np.testing.assert_array_equal(initializer((3, 2)), initializer((3, 2)))
    np.testing.assert_array_equal(initializer((3, 2)), cls(seed=1)((3, 2)))


@pytest.mark.parametrize("cls", CLASSES)
def test_another_seed_gives_other_values(cls):
    assert not np.array_equal(cls(seed=1)((9,)), cls(seed=2)((9,)))


def test_no_seed_follows_pythons_generator():
    random.seed(3)
    first = RandomUniform()((4,))
    random.seed(3)
    np.testing.assert_array_equal(first, RandomUniform()((4,)))


def test_a_generator_moves_on():
    initializer = RandomUniform(seed=SeedGenerator(1))
    assert not np.array_equal(initializer((9,)), initializer((9,)))


@pytest.mark.parametrize("cls", CLASSES)
@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32", "float64"])
def test_dtype_is_the_one_asked_for(cls, dtype):
    assert cls(seed=1)((2,), dtype=dtype).dtype == tf.as_dtype(dtype)


@pytest.mark.parametrize("seed", ["a", 1.5, True])
def test_seed_of_another_type_is_refused(seed):
    with pytest.raises(ValueError, match=f"Received: seed={seed!r}"):
        RandomUniform(seed=seed)


def test_integers_are_refused():
    with pytest.raises(ValueError, match="Received: dtype=int32"):
        RandomNormal(seed=1)((2,), dtype="int32")


def test_uniform_stays_between_its_ends():
    values = RandomUniform(2.0, 3.0, seed=1)((10_000,)).numpy()
    assert values.min() >= 2 and values.max() < 3
    # The mean of n uniform numbers has standard deviation 1 / sqrt(12 n).
    assert abs(values.mean() - 2.5) < 4 / np.sqrt(12 * 10_000)


def test_normal_has_its_moments():
    values = RandomNormal(2.0, 3.0, seed=1)((10_000,)).numpy()
    assert abs(values.mean() - 2) < 4 * 3 / np.sqrt(10_000)
    assert abs(values.std() - 3) < 4 * 3 / np.sqrt(2 * 10_000)


def test_config_keeps_what_was_given():
    assert RandomUniform(1.0, 2.0, seed=3).get_config() == {
        "minval": 1.0,
        "maxval": 2.0,
        "seed": 3,
    }
    assert RandomNormal(1.0, 2.0).get_config() == {
        "mean": 1.0,
        "stddev": 2.0,
        "seed": None,
    }


def test_a_generator_survives_the_config():
    config = RandomUniform(seed=SeedGenerator(5)).get_config()
    again = RandomUniform.from_config(config)
    assert again.seed.seed == 5
    expected = RandomUniform(seed=SeedGenerator(5))((3,))
    np.testing.assert_array_equal(again((3,)), expected)


@pytest.mark.parametrize("cls", CLASSES)
@pytest.mark.parametrize("jit_compile", [False, True])
def test_a_seed_gives_the_same_values_however_it_is_run(cls, jit_compile):
    initializer = cls(seed=1)
    compiled = tf.function(lambda: initializer((9,)), jit_compile=jit_compile)
    np.testing.assert_allclose(compiled(), initializer((9,)), atol=1e-6)


@pytest.mark.parametrize("jit_compile", [False, True])
def test_compiled_code_draws_the_same_numbers(jit_compile):
    initializer = RandomUniform(seed=5)
    compiled = tf.function(lambda: initializer((9,)), jit_compile=jit_compile)
    philox = tf.random.stateless_uniform(
        (9,), [5, 0], -0.05, 0.05, alg="philox"
    )
    np.testing.assert_array_equal(initializer((9,)), philox)
    np.testing.assert_array_equal(compiled(), philox)
