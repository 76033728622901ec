"""Layers of images beside Keras, with nothing left to chance."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers

MODES = ("reflect", "wrap", "constant", "nearest")
CASES = [
    ("Resizing", {"height": 3, "width": 4}),
    ("Resizing", {"height": 3, "width": 4, "interpolation": "nearest"}),
    ("Resizing", {"height": 3, "width": 4, "antialias": True}),
    ("Resizing", {"height": 3, "width": 3, "crop_to_aspect_ratio": True}),
    ("Resizing", {"height": 9, "width": 4, "pad_to_aspect_ratio": True}),
    ("CenterCrop", {"height": 2, "width": 4}),
    ("CenterCrop", {"height": 8, "width": 5}),
    ("RandomBrightness", {"factor": (0.1, 0.1)}),
    ("RandomContrast", {"factor": (0, 0)}),
    ("RandomColorDegeneration", {"factor": (0.5, 0.5)}),
    ("RandomPosterization", {"factor": (3, 3)}),
    ("AutoContrast", {}),
    ("RandomHue", {"factor": (1, 1)}),
    ("RandomSaturation", {"factor": (0.3, 0.3)}),
    ("RandomSharpness", {"factor": (0.2, 0.2)}),
    ("RandomSharpness", {"factor": (1, 1)}),
    ("RandomGaussianBlur", {"factor": (1, 1), "sigma": (0.7, 0.7)}),
    ("RandomInvert", {"factor": (1, 1)}),
    ("RandomColorJitter", {"brightness_factor": (0.2, 0.2)}),
    ("Solarization", {"threshold_factor": (0.0, 0.0)}),
    ("RandomErasing", {"factor": (1, 1), "scale": (1, 1), "fill_value": 3}),
    ("RandomPerspective", {"scale": 0.0}),
    ("RandomElasticTransform", {"scale": (0, 0)}),
    ("RandomShear", {"x_factor": (0, 0)}),
    *(
        (
            "ContrastLimitedAdaptiveHistogramEqualization",
            {"tile_grid_size": grid, "clip_limit": limit},
        )
        for grid in ((1, 1), (2, 3), (4, 4))
        for limit in (2.0, 40.0)
    ),
    *(
        ("RandomRotation", {"factor": (0.1, 0.1), "fill_mode": m})
        for m in MODES
    ),
    *(
        ("RandomZoom", {"height_factor": (0.3, 0.3), "fill_mode": m})
        for m in MODES
    ),
    ("RandomZoom", {"height_factor": (0.3, 0.3), "width_factor": (-0.2, -0.2)}),
    ("RandomRotation", {"factor": (0.1, 0.1), "interpolation": "nearest"}),
    (
        "RandomTranslation",
        {"height_factor": (0.3, 0.3), "width_factor": (-0.2, -0.2)},
    ),
]


@pytest.mark.parametrize(("kind", "arguments"), CASES)
def test_layers_are_those_of_keras(kind, arguments):
    x = np.random.default_rng(0).uniform(0, 255, (2, 6, 7, 3))
    layers = [
        getattr(package.layers, kind)(**arguments)
        for package in (keras, keras_reference)
    ]
    expected, received = (layer(x.astype("float32")) for layer in layers)
    np.testing.assert_allclose(received, expected, atol=1e-2)
    expected, received = (layer.get_config() for layer in layers)
    assert sorted(received) == sorted(expected)
    for name in set(arguments):
        assert received[name] == expected[name]
