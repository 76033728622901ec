import numpy as np
import pytest

import keras_reference as keras
from keras_reference.layers import EinsumDense
from keras_reference.layers.core.einsum_equation import EinsumEquation

CASES = [
    ("ab,bc->ac", 4, "c", (2, 3)),
    ("abc,cd->abd", (None, 5), "d", (2, 4, 3)),
    ("abc,cde->abde", (None, 2, 5), "de", (2, 4, 3)),
    ("abcd,cde->abe", (None, 5), "e", (2, 4, 3, 2)),
    ("...x,xy->...y", 5, "y", (2, 4, 3)),
    ("ab...,bc->ac...", (5,), "c", (2, 3, 4)),
]
# Sizes that only the input says; Keras wants to be told them.
OWN_CASES = [
    ("...ab,bc->...ac", (None, 4), "ac", (2, 3, 4, 3)),
    ("abc,cb->ab", (None,), None, (2, 4, 3)),
    ("abc,bd->adc", (5, None), "dc", (2, 4, 3)),
]


@pytest.mark.parametrize(
    ("equation", "shape", "bias", "inputs"), CASES + OWN_CASES
)
def test_the_output_is_the_sum_that_the_equation_says(
    equation, shape, bias, inputs
):
    layer = EinsumDense(equation, shape, bias_axes=bias)
    x = np.random.default_rng(0).normal(size=inputs).astype("float32")
    expected = np.einsum(equation, x, layer(x) is not None and layer.kernel)
    np.testing.assert_allclose(layer(x), expected, atol=1e-5)
    assert layer.compute_output_shape(inputs) == expected.shape
    symbol = layer(keras.Input(inputs[1:], batch_size=2))
    assert symbol.shape == expected.shape


def test_the_bias_has_its_axes_and_ones_between():
    layer = EinsumDense("abc,cde->abde", (None, 2, 5), bias_axes="be")
    layer.build((None, 4, 3))
    assert layer.bias.shape == (4, 1, 5)
    layer = EinsumDense("ab...,bc->ac...", (5,), bias_axes="c")
    layer.build((None, 3, 4, 4))
    assert layer.bias.shape == (5, 1, 1)


def test_the_activation_comes_last():
    layer = EinsumDense(
        "ab,bc->ac",
        1,
        activation="relu",
        bias_axes="c",
        kernel_initializer="ones",
        bias_initializer="ones",
    )
    assert layer(np.array([[-3.0], [2.0]])).numpy().tolist() == [[0.0], [3.0]]


def test_a_plain_product_is_known_from_its_letters():
    assert EinsumEquation("abc,cde->abde").contracted == 1
    assert EinsumEquation("abcd,cde->abe").contracted == 2
    assert EinsumEquation("...x,xy->...y").contracted == 1
    assert EinsumEquation("abc,bd->adc").contracted is None
    assert EinsumEquation("ab...,bc->ac...").contracted is None


@pytest.mark.parametrize(
    "equation", ["abc", "ab,bc->cd", "ab,bcd->ac", "...ab,bc->ac", "a b,b1->a1"]
)
def test_other_equations_are_refused(equation):
    with pytest.raises(ValueError, match="Received: equation="):
        EinsumDense(equation, 3)


def test_axes_that_the_output_lacks_are_refused():
    with pytest.raises(ValueError, match="Received: bias_axes='z'"):
        EinsumDense("ab,bc->ac", 3, bias_axes="z")


@pytest.mark.parametrize(
    ("equation", "shape", "inputs", "message"),
    [
        ("ab,bc->ac", 3, (2, 4, 3), r"input_shape=\(2, 4, 3\)"),
        ("...abc,cd->...abd", 3, (4, 3), r"input_shape=\(4, 3\)"),
        ("ab,bc->ac", (None,), (2, 4), r"shape=\(4, None\)"),
        ("ab,bc->ac", 3, (2, None), r"shape=\(None, 3\)"),
        ("abc,cd->abd", (7, 3), (2, 4, 3), r"output_shape=\(7, 3\)"),
    ],
)
def test_shapes_that_do_not_fit_are_refused(equation, shape, inputs, message):
    with pytest.raises(ValueError, match=message):
        EinsumDense(equation, shape).build(inputs)


def test_what_is_not_supported_is_refused_by_name():
    with pytest.raises(ValueError, match="Received: lora_rank=4"):
        EinsumDense("ab,bc->ac", 3, lora_rank=4)


def test_the_config_makes_an_equal_layer():
    layer = EinsumDense(
        "abc,cd->abd", (None, 5), bias_axes="d", kernel_regularizer="l2"
    )
    copy = EinsumDense.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.peers
@pytest.mark.filterwarnings("ignore:__array__ implementation")
@pytest.mark.parametrize(("equation", "shape", "bias", "inputs"), CASES)
def test_keras_computes_and_describes_the_same(equation, shape, bias, inputs):
    peer = pytest.importorskip("keras", reason="Keras is not installed")
    x = np.random.default_rng(0).normal(size=inputs).astype("float32")
    settings = {"bias_axes": bias, "bias_initializer": "ones"}
    ours = EinsumDense(equation, shape, **settings)
    theirs = peer.layers.EinsumDense(equation, shape, **settings)
    ours(x), theirs(x)
    ours.set_weights(theirs.get_weights())
    np.testing.assert_allclose(ours(x), theirs(x), atol=1e-5)
    assert ours.get_config().keys() == theirs.get_config().keys()
