import ml_dtypes
import numpy as np

from keras_conformance.seeded import seeded, seeded_weights


def test_the_same_seed_gives_the_same_values():
    assert np.array_equal(seeded("a", (3,)), seeded("a", (3,)))
    assert not np.array_equal(seeded("a", (3,)), seeded("b", (3,)))


def test_values_are_on_the_grid_and_never_zero():
    values = seeded("a", (1000,))
    assert np.array_equal(values * 64, np.round(values * 64))
    assert np.abs(values).max() <= 1
    assert np.abs(values).min() >= 1 / 64


def test_weights_keep_their_shape_their_dtype_and_their_sign():
    state = np.array([1, 2], "uint32")
    variance = np.ones(50, "float32")
    kernel = np.zeros((50, 2), "float16")
    new = seeded_weights("a", [state, variance, kernel])
    assert np.array_equal(new[0], state)
    assert new[1].dtype == "float32"
    assert new[1].min() > 0
    assert new[2].dtype == "float16"
    assert new[2].min() < 0 < new[2].max()


def test_a_kernel_that_is_positive_by_chance_gets_both_signs():
    kernel = np.array([0.25, 0.5, 0.125] * 20)
    new = seeded_weights("a", [kernel])
    assert np.array_equal(new, seeded_weights("a", [-kernel]))
    assert new[0].min() < 0


def test_a_state_that_is_positive_stays_so():
    weights = [np.array([0.25, 0.5] * 20), np.array([0.9, 0.8] * 20)]
    kernel, variance = seeded_weights("a", weights, trainable=1)
    assert kernel.min() < 0 < variance.min()


def test_weights_of_bfloat16_are_given_values():
    kernel = np.zeros(50, ml_dtypes.bfloat16)
    (new,) = seeded_weights("a", [kernel])
    assert new.dtype == ml_dtypes.bfloat16
    assert np.all(new != 0)
