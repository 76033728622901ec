import numpy as np
import pytest
import tensorflow as tf

from keras_reference import activations
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([-3.0, -1.0, 0.0, 0.5, 1.0, 2.0, 8.0], "float32")


@pytest.mark.parametrize("negative_slope", [0.0, 0.5])
@pytest.mark.parametrize("max_value", [None, 6.0])
@pytest.mark.parametrize("threshold", [0.0, 1.0])
def test_relu(negative_slope, max_value, threshold):
    expected = np.where(threshold <= X, X, negative_slope * (X - threshold))
    if max_value is not None:
        expected = np.minimum(expected, max_value)
    y = activations.relu(X, negative_slope, max_value, threshold)
    np.testing.assert_allclose(y, expected, rtol=1e-6)


@pytest.mark.parametrize("negative_slope", [0.0, 0.5])
@pytest.mark.parametrize("threshold", [0.0, 1.0])
def test_relu_keeps_nan_and_infinities(negative_slope, threshold):
    x = np.array([np.nan, np.inf, -np.inf], "float32")
    y = activations.relu(x, negative_slope, threshold=threshold)
    below = 0 if negative_slope == 0 else -np.inf
    np.testing.assert_array_equal(y, [np.nan, np.inf, below])


def test_relu_keeps_the_type():
    assert activations.relu([-4, 3], threshold=1).numpy().tolist() == [0, 3]
    half = activations.relu(X.astype("float16"), 0.5, 6.0, 1.0)
    assert half.dtype == "float16"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({}, [0, 0, 1, 1]),
        ({"negative_slope": 0.25}, [0.25, 0.25, 1, 1]),
        ({"max_value": 6.0}, [0, 0, 1, 0]),
        ({"threshold": 3.0}, [0, 0, 0, 1]),
        ({"negative_slope": 0.25, "threshold": 3.0}, [0.25, 0.25, 0.25, 1]),
    ],
)
def test_gradient_of_relu(arguments, expected):
    x = tf.constant([-3.0, -1.0, 2.0, 8.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = activations.relu(x, **arguments)
    assert tape.gradient(y, x).numpy().tolist() == expected


def test_functions_of_one_formula():
    softplus = np.log(1 + np.exp(X))
    np.testing.assert_allclose(
        activations.mish(X), X * np.tanh(softplus), rtol=1e-6
    )
    np.testing.assert_allclose(activations.exponential(X), np.exp(X), 1e-6)
    assert activations.linear(X) is X


def test_gelu_is_exact_unless_told_otherwise():
    exact, approximate = 0.8413447460685429, 0.8411919906082768
    assert activations.gelu(1.0).numpy() == pytest.approx(exact)
    y = activations.gelu(1.0, approximate=True)
    assert y.numpy() == pytest.approx(approximate)


@pytest.mark.parametrize(
    "name", ["exponential", "gelu", "linear", "mish", "relu"]
)
def test_symbolic_input_gives_symbolic_output(name):
    y = getattr(activations, name)(KerasTensor((None, 3)))
    assert isinstance(y, KerasTensor) and y.shape == (None, 3)


@pytest.mark.parametrize("negative_slope", [0.0, 0.5])
@pytest.mark.parametrize("threshold", [0.0, 1.0])
def test_relu_runs_in_a_graph(negative_slope, threshold):
    def compute(x):
        return activations.relu(x, negative_slope, 6.0, threshold)

    np.testing.assert_array_equal(tf.function(compute)(X), compute(X))


def test_arguments_of_relu_keep_double_precision():
    y = activations.relu(tf.constant([-1.0], "float64"), negative_slope=0.1)
    assert y.numpy() == -0.1


def test_relu_of_integers_takes_fractions_as_they_are():
    x = np.array([-3, 1, 2], "int32")
    sloping = activations.relu(x, negative_slope=0.5)
    assert sloping.dtype == "float32"
    assert sloping.numpy().tolist() == [-1.5, 1.0, 2.0]
    flat = activations.relu(x, threshold=1.5)
    assert flat.dtype == "int32" and flat.numpy().tolist() == [0, 0, 2]
