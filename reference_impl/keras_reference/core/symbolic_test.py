import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.function import Function
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.node import node_of
from keras_reference.core.symbolic import symbolic_op


@symbolic_op
def scaled(x, factor=2.0):
    return x * factor


def test_an_op_runs_directly_on_tensors():
    assert scaled(tf.constant([1.0, 2.0])).numpy().tolist() == [2.0, 4.0]


def test_an_op_on_a_symbolic_tensor_is_recorded():
    x = KerasTensor((None, 3))
    y = scaled(x, factor=3.0)
    assert y.shape == (None, 3)
    assert y.dtype == "float32"
    assert node_of(y).inputs == [x]
    assert node_of(y).kwargs == {"factor": 3.0}


@pytest.mark.parametrize("where", [list, tuple])
def test_a_symbolic_tensor_is_found_inside_of_containers(where):
    @symbolic_op
    def total(xs):
        return tf.add_n(list(xs))

    x = KerasTensor((2, 3))
    assert total(where([x, x])).shape == (2, 3)


def test_a_symbolic_tensor_is_found_among_keyword_arguments():
    assert scaled(x=KerasTensor((4,))).shape == (4,)


def test_operators_build_the_graph_they_spell():
    x = KerasTensor((None, 4))
    assert (1 - x / 2 + x * x).shape == (None, 4)
    assert (x > 0).dtype == "bool"
    assert x[:, :2].shape == (None, 2)


def test_the_dtype_follows_the_traced_function():
    @symbolic_op
    def to_half(x):
        return tf.cast(x, "float16")

    assert to_half(KerasTensor((None,))).dtype == "float16"


@pytest.mark.parametrize(
    "use",
    [bool, len, list, tf.convert_to_tensor],
)
def test_a_symbolic_tensor_refuses_to_have_a_value(use):
    x = KerasTensor((3,), name="pixels")
    with pytest.raises((TypeError, ValueError), match="name=pixels"):
        use(x)


def test_numpy_cannot_take_a_symbolic_tensor():
    import numpy as np

    with pytest.raises(ValueError, match="name=pixels"):
        np.asarray(KerasTensor((3,), name="pixels"))


def test_sparse_symbolic_tensors_are_refused():
    with pytest.raises(ValueError, match="sparse=True"):
        KerasTensor((3,), sparse=True)


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match="'size': 3"):
        KerasTensor((3,), size=3)


@pytest.mark.parametrize(
    "calculate",
    [
        lambda x: 2 - x,
        lambda x: 2 / (x + 3),
        lambda x: x // 2 + 7 // (x + 3),
        lambda x: x % 2 + 7 % (x + 3),
        lambda x: 2**x,
        lambda x: (x > 0) & (x < 1) | ~(x >= 2) ^ (x <= 1),
        lambda x: abs(-x) @ x,
        lambda x: np.eye(2, dtype="float32") @ x,
        lambda x: x[0] * x[..., 1:] + x[:, tf.newaxis, 0],
        lambda x: x * np.array([1, 2], "int32"),
    ],
)
def test_operators_are_those_of_arrays(calculate):
    x = KerasTensor((2, 2))
    values = np.array([[0.5, -1.25], [2.0, 3.5]], "float32")
    outputs = calculate(x)
    received = Function(x, outputs)(tf.constant(values))
    np.testing.assert_allclose(received, calculate(values), rtol=1e-6)
    assert outputs.shape == received.shape
    assert outputs.dtype == received.dtype.name


def test_rounding_is_that_of_python():
    x = KerasTensor((2,))
    outputs = Function(x, round(x, 1))(tf.constant([0.26, 1.04]))
    np.testing.assert_allclose(outputs, [0.3, 1.0])


def test_shapes_can_be_changed_by_methods():
    x = KerasTensor((None, 4, 1))
    assert x.squeeze(-1).shape == (None, 4)
    assert x.reshape((-1, 2)).shape == (None, 2)


@pytest.mark.parametrize("convert", [int, float])
def test_a_symbolic_tensor_is_no_number(convert):
    with pytest.raises(TypeError, match="Received: <KerasTensor"):
        convert(KerasTensor(()))
