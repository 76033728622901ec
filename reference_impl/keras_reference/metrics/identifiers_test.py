import inspect

import pytest

from keras_reference import metrics
from keras_reference.metrics.identifiers import METRICS


def needs_arguments(kind):
    parameters = inspect.signature(kind).parameters.values()
    return any(
        parameter.default is parameter.empty
        for parameter in parameters
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    )


@pytest.mark.parametrize(
    "name", sorted(n for n in METRICS if not needs_arguments(METRICS[n]))
)
def test_every_name_gives_a_metric(name):
    metric = metrics.get(name)
    assert type(metric) is METRICS[name]
    again = metrics.get(metrics.serialize(metric))
    assert type(again) is type(metric)
    assert again.get_config() == metric.get_config()


def test_instances_functions_and_none_pass_through():
    metric = metrics.Mean()
    assert metrics.get(metric) is metric
    assert metrics.get(sum) is sum
    assert metrics.get(None) is None
    assert isinstance(metrics.get(metrics.Sum), metrics.Sum)


@pytest.mark.parametrize(
    "metric",
    [
        metrics.BinaryAccuracy("a", "float64", 0.25),
        metrics.BinaryCrossentropy("a", "float64", True, 0.25),
        metrics.CategoricalCrossentropy("a", "float64", True, 0.25, 1),
        metrics.AUC(3, "PR", "minoring", "a", None, None, True, 2, [1.0, 2.0]),
        metrics.AUC(thresholds=[0.25, 0.5], from_logits=True, name="a"),
        metrics.BinaryIoU([1], 0.25, "a"),
        metrics.F1Score("macro", 0.25, "a"),
        metrics.FBetaScore("macro", 2.0, 0.25, "a"),
        metrics.FalseNegatives([0.25, 0.5], "a"),
        metrics.IoU(3, [1], "a", None, 2, False, False, 1),
        metrics.MeanIoU(3, "a", None, 2, False, False, 1),
        metrics.OneHotIoU(3, [1], "a", None, 2, True, 1),
        metrics.OneHotMeanIoU(3, "a", None, 2, True, 1),
        metrics.Precision(0.25, 2, 1, "a"),
        metrics.PrecisionAtRecall(0.5, 3, 1, "a"),
        metrics.R2Score(None, 2, "a"),
        metrics.Recall([0.25], 2, 1, "a"),
        metrics.RecallAtPrecision(0.5, 3, 1, "a"),
        metrics.SensitivityAtSpecificity(0.5, 3, 1, "a"),
        metrics.SparseTopKCategoricalAccuracy(2, "a", None, True),
        metrics.SpecificityAtSensitivity(0.5, 3, 1, "a"),
        metrics.TopKCategoricalAccuracy(2, "a"),
        metrics.MeanMetricWrapper(metrics.categorical_accuracy, "a"),
        metrics.SparseCategoricalCrossentropy("a", "float64", True, 1, 1),
    ],
)
def test_serialized_and_back(metric):
    config = metrics.serialize(metric)
    assert config["module"] == "keras.metrics"
    again = metrics.get(config)
    assert type(again) is type(metric)
    assert again.get_config() == metric.get_config()


def test_functions_go_out_and_back():
    config = metrics.serialize(metrics.categorical_accuracy)
    assert metrics.get(config) is metrics.categorical_accuracy


def test_names_are_found():
    assert isinstance(metrics.deserialize("mse"), metrics.MeanSquaredError)
    with pytest.raises(ValueError, match="'categorical_accuracy'"):
        metrics.get("categorical_acuracy")


def test_a_number_is_refused():
    with pytest.raises(ValueError, match="Received: metric=3"):
        metrics.get(3)


def test_the_name_of_a_class_gives_an_instance():
    assert isinstance(metrics.deserialize("AUC"), metrics.AUC)
