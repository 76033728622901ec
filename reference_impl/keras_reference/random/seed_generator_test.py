import random

import pytest
import tensorflow as tf

from keras_reference.random import SeedGenerator


def test_counts_up_from_the_seed():
    generator = SeedGenerator(seed=3)
    assert generator.next().numpy().tolist() == [3, 0]
    assert generator.next().numpy().tolist() == [3, 1]
    assert generator.state.numpy().tolist() == [3, 2]


def test_counts_up_inside_a_graph():
    generator = SeedGenerator(seed=3)
    step = tf.function(generator.next)
    assert step().numpy().tolist() == [3, 0]
    assert step().numpy().tolist() == [3, 1]


def test_no_seed_follows_pythons_generator():
    random.seed(5)
    first = SeedGenerator().seed
    random.seed(5)
    assert SeedGenerator().seed == first


def test_config_round_trip_starts_again():
    generator = SeedGenerator(seed=3, name="noise")
    generator.next()
    again = SeedGenerator.from_config(generator.get_config())
    assert again.get_config() == {"seed": 3, "name": "noise"}
    assert again.next().numpy().tolist() == [3, 0]


@pytest.mark.parametrize("seed", ["a", 1.5, True])
def test_seed_must_be_an_integer(seed):
    with pytest.raises(ValueError, match=f"Received: seed={seed!r}"):
        SeedGenerator(seed=seed)


def test_other_arguments_are_refused():
    with pytest.raises(TypeError, match="'colour': 'red'"):
        SeedGenerator(seed=1, colour="red")
