import numpy as np
import tensorflow as tf

from keras_reference import metrics


def test_it_averages_the_function():
    metric = metrics.MeanMetricWrapper(
        metrics.categorical_crossentropy, from_logits=True
    )
    assert metric.name == "categorical_crossentropy"
    value = metric([[0, 1]], [[0.0, 0.0]]).numpy()
    np.testing.assert_allclose(value, np.log(2), rtol=1e-6)


def test_it_computes_in_its_type():
    metric = metrics.MeanSquaredError()
    y_pred = tf.constant([[300.0]], "float16")
    # 300**2 is infinite in float16.
    assert metric([[0.0]], y_pred).numpy() == 90000


def test_config_round_trip():
    metric = metrics.MeanMetricWrapper(
        metrics.binary_accuracy, "hits", "float64", threshold=0.25
    )
    again = metrics.MeanMetricWrapper.from_config(metric.get_config())
    assert again.get_config() == metric.get_config()
    assert again([0], [0.3]).numpy() == 0


def test_arguments_of_the_function_can_be_read():
    assert metrics.CategoricalCrossentropy(label_smoothing=0.5).axis == -1
    assert (
        metrics.SparseCategoricalCrossentropy(ignore_class=3).ignore_class == 3
    )
