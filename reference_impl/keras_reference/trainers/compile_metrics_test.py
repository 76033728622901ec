import pytest
import tensorflow as tf

from keras_reference import metrics
from keras_reference.trainers.compile_loss import CompileLoss
from keras_reference.trainers.compile_metrics import CompileMetrics, as_metric
from keras_reference.trainers.outputs import by_output


@pytest.mark.parametrize(
    ("y_true", "y_pred", "kind"),
    [
        ((8, 1), (8, 1), "BinaryAccuracy"),
        ((8,), (8,), "BinaryAccuracy"),
        ((8,), (8, 3), "SparseCategoricalAccuracy"),
        ((8, 1), (8, 3), "SparseCategoricalAccuracy"),
        ((8, 3), (8, 3), "CategoricalAccuracy"),
    ],
)
def test_accuracy_depends_on_the_shapes(y_true, y_pred, kind):
    metric = as_metric("accuracy", tf.zeros(y_true), tf.zeros(y_pred))
    assert type(metric).__name__ == kind
    assert metric.name == "accuracy"


def test_crossentropy_depends_on_the_shapes():
    metric = as_metric("ce", tf.zeros((8,)), tf.zeros((8, 3)))
    assert type(metric).__name__ == "SparseCategoricalCrossentropy"


def test_functions_and_names_become_metrics_of_that_name():
    def bias(y_true, y_pred):
        return y_pred - y_true

    one = tf.zeros((1, 1))
    assert as_metric(bias, one, one).name == "bias"
    assert as_metric("mse", one, one).name == "mse"
    own = metrics.MeanSquaredError(name="mine")
    assert as_metric(own, one, one) is own


def test_equal_names_are_told_apart():
    both = CompileMetrics([metrics.MeanSquaredError("m")] * 2)
    both.update_state(tf.zeros((1, 1)), tf.ones((1, 1)))
    assert list(both.result()) == ["m", "m_1"]


def test_only_weighted_metrics_get_weights():
    both = CompileMetrics(["mse"], [metrics.MeanSquaredError("weighted")])
    y_true, y_pred = tf.zeros((2, 1)), tf.constant([[1.0], [3.0]])
    both.update_state(y_true, y_pred, tf.constant([1.0, 0.0]))
    results = both.result()
    assert (results["mse"].numpy(), results["weighted"].numpy()) == (5, 1)


def test_reset_starts_again():
    metric = CompileMetrics(["mse"])
    metric.update_state(tf.zeros((1, 1)), tf.ones((1, 1)))
    metric.reset_state()
    assert metric.result()["mse"].numpy() == 0
    assert len(metric.variables) == 2


def test_an_output_without_a_loss_adds_nothing():
    loss = CompileLoss({"output_1": "mse"})
    outputs = [tf.ones((2, 1)), tf.ones((2, 1)) * 3]
    assert loss([tf.zeros((2, 1))] * 2, outputs).numpy() == 9
    assert loss.metrics == []


def test_each_of_several_losses_has_a_mean():
    loss = CompileLoss("mse")
    loss([tf.zeros((2, 1))] * 2, [tf.ones((2, 1)), tf.ones((2, 1)) * 3])
    assert {m.name: m.result().numpy() for m in loss.metrics} == {
        "output_0_loss": 1,
        "output_1_loss": 9,
    }


def test_the_number_of_items_must_fit_the_outputs():
    with pytest.raises(ValueError, match="Received: 3 items"):
        by_output("loss", ["mse"] * 3, ["a", "b"])


def test_an_unknown_output_is_refused():
    with pytest.raises(ValueError, match=r"Received: \['c'\]"):
        by_output("loss", {"c": "mse"}, ["a", "b"])
