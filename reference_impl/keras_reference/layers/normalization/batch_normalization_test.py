import json
import subprocess
import sys

import numpy as np
import pytest

import keras_reference as keras
from keras_reference.layers import BatchNormalization, Input

X = np.array([[1.0, 10.0], [3.0, 30.0]], "float32")
REPLICAS = """
import json
import sys

import tensorflow as tf

cpu = tf.config.list_physical_devices("CPU")[0]
halves = [tf.config.LogicalDeviceConfiguration()] * 2
tf.config.set_logical_device_configuration(cpu, halves)

from keras_reference.layers import BatchNormalization

strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])
parts = tf.constant([[[1.0, 10.0]], [[3.0, 30.0]]])
with strategy.scope():
    layer = BatchNormalization(
        synchronized=sys.argv[1] == "True", momentum=0.0, epsilon=1e-9
    )
    layer.build((None, 2))


@tf.function
def step(inputs):
    return strategy.run(lambda part: layer(part, training=True), (inputs,))


inputs = strategy.experimental_distribute_values_from_function(
    lambda context: parts[context.replica_id_in_sync_group]
)
outputs = tf.concat(strategy.experimental_local_results(step(inputs)), 0)
results = outputs, layer.moving_mean, layer.moving_variance
print(json.dumps([result.numpy().tolist() for result in results]))
"""


def moments(x):
    axes = tuple(range(x.ndim - 1))
    return x.mean(axes), x.var(axes)


@pytest.mark.parametrize("shape", [(5, 3), (2, 4, 3), (2, 2, 2, 3)])
def test_training_uses_the_moments_of_the_batch(shape):
    x = np.random.default_rng(0).normal(3, 2, shape).astype("float32")
    layer = BatchNormalization(momentum=0.75)
    outputs = layer(x, training=True)
    mean, variance = moments(x)
    expected = (x - mean) / np.sqrt(variance + 1e-3)
    np.testing.assert_allclose(outputs, expected, atol=1e-5)
    np.testing.assert_allclose(layer.moving_mean, 0.25 * mean, rtol=1e-5)
    np.testing.assert_allclose(
        layer.moving_variance, 0.75 + 0.25 * variance, rtol=1e-5
    )


@pytest.mark.parametrize("shape", [(5, 3), (2, 4, 3), (2, 2, 2, 3)])
def test_inference_uses_the_moving_averages(shape):
    x = np.random.default_rng(0).normal(size=shape).astype("float32")
    layer = BatchNormalization(epsilon=0.75)
    layer.build(shape)
    layer.set_weights([[2, 2, 2], [1, 1, 1], [3, 3, 3], [0.25, 0.25, 0.25]])
    np.testing.assert_allclose(layer(x), (x - 3) * 2 + 1, atol=1e-5)
    assert layer.moving_mean.numpy().tolist() == [3, 3, 3]


def test_the_features_may_be_on_another_axis():
    layer = BatchNormalization(axis=1, epsilon=0.0)
    outputs = layer(X.T[None], training=True)
    assert outputs.numpy().tolist() == [[[-1, 1], [-1, 1]]]
    assert layer.gamma.shape == (2,)


def test_a_frozen_layer_is_in_inference_even_in_training():
    layer = BatchNormalization(epsilon=0.0)
    layer.trainable = False
    assert layer(X, training=True).numpy().tolist() == X.tolist()
    assert layer.moving_mean.numpy().tolist() == [0, 0]
    assert layer.trainable_weights == []
    assert len(layer.weights) == 4


def test_entries_under_a_mask_do_not_count():
    x = np.array([[[1.0], [3.0], [50.0]]], "float32")
    layer = BatchNormalization(momentum=0.0, epsilon=0.0)
    outputs = layer(x, training=True, mask=np.array([[True, True, False]]))
    assert outputs.numpy().ravel().tolist() == [-1.0, 1.0, 48.0]
    assert layer.moving_mean.numpy().tolist() == [2.0]
    assert layer.moving_variance.numpy().tolist() == [1.0]


def test_where_nothing_counts_nothing_is_divided_by_zero():
    layer = BatchNormalization(momentum=0.0)
    outputs = layer(X[None], training=True, mask=np.array([[False, False]]))
    assert np.isfinite(outputs).all()
    assert layer.moving_variance.numpy().tolist() == [0, 0]


def test_scale_and_offset_can_be_left_out():
    layer = BatchNormalization(scale=False, center=False)
    layer.build((None, 2))
    names = [weight.path.split("/")[-1] for weight in layer.weights]
    assert names == ["moving_mean", "moving_variance"]
    assert (layer.gamma, layer.beta) == (None, None)


def test_half_precision_has_statistics_in_float32():
    layer = BatchNormalization(dtype="mixed_float16", momentum=0.0)
    x = np.array([[[60000.0], [-60000.0]]])
    outputs = layer(x, training=True)
    assert outputs.dtype == "float16"
    np.testing.assert_allclose(np.ravel(outputs), [1, -1])
    np.testing.assert_allclose(layer.moving_variance, 3.6e9, rtol=1e-3)
    assert {w.dtype.name for w in layer.weights} == {"float32"}


def test_renorm_starts_from_the_moving_moments():
    layer = BatchNormalization(renorm=True, epsilon=0.0)
    # r and d are not bounded: the result is that of the moving moments.
    np.testing.assert_allclose(layer(X, training=True), X, rtol=1e-6)
    assert layer.renorm_mean.numpy()[0] == pytest.approx(0.01 * 2)


def test_renorm_within_bounds_of_nothing_is_normalization():
    bounds = {"rmin": 1.0, "rmax": 1.0, "dmax": 0.0}
    layer = BatchNormalization(renorm=True, renorm_clipping=bounds, epsilon=0.0)
    outputs = layer(X, training=True)
    np.testing.assert_allclose(outputs, [[-1, -1], [1, 1]], rtol=1e-6)


@pytest.mark.parametrize("synchronized", [True, False])
def test_replicas_share_their_moments_when_synchronized(synchronized):
    # Two devices must be there before TensorFlow starts.
    done = subprocess.run(
        [sys.executable, "-c", REPLICAS, str(synchronized)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    outputs, mean, variance = json.loads(done.stdout)
    if synchronized:
        np.testing.assert_allclose(outputs, [[-1, -1], [1, 1]], rtol=1e-6)
        assert variance == [1.0, 100.0]
    else:
        assert outputs == [[0, 0], [0, 0]]
        assert variance == [0, 0]
    assert mean == [2.0, 20.0]


def test_a_model_trains_and_then_predicts_with_the_averages():
    model = keras.Sequential([Input((2,)), BatchNormalization(momentum=0.0)])
    model.compile("sgd", "mse")
    model.fit(X, X, epochs=1, batch_size=2, verbose=0)
    layer = model.layers[0]
    assert layer.moving_mean.numpy().tolist() == [2.0, 20.0]
    gamma, beta = layer.gamma.numpy(), layer.beta.numpy()
    expected = (X - [2, 20]) / np.sqrt([1.001, 100.001]) * gamma + beta
    np.testing.assert_allclose(model.predict(X, verbose=0), expected, rtol=1e-5)


def test_the_config_makes_an_equal_layer():
    layer = BatchNormalization(
        axis=1, renorm=True, renorm_clipping={"rmax": 3.0}, name="norm"
    )
    copy = BatchNormalization.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.parametrize("axis", ["a", [1], 1.5])
def test_the_axis_must_be_an_integer(axis):
    with pytest.raises(TypeError, match="Received: axis="):
        BatchNormalization(axis=axis)


def test_the_axis_must_be_there():
    with pytest.raises(ValueError, match=r"axis=5, input_shape=\(2, 2\)"):
        BatchNormalization(axis=5)(X)


def test_the_features_must_have_a_size():
    with pytest.raises(ValueError, match=r"input_shape=\(2, None\)"):
        BatchNormalization().build((2, None))


def test_unknown_bounds_of_renorm_are_refused():
    with pytest.raises(ValueError, match="'rmen': 1"):
        BatchNormalization(renorm=True, renorm_clipping={"rmen": 1})


def test_a_mask_has_one_axis_less():
    with pytest.raises(ValueError, match=r"mask.shape=\(2, 2\), inputs"):
        BatchNormalization()(X, mask=np.ones((2, 2), bool))
