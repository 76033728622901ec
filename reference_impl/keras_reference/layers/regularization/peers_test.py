"""Layers of noise beside Keras: moments, configurations, losses."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers


@pytest.mark.parametrize(
    ("name", "arguments", "shape"),
    [
        ("GaussianNoise", {"stddev": 0.3}, (100, 100)),
        ("GaussianDropout", {"rate": 0.3}, (100, 100)),
        ("AlphaDropout", {"rate": 0.3}, (100, 100)),
        ("SpatialDropout1D", {"rate": 0.3}, (100, 2, 100)),
        ("SpatialDropout2D", {"rate": 0.3}, (100, 1, 2, 100)),
        ("SpatialDropout3D", {"rate": 0.3}, (100, 1, 1, 2, 100)),
    ],
)
def test_moments_and_configurations_are_those_of_keras(name, arguments, shape):
    found = []
    for package in (keras_reference, keras):
        layer = getattr(package.layers, name)(**arguments, seed=1, name="x")
        outputs = np.asarray(layer(np.ones(shape, "float32"), training=True))
        found.append((outputs, layer.get_config()))
    (received, config), (expected, expected_config) = found
    assert config == expected_config
    assert received.mean() == pytest.approx(expected.mean(), abs=0.04)
    assert received.std() == pytest.approx(expected.std(), abs=0.04)


def test_the_penalty_is_that_of_keras():
    x = np.array([[1.0, -2.0], [3.0, 4.0]], "float32")
    found = []
    for package in (keras_reference, keras):
        layer = package.layers.ActivityRegularization(0.1, 0.2, name="x")
        layer(x)
        losses = [float(loss) for loss in layer.losses]
        found.append((losses, layer.get_config()))
    assert found[0][0] == pytest.approx(found[1][0])
    assert found[0][1] == found[1][1]
