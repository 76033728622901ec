"""Layers that change shapes beside Keras: the same outputs and configs."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers

CASES = [
    ("ZeroPadding1D", {"padding": (1, 2)}, (2, 5, 3)),
    ("ZeroPadding2D", {"padding": ((1, 0), (2, 1))}, (2, 5, 4, 3)),
    ("ZeroPadding3D", {"padding": (1, 0, 2)}, (1, 3, 2, 3, 2)),
    ("Cropping1D", {"cropping": (1, 2)}, (2, 5, 3)),
    ("Cropping2D", {"cropping": ((1, 0), (2, 1))}, (2, 5, 4, 3)),
    ("Cropping3D", {"cropping": (1, 0, 1)}, (1, 3, 2, 3, 2)),
    ("UpSampling1D", {"size": 3}, (2, 5, 3)),
    ("UpSampling2D", {"size": (2, 3)}, (2, 5, 4, 3)),
    ("UpSampling3D", {"size": (1, 2, 3)}, (1, 3, 2, 3, 2)),
    ("Reshape", {"target_shape": (-1, 2)}, (2, 3, 4)),
    ("Permute", {"dims": (2, 1)}, (2, 3, 4)),
    ("RepeatVector", {"n": 3}, (2, 4)),
    *(
        ("UpSampling2D", {"interpolation": way}, (1, 4, 5, 2))
        for way in ("bilinear", "bicubic", "area", "lanczos3", "lanczos5")
    ),
]


@pytest.mark.parametrize(("kind", "arguments", "shape"), CASES)
def test_layers_are_those_of_keras(kind, arguments, shape):
    x = np.random.default_rng(0).normal(size=shape).astype("float32")
    layers = [
        getattr(package.layers, kind)(**arguments)
        for package in (keras, keras_reference)
    ]
    expected, received = (layer(x) for layer in layers)
    np.testing.assert_allclose(received, expected, atol=1e-5)
    expected, received = (layer.compute_output_shape(shape) for layer in layers)
    assert tuple(received) == tuple(expected)
    expected, received = (layer.get_config() for layer in layers)
    assert sorted(received) == sorted(expected)
    own = next(iter(arguments))
    assert received[own] == expected[own]
