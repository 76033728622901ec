"""Comparison with Keras, where both are defined by the same words."""

import itertools

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops

pytestmark = pytest.mark.peers

TYPES = (
    *("bool", "uint8", "uint16", "uint32", "int8", "int16", "int32"),
    *("int64", "bfloat16", "float16", "float32", "float64"),
)
RANDOM = np.random.default_rng(0)
X = RANDOM.uniform(0.1, 0.9, (2, 3)).astype("float32")
Y = RANDOM.uniform(0.1, 0.9, (2, 3)).astype("float32")
IMAGE = RANDOM.uniform(size=(2, 6, 8, 3)).astype("float32")
CORNERS = np.float32([[0, 0], [7, 0], [0, 5], [7, 5]])


@pytest.fixture
def keras():
    return pytest.importorskip("keras")


@pytest.mark.parametrize("name", ["add", "divide", "mod", "less", "outer"])
def test_types_of_two_arguments(keras, name):
    for first, second in itertools.product(TYPES, repeat=2):
        if first == second == "bool":
            continue
        x, y = (tf.cast(tf.ones(2), dtype) for dtype in (first, second))
        expected = getattr(keras.ops, name)(x, y).dtype
        assert getattr(ops, name)(x, y).dtype == expected, (first, second)


@pytest.mark.parametrize(
    "name",
    [
        *("sqrt", "floor", "trunc", "sum", "prod", "mean", "max", "argmax"),
        *("cumsum", "sort", "median", "square", "isnan", "count_nonzero"),
    ],
)
def test_types_of_one_argument(keras, name):
    for dtype in TYPES:
        x = tf.cast(tf.ones(2), dtype)
        expected = getattr(keras.ops, name)(x).dtype
        assert getattr(ops, name)(x).dtype == expected, dtype


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("quantile", (X, 0.3, 1)),
        ("norm", (X, "nuc")),
        ("logaddexp", (X, Y)),
        ("stft", (X[:, :1] * np.arange(16, dtype="float32"), 4, 2, 4)),
        ("dot_product_attention", (IMAGE, IMAGE, IMAGE)),
        ("binary_crossentropy", (X, Y)),
        ("categorical_crossentropy", (X, Y)),
        ("layer_normalization", (X,)),
        ("ctc_decode", (IMAGE[0], np.int32([8] * 6))),
        ("image.resize", (IMAGE, (3, 5), "bicubic")),
        ("image.resize", (IMAGE, (9, 3), "bilinear", True)),
        ("image.resize", (IMAGE, (4, 4), "bilinear", False, True)),
        ("image.resize", (IMAGE, (4, 4), "bilinear", False, False, True)),
        ("image.rgb_to_grayscale", (IMAGE,)),
        ("image.rgb_to_hsv", (IMAGE,)),
        ("image.gaussian_blur", (IMAGE, (3, 3), (2.0, 1.0))),
        ("image.sobel_edges", (IMAGE,)),
        ("image.extract_patches", (IMAGE, (2, 3))),
        ("image.extract_patches", (IMAGE, 2, 1, 2, "same")),
        (
            "image.affine_transform",
            (IMAGE, np.float32([1, 0.1, 0, 0, 1, 1, 0, 0])),
        ),
        ("image.perspective_transform", (IMAGE, CORNERS, CORNERS + 0.5)),
        ("image.map_coordinates", (X, np.float32([[0.3, 1.2], [1.5, 0.7]]), 1)),
        (
            "image.scale_and_translate",
            (
                *(IMAGE, (2, 3, 9, 3), np.float32([0.5, 1.2])),
                *(np.float32([0.5, -0.3]), (1, 2), "cubic"),
            ),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_values(keras, path, arguments):
    ours, theirs = ops, keras.ops
    for name in path.split("."):
        ours, theirs = getattr(ours, name), getattr(theirs, name)
    found, expected = ours(*arguments), theirs(*arguments)
    for a, b in zip(
        tf.nest.flatten(found), tf.nest.flatten(expected), strict=True
    ):
        assert a.dtype == b.dtype
        np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-5)
