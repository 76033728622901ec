import pytest
import tensorflow as tf

from keras_reference import losses, metrics
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


@pytest.mark.parametrize("name", ["Accuracy", "Acc"])
def test_accuracy_may_begin_with_a_capital(name):
    metric = as_metric(name, tf.zeros((8,)), tf.zeros((8, 1)))
    assert type(metric) is metrics.BinaryAccuracy
    assert metric.name == name


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


@pytest.mark.parametrize(
    ("given", "label"),
    [
        ("MSE", "MSE"),
        (losses.MeanSquaredError(name="q"), "q"),
        (losses.mean_squared_error, "mean_squared_error"),
        (lambda y_true, y_pred: (y_true - y_pred) ** 2, "lambda"),
    ],
)
def test_means_of_outputs_without_names_have_those_of_losses(given, label):
    loss = CompileLoss([given, "mae"])
    loss([tf.zeros((2, 1))] * 2, [tf.ones((2, 1)) * 3, tf.ones((2, 1))])
    assert {m.name: m.result().numpy() for m in loss.metrics} == {
        f"{label}_loss": 9,
        "mae_loss": 1,
    }


def test_means_of_nested_outputs_have_their_paths():
    loss = CompileLoss(["mse", {"q": "mae", "p": "mse"}])
    zeros, ones = tf.zeros((2, 1)), tf.ones((2, 1))
    outputs = [2 * ones, {"q": ones, "p": 3 * ones}]
    assert loss([zeros, {"q": zeros, "p": zeros}], outputs) == 4 + 1 + 9
    assert {m.name: m.result().numpy() for m in loss.metrics} == {
        "mse_loss": 4,
        "1/p_loss": 9,
        "1/q_loss": 1,
    }
    loss = CompileLoss("mse")
    loss({"z": [zeros, zeros], "b": zeros}, {"z": [ones, ones], "b": ones})
    names = [metric.name for metric in loss.metrics]
    assert names == ["z/mse_loss", "z/mse_loss", "b_loss"]


def test_nested_outputs_of_layers_have_the_names_of_the_layers():
    names = ["za", "bb", "cc"]
    zeros, ones = tf.zeros((2, 1)), tf.ones((2, 1))
    nests = [[leaf, [leaf, leaf]] for leaf in (zeros, ones)]
    loss = CompileLoss("mse")
    loss.build(names, nests[1])
    listed = [metric.name for metric in loss.metrics]
    assert listed == ["za_loss", "1/bb_loss", "1/cc_loss"]
    several = CompileMetrics([["mse"], [["mae"], ["mse"]]])
    several.build(names, *nests)
    assert several.result_names == ["za_mse", "bb_mae", "cc_mse"]


def test_metrics_of_outputs_without_names_have_no_prefix():
    both = CompileMetrics([["mse"], ["mae", "mse"]])
    zeros, ones = tf.zeros((2, 1)), tf.ones((2, 1))
    both.update_state([zeros, zeros], [ones, 3 * ones])
    results = {name: value.numpy() for name, value in both.result().items()}
    assert results == {"mse": 1, "mae": 3, "mse_1": 9}


def test_an_output_without_a_name_takes_any():
    zeros, ones = tf.zeros((2, 1)), tf.ones((2, 1))
    both = CompileMetrics({"dense": ["mse"]})
    both.build(["other"], zeros, ones)
    both.update_state(zeros, ones)
    assert list(both.result()) == ["mse"]
    assert CompileLoss({"dense": "mse"})(zeros, 2 * ones) == 4


def test_none_is_no_metric():
    with pytest.raises(ValueError, match="Received: None"):
        CompileMetrics([None]).update_state(tf.zeros((1, 1)), tf.ones((1, 1)))


def test_the_number_of_items_must_fit_the_outputs():
    with pytest.raises(ValueError, match="Received: 3 items"):
        by_output("loss", ["mse"] * 3, ["a", "b"])


def test_an_unknown_output_is_refused():
    with pytest.raises(ValueError, match=r"Received: \['c'\]"):
        by_output("loss", {"c": "mse"}, ["a", "b"])
