import numpy as np
import pytest
import tensorflow as tf

from keras_reference import DTypePolicy, metrics
from keras_reference.core.naming import reset_names


class Largest(metrics.Metric):
    def __init__(self, dtype=None, name=None):
        super().__init__(dtype, name)
        self.largest = self.add_weight(name="largest")

    def update_state(self, values):
        largest = tf.cast(tf.reduce_max(values), self.dtype)
        self.largest.assign(tf.maximum(self.largest, largest))

    def result(self):
        return tf.convert_to_tensor(self.largest)


def test_a_call_updates_and_returns_the_result():
    metric = Largest()
    assert metric([1, 5]).numpy() == 5
    assert metric([2]).numpy() == 5
    metric.reset_state()
    assert metric.result().numpy() == 0


def test_name_dtype_and_variables():
    reset_names()
    metric = Largest(dtype="float64")
    assert metric.name == "largest" and metric.dtype == "float64"
    assert Largest().name == "largest_1"
    assert repr(metric) == "<Largest name=largest>"
    assert [v.dtype for v in metric.variables] == [tf.float64]
    assert Largest(name="top").name == "top"


def test_variables_have_the_shape_and_values_asked_for():
    metric = metrics.Metric()
    variable = metric.add_variable((2,), "ones", dtype="int32", name="counts")
    assert variable.numpy().tolist() == [1, 1]
    assert variable.name == "counts" and not variable.trainable
    assert metric.variables == [variable]
    assert metric.add_weight((3,), "ones").numpy().tolist() == [1, 1, 1]


def test_an_unknown_aggregation_is_refused():
    with pytest.raises(ValueError, match="aggregation='median'"):
        metrics.Metric().add_variable((), "zeros", aggregation="median")


def test_the_base_class_gathers_nothing():
    with pytest.raises(NotImplementedError, match="`update_state` must be"):
        metrics.Metric().update_state([1])
    with pytest.raises(NotImplementedError, match="`result` must be"):
        metrics.Metric().result()


def test_config_round_trip():
    config = {"name": "top", "dtype": "float16"}
    assert Largest.from_config(config).get_config() == config


def test_metrics_run_in_a_graph():
    metric = metrics.Mean()
    update = tf.function(metric.update_state)
    for start in range(3):
        update(tf.constant([0.0, 1.0]) + start)
    np.testing.assert_allclose(metric.result(), 1.5)
    assert tf.function(metric.result)().numpy() == 1.5


def test_an_update_takes_few_operations():
    metric = metrics.CategoricalAccuracy()
    spec = tf.TensorSpec((None, 10))
    graph = tf.function(metric.update_state).get_concrete_function(spec, spec)
    names = [op.type for op in graph.graph.get_operations()]
    assert names.count("AssignAddVariableOp") == 2
    assert len(names) < 25


class Both(metrics.Metric):
    def __init__(self):
        super().__init__(name="both")
        self.calls = self.add_weight(initializer="ones")
        self.mean = metrics.Mean()

    def update_state(self, values):
        self.calls.assign_add(1.0)
        self.mean.update_state(values)

    def result(self):
        return {"calls": self.calls, "mean": self.mean.result()}


def test_metrics_inside_belong_to_it():
    metric = Both()
    metric.update_state([1.0, 3.0])
    assert metric.variables == [metric.calls, *metric.mean.variables]
    assert metric.result()["mean"].numpy() == 2
    metric.reset_state()
    assert [variable.numpy() for variable in metric.variables] == [0, 0, 0]


def test_metrics_are_functions_of_their_variables():
    metric = Both()
    values = metric.stateless_update_state([1.0, 6.0, 2.0], [3.0])
    assert [value.numpy() for value in values] == [2, 9, 3]
    assert metric.calls.numpy() == 1
    result = metric.stateless_result(values)
    assert result["calls"].numpy() == 2 and result["mean"].numpy() == 3
    assert [v.numpy() for v in metric.stateless_reset_state()] == [0, 0, 0]
    assert metric.calls.numpy() == 1


def test_stateless_calls_need_a_value_for_each_variable():
    with pytest.raises(ValueError, match="Received: 1 tensors"):
        metrics.Mean().stateless_result([1.0])


def test_the_constructor_of_the_base_must_be_called():
    class Forgetful(metrics.Metric):
        def __init__(self):
            self.total = self.add_weight()

    with pytest.raises(RuntimeError, match="an instance of Forgetful"):
        Forgetful()


def test_a_policy_says_what_a_metric_computes_in():
    metric = metrics.Mean(dtype=DTypePolicy("mixed_float16"))
    assert metric([1.0, 2.0]).dtype == "float16"
