"""Attention layers compute what those of Keras compute."""

import numpy as np
import pytest
import tensorflow as tf

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = [
    pytest.mark.peers,
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
    pytest.mark.filterwarnings("ignore:Layer 'query'"),
]
rng = np.random.default_rng(0)
X = rng.normal(size=(2, 4, 3)).astype("float32")
Y = rng.normal(size=(2, 5, 6)).astype("float32")
MASK = np.array([[True, True, False, True, False], [True] * 5])
PAIRS = np.array([[[True, True, False, True, True]] * 4])


def pair(make, *inputs):
    """Return the layer of both packages, built, with the same weights."""
    layers = [make(package.layers) for package in (keras, keras_reference)]
    for layer in layers:
        layer(*inputs)
    random = np.random.default_rng(1)
    weights = [
        random.normal(0, 0.5, np.shape(weight))
        for weight in layers[0].get_weights()
    ]
    for layer in layers:
        layer.set_weights(weights)
    return layers


def assert_close(ours, theirs):
    ours, theirs = tf.nest.flatten(ours), tf.nest.flatten(theirs)
    assert len(ours) == len(theirs)
    for received, expected in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(received, expected, atol=1e-5)


def assert_same_names(theirs, ours):
    below = [
        [weight.path.partition("/")[2] for weight in layer.weights]
        for layer in (ours, theirs)
    ]
    assert below[0] == below[1]
    assert ours.get_config().keys() == theirs.get_config().keys()


CALLS = [
    {},
    {"return_attention_scores": True, "value_mask": MASK},
    {"use_causal_mask": True, "attention_mask": PAIRS},
    {"query_mask": MASK[:, :4]},
]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"value_dim": 5, "output_shape": 7, "use_bias": False},
        {"output_shape": (2, 3), "use_gate": True},
        {"sliding_window": 2},
    ],
)
@pytest.mark.parametrize("call", CALLS)
def test_heads_agree(settings, call):
    theirs, ours = pair(
        lambda layers: layers.MultiHeadAttention(2, 3, **settings), X, Y
    )
    assert_close(ours(X, Y, **call), theirs(X, Y, **call))
    assert_same_names(theirs, ours)


@pytest.mark.parametrize("axes", [1, (2,), (-2,), (1, 2), None])
def test_any_axes_can_be_attended_over(axes):
    x = np.random.default_rng(0).normal(size=(2, 3, 4, 5)).astype("float32")
    theirs, ours = pair(
        lambda layers: layers.MultiHeadAttention(2, 3, attention_axes=axes),
        x,
        x,
    )
    received = ours(x, x, return_attention_scores=True)
    assert_close(received, theirs(x, x, return_attention_scores=True))
    symbols = ours(
        *[keras_reference.Input((3, 4, 5), batch_size=2)] * 2,
        return_attention_scores=True,
    )
    assert [s.shape for s in symbols] == [tuple(r.shape) for r in received]


@pytest.mark.parametrize("settings", [{}, {"use_gate": True}])
@pytest.mark.parametrize("call", CALLS)
def test_groups_agree(settings, call):
    theirs, ours = pair(
        lambda layers: layers.GroupQueryAttention(3, 4, 2, **settings), X, Y
    )
    assert_close(ours(X, Y, **call), theirs(X, Y, **call))
    assert_same_names(theirs, ours)


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("Attention", {}),
        ("Attention", {"use_scale": True}),
        ("Attention", {"score_mode": "concat", "use_scale": True}),
        ("AdditiveAttention", {}),
        ("AdditiveAttention", {"use_scale": False}),
    ],
)
@pytest.mark.parametrize(
    "call",
    [
        {},
        {"mask": [None, MASK], "return_attention_scores": True},
        {"mask": [MASK[:, :4], MASK], "use_causal_mask": True},
    ],
)
def test_plain_attention_agrees(kind, settings, call):
    inputs = [X, Y[..., :3], Y[..., 3:]]
    theirs, ours = pair(
        lambda layers: getattr(layers, kind)(**settings), inputs
    )
    assert_close(ours(inputs, **call), theirs(inputs, **call))
    assert_same_names(theirs, ours)


@pytest.mark.parametrize("gate", [False, True])
def test_weights_go_from_one_package_to_the_other(tmp_path, gate):
    models = []
    for package in (keras, keras_reference):
        query, value = package.Input((4, 3)), package.Input((5, 6))
        layers = package.layers
        first = layers.MultiHeadAttention(2, 3, use_gate=gate, dropout=0.5)
        second = layers.GroupQueryAttention(3, 4, 2, use_gate=gate)
        found = first(query, value)
        outputs = second(found, found)
        models.append(package.Model([query, value], outputs))
    for model, other in (models, models[::-1]):
        path = tmp_path / f"{model.name}.weights.h5"
        model.set_weights([w + 0.125 for w in model.get_weights()])
        model.save_weights(path)
        other.load_weights(path)
        assert_close(other([X, Y]), model([X, Y]))
