"""Layers that prepare data beside Keras: outputs, vocabularies, keys."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers
NUMBERS = np.array([[1, 5], [3, 2], [5, 5]])
WORDS = np.array([["a", "b"], ["b", "x"], ["", "b"]])
TEXTS = ["A cat, a mat.", "the mat", "cat cat sat"]


@pytest.mark.parametrize(
    ("name", "arguments", "data", "adapts"),
    [
        ("Rescaling", {"scale": 0.5, "offset": 1.0}, NUMBERS, False),
        ("Normalization", {}, NUMBERS.astype("float32"), True),
        ("Normalization", {"axis": None}, NUMBERS.astype("float32"), True),
        ("CategoryEncoding", {"num_tokens": 6}, NUMBERS, False),
        (
            "CategoryEncoding",
            {"num_tokens": 6, "output_mode": "count"},
            NUMBERS,
            False,
        ),
        ("Discretization", {"num_bins": 3}, NUMBERS.astype("float32"), True),
        ("Hashing", {"num_bins": 4, "salt": 3}, WORDS, False),
        ("StringLookup", {"mask_token": ""}, WORDS, True),
        ("StringLookup", {"output_mode": "multi_hot"}, WORDS, True),
        ("StringLookup", {"output_mode": "tf_idf"}, WORDS, True),
        ("IntegerLookup", {"max_tokens": 3}, NUMBERS, True),
        ("TextVectorization", {}, TEXTS, True),
        ("TextVectorization", {"ngrams": 2, "max_tokens": 5}, TEXTS, True),
        ("TextVectorization", {"output_mode": "tf_idf"}, TEXTS, True),
    ],
)
def test_the_layer_is_that_of_keras(name, arguments, data, adapts):
    found = []
    for package in (keras_reference, keras):
        layer = getattr(package.layers, name)(**arguments, name="layer")
        if adapts:
            layer.adapt(tf.data.Dataset.from_tensor_slices(data).batch(2))
        outputs = layer(tf.constant(data))
        terms = []
        if hasattr(layer, "get_vocabulary"):
            terms = [str(term) for term in layer.get_vocabulary()]
        config = layer.get_config()
        if name == "Discretization":
            config.pop("bin_boundaries")
        found.append((np.asarray(outputs), terms, config))
    (received, *says), (expected, *said) = found
    assert says == said
    assert received.dtype == expected.dtype
    np.testing.assert_allclose(received, expected, rtol=1e-5, atol=1e-6)


def test_crossings_are_those_of_keras():
    features = [WORDS[:, 0], NUMBERS[:, 0]]
    found = [
        np.asarray(package.layers.HashedCrossing(7)(features)).tolist()
        for package in (keras_reference, keras)
    ]
    assert found[0] == found[1]
