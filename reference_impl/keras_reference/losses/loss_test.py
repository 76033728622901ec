import numpy as np
import pytest
import tensorflow as tf

from keras_reference import DTypePolicy, Input, Model, losses


class LargestError(losses.Loss):
    def call(self, y_true, y_pred):
        return tf.reduce_max(tf.abs(y_pred - y_true), axis=-1)


def test_a_subclass_gives_values_per_sample():
    y_true, y_pred = [[0, 0], [0, 0]], [[1, 2], [0, 4]]
    assert LargestError()(y_true, y_pred).numpy() == 3
    weighted = LargestError(reduction="sum")(y_true, y_pred, [1, 0])
    assert weighted.numpy() == 2


def test_the_name_comes_from_the_class():
    assert LargestError().name == "largest_error"
    assert LargestError(name="worst").name == "worst"


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64"])
def test_it_computes_in_its_type(dtype):
    loss = LargestError(dtype=dtype)
    assert loss.dtype == dtype
    assert loss([[0.0]], [[1.0]]).dtype == dtype


def test_nested_targets():
    class Sum(losses.Loss):
        def call(self, y_true, y_pred):
            return y_pred["a"] - y_true["a"] + y_pred["b"] - y_true["b"]

    y_true, y_pred = {"a": [0], "b": [1]}, {"a": [4], "b": [3]}
    assert Sum()(y_true, y_pred).numpy() == 6


def test_the_base_class_has_no_formula():
    with pytest.raises(NotImplementedError, match="an instance of Loss"):
        losses.Loss()([1.0], [1.0])


def test_an_unknown_reduction_lists_the_nearest():
    with pytest.raises(ValueError) as raised:
        LargestError(reduction="summ")
    assert "Received: reduction='summ'" in str(raised.value)
    assert "'sum'" in str(raised.value)


def test_config_round_trip():
    config = {"name": "worst", "reduction": "sum", "dtype": "float64"}
    loss = LargestError(**config)
    assert loss.get_config() == config
    assert LargestError.from_config(config).get_config() == config


def test_losses_run_in_a_graph():
    compiled = tf.function(LargestError())
    y_true = np.zeros((2, 2), "float32")
    assert compiled(y_true, y_true + 2).numpy() == 2


def test_the_default_dtype_is_left_to_the_subclass():
    class Own(losses.Loss):
        def __init__(self, factor, reduction="sum", name="own"):
            super().__init__(name=name, reduction=reduction)
            self.factor = factor

        def get_config(self):
            return {**super().get_config(), "factor": self.factor}

    again = Own.from_config(Own(3).get_config())
    assert (again.factor, again.name, again.dtype) == (3, "own", "float32")


def test_a_policy_says_what_a_loss_computes_in():
    for dtype in ("mixed_float16", DTypePolicy("mixed_float16")):
        loss = losses.MeanSquaredError(dtype=dtype)
        assert loss.dtype == "float16"
        assert loss([[1.0]], [[3.0]]).dtype == "float16"


def test_a_reduction_is_one_of_the_names():
    with pytest.raises(ValueError, match="Received: reduction='-1'"):
        losses.MeanSquaredError(reduction=-1)


def test_targets_may_be_a_list_of_arrays():
    class FirstError(losses.Loss):
        def call(self, y_true, y_pred):
            return tf.abs(y_true[0] - y_pred[0])

    y_true = [np.array([1, 2]), np.zeros((2, 3))]
    y_pred = [tf.constant([2.0, 5.0]), tf.zeros((2, 3))]
    assert FirstError()(y_true, y_pred).numpy() == 2


@pytest.mark.parametrize(
    "function",
    [
        losses.mean_squared_error,
        losses.categorical_crossentropy,
        losses.huber,
        losses.kl_divergence,
    ],
)
def test_functions_take_symbolic_tensors(function):
    x = Input((2,))
    model = Model(x, function(x, x * 0.5))
    assert model.output_shape == (None,)
    values = np.array([[0.25, 0.75]], "float32")
    np.testing.assert_array_equal(model(values), function(values, values / 2))
