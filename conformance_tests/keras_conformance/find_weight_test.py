from types import SimpleNamespace

from keras_conformance.find_weight import (
    find_weight,
    weight_expression,
    weight_places,
)

INNER = SimpleNamespace(path="lstm/lstm_cell/kernel")
LAYER = SimpleNamespace(
    kernel="own",
    bias=None,
    weights=[SimpleNamespace(path="lstm/scale"), INNER],
)


def test_a_weight_is_found_by_its_attribute():
    assert find_weight(LAYER, "kernel") == "own"
    assert weight_expression(LAYER, "layer", "kernel") == "layer.kernel"


def test_a_weight_of_a_layer_inside_is_found_by_its_path():
    assert find_weight(LAYER, "lstm_cell_kernel") is INNER
    text = weight_expression(LAYER, "layer", "lstm_cell_kernel")
    assert text == "layer.weights[1]"


def test_a_name_of_keras_2_is_a_path():
    kernel = SimpleNamespace(name="lstm/lstm_cell/kernel:0")
    layer = SimpleNamespace(weights=[SimpleNamespace(name="kernel:0"), kernel])
    assert find_weight(layer, "lstm_cell_kernel") is kernel
    assert weight_places(layer) == ["kernel:0", "lstm_cell_kernel"]


def test_what_is_not_there_is_none():
    assert find_weight(LAYER, "bias") is None
    assert find_weight(LAYER, "cell_kernel") is None
    assert find_weight(SimpleNamespace(), "kernel") is None
    assert weight_expression(LAYER, "layer", "bias") == "layer.bias"
