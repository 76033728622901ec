import numpy as np
import pytest
import tensorflow as tf

from keras_reference import losses

Y = np.array([[0.5, 2.0, -1.0], [1.0, 4.0, 2.5]])
P = np.array([[0.25, 3.5, 1.0], [-1.0, 4.0, 2.0]])
ERROR = P - Y
NAMES = [
    "mean_absolute_error",
    "mean_absolute_percentage_error",
    "mean_squared_logarithmic_error",
    "huber",
    "log_cosh",
    "poisson",
    "cosine_similarity",
    "hinge",
    "squared_hinge",
    "categorical_hinge",
]


def log(x):
    return np.log1p(np.maximum(x, 1e-7))


@pytest.mark.parametrize(
    ("name", "arguments", "expected"),
    [
        ("mean_absolute_error", {}, np.abs(ERROR).mean(-1)),
        (
            "mean_absolute_percentage_error",
            {},
            100 * np.abs(ERROR / Y).mean(-1),
        ),
        (
            "mean_squared_logarithmic_error",
            {},
            ((log(Y) - log(P)) ** 2).mean(-1),
        ),
        ("huber", {}, [(0.03125 + 1.0 + 1.5) / 3, (1.5 + 0 + 0.125) / 3]),
        (
            "huber",
            {"delta": 0.25},
            [(0.03125 + 0.34375 + 0.46875) / 3, (0.46875 + 0.09375) / 3],
        ),
        ("log_cosh", {}, np.log(np.cosh(ERROR)).mean(-1)),
        (
            "cosine_similarity",
            {},
            -(Y * P).sum(-1)
            / np.linalg.norm(Y, axis=-1)
            / np.linalg.norm(P, axis=-1),
        ),
        (
            "cosine_similarity",
            {"axis": 0},
            -(Y * P).sum(0)
            / np.linalg.norm(Y, axis=0)
            / np.linalg.norm(P, axis=0),
        ),
        (
            "categorical_hinge",
            {},
            np.maximum(((1 - Y) * P).max(-1) - (Y * P).sum(-1) + 1, 0),
        ),
    ],
)
def test_values(name, arguments, expected):
    values = getattr(losses, name)(Y, P, **arguments)
    assert values.dtype == "float64"
    np.testing.assert_allclose(values, expected, rtol=1e-6)


def test_poisson():
    counts, means = [[2.0, 0.0]], [[0.5, 3.0]]
    expected = (0.5 - 2 * np.log(0.5) + 3) / 2
    np.testing.assert_allclose(losses.poisson(counts, means), [expected], 1e-6)
    assert np.isfinite(losses.poisson(counts, [[0.0, 0.0]]))


@pytest.mark.parametrize(
    ("name", "expected"), [("hinge", 1.0), ("squared_hinge", 1.25)]
)
@pytest.mark.parametrize("no", [0, -1])
def test_targets_of_a_hinge_are_zeros_or_minus_ones(name, expected, no):
    value = getattr(losses, name)([[no, 1]], [[0.5, 0.5]])
    assert value.numpy().tolist() == [expected]


def test_a_hinge_does_not_mix_zeros_and_minus_ones():
    value = losses.hinge([[0.0, -1.0, 1.0]], [[0.5, 0.5, 0.5]])
    assert value.numpy().tolist() == [(1 + 1.5 + 0.5) / 3]


def test_the_cosine_of_nothing_is_zero():
    value = losses.cosine_similarity([[0.0, 0.0]], [[1.0, 0.0]])
    assert value.numpy().tolist() == [0]


@pytest.mark.parametrize("name", NAMES)
def test_types_and_ranks(name):
    function = getattr(losses, name)
    assert function([[1, 0]], [[1, 1]]).dtype == "float32"
    half = function(Y, tf.constant(P, "float16"))
    assert half.dtype == "float16"
    assert function(np.ones(4), np.ones((4, 1))).shape == (4,)


@pytest.mark.parametrize("name", NAMES)
def test_shapes_must_fit(name):
    with pytest.raises(ValueError) as raised:
        getattr(losses, name)(np.zeros((2, 3)), np.zeros((2, 4)))
    assert "y_true.shape=(2, 3), y_pred.shape=(2, 4)" in str(raised.value)
