import pytest

from keras_reference import metrics
from keras_reference.metrics.identifiers import METRICS


@pytest.mark.parametrize("name", sorted(METRICS.keys() - {"MeanMetricWrapper"}))
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
    assert metrics.deserialize("mse") is metrics.MeanSquaredError
    with pytest.raises(ValueError, match="'categorical_accuracy'"):
        metrics.get("categorical_acuracy")


def test_a_number_is_refused():
    with pytest.raises(ValueError, match="Received: metric=3"):
        metrics.get(3)
