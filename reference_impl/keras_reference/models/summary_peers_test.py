"""Summaries beside Keras: the same text."""

import functools

import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers


def nested(package):
    layers = package.layers
    inner = package.Sequential(
        [package.Input((4,)), layers.Dense(4, name="a_layer_of_the_inside")],
        name="inner",
    )
    outer = package.Sequential(
        [package.Input((4,)), inner, layers.Dropout(0.1, name="drop")],
        name="outer",
    )
    inner.trainable = False
    return outer


def chain(package):
    layers = package.layers
    model = package.Sequential(
        [package.Input((4,)), nested(package), layers.Dense(12345, name="big")],
        name="chain",
    )
    model.compile("adam", "mse")
    model.optimizer.build(model.trainable_variables)
    return model


def graph(package):
    a, b = package.Input((4,), name="a"), package.Input((1,), name="b")
    shared = package.layers.Dense(4, name="shared_by_two_inputs")
    x = package.layers.Add(name="sum")([shared(a), shared(nested(package)(a))])
    y = package.layers.Flatten(name="flat")(x)
    return package.Model([a, b], [y, package.ops.mean(b)], name="graph")


def unbuilt(package):
    return package.Sequential([package.layers.Dense(2, name="d")], name="no")


@pytest.mark.parametrize("make", [chain, graph, unbuilt])
@pytest.mark.parametrize("columns", ["60", "200"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"show_trainable": True, "expand_nested": True},
        {"line_length": 56},
        {"line_length": 60, "show_trainable": True},
    ],
    ids=["plain", "nested", "narrow", "trainable"],
)
def test_the_text_is_that_of_keras(make, columns, options, monkeypatch):
    monkeypatch.setenv("COLUMNS", columns)
    texts = []
    for model in models(make):
        model.summary(print_fn=texts.append, **options)
    assert texts[0] == texts[1]


@functools.cache
def models(make):
    """Return the same model of both packages, with the same names."""
    made = []
    for package in (keras_reference, keras):
        package.utils.clear_session()
        made.append(make(package))
    return made
