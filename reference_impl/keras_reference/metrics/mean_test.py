import numpy as np
import pytest

from keras_reference import metrics

VALUES = np.array([[1.0, 2.0], [3.0, 4.0]])


def test_mean_of_all_batches():
    mean = metrics.Mean()
    mean.update_state(VALUES)
    mean.update_state([5.0])
    assert mean.result().numpy() == 3 and mean.result().dtype == "float32"


def test_mean_of_nothing_is_zero():
    assert metrics.Mean().result().numpy() == 0


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        (2.0, 2.5),
        ([1.0, 3.0], (1 + 2 + 9 + 12) / 8),
        ([[1.0], [3.0]], (1 + 2 + 9 + 12) / 8),
        ([[1.0, 3.0], [0.0, 0.0]], 7 / 4),
        ([0.0, 0.0], 0),
    ],
)
def test_weights(weight, expected):
    assert metrics.Mean()(VALUES, sample_weight=weight).numpy() == expected


def test_weights_must_fit():
    with pytest.raises(ValueError, match=r"sample_weight.shape=\(3, 1\)"):
        metrics.Mean()(VALUES, sample_weight=[1.0, 2.0, 3.0])


@pytest.mark.parametrize("dtype", ["float16", "float64"])
def test_it_computes_in_its_type(dtype):
    assert metrics.Mean(dtype=dtype)(VALUES).dtype == dtype


def test_reset_state_forgets():
    mean = metrics.Mean()
    mean.update_state(VALUES)
    mean.reset_state()
    assert mean(7.0).numpy() == 7


def test_sum():
    total = metrics.Sum()
    total.update_state(VALUES)
    total.update_state(VALUES, sample_weight=[1.0, 3.0])
    assert total.result().numpy() == 10 + 24
    total.reset_state()
    assert total.result().numpy() == 0
