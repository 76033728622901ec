import numpy as np
import pytest
import tensorflow as tf

from keras_reference import random
from keras_reference.random.next_seed import forget_global_seed, next_seed
from keras_reference.utils import clear_session, set_random_seed


def test_integers_stay_and_generators_move_on():
    assert next_seed(5).numpy().tolist() == [5, 0]
    generator = random.SeedGenerator(5)
    assert next_seed(generator).numpy().tolist() == [5, 0]
    assert next_seed(generator).numpy().tolist() == [5, 1]


@pytest.mark.parametrize("seed", ["a", 1.5, True])
def test_other_seeds_are_refused(seed):
    with pytest.raises(ValueError, match=f"Received: seed={seed!r}"):
        next_seed(seed)


def test_calls_without_a_seed_share_a_generator():
    set_random_seed(3)
    first, second = random.normal((4,)), random.normal((4,))
    assert not np.array_equal(first, second)
    set_random_seed(3)
    np.testing.assert_array_equal(random.normal((4,)), first)
    np.testing.assert_array_equal(random.normal((4,)), second)


def test_the_shared_generator_moves_on_in_graphs_too():
    forget_global_seed()
    draw = tf.function(lambda: random.uniform((4,)))
    assert not np.array_equal(draw(), draw())


def test_a_new_session_has_a_new_generator():
    random.normal((1,))
    clear_session()
    first = next_seed()
    assert first.numpy()[1] == 0
