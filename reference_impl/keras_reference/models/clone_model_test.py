import numpy as np
import pytest

from keras_reference.layers import Dense, Dropout, Input, Layer
from keras_reference.models import Model, Sequential, clone_model


class Own(Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = Dense(units)

    def call(self, inputs):
        return self.dense(inputs)


def graph():
    inputs = Input((3,), name="start")
    inner = Sequential([Input((3,)), Dense(3, name="deep")], name="inner")
    shared = Dense(3, name="shared")
    outputs = shared(inner(shared(inputs))) + 1
    return Model(inputs, outputs, name="graph")


def without_bias(layer):
    """Return the layer without its bias."""
    if not isinstance(layer, Dense):
        return layer
    return Dense.from_config({**layer.get_config(), "use_bias": False})


def test_a_clone_has_equal_layers_and_its_own_weights():
    model = graph()
    copy = clone_model(model)
    assert copy.get_config() == model.get_config()
    assert len(copy.weights) == len(model.weights) == 4
    assert not set(map(id, copy.weights)) & set(map(id, model.weights))
    copy.set_weights(model.get_weights())
    x = np.ones((2, 3))
    np.testing.assert_array_equal(copy(x), model(x))


def test_layers_can_be_replaced():
    copy = clone_model(graph(), clone_function=without_bias)
    assert not copy.get_layer("shared").use_bias


def test_models_inside_are_replaced_whole_or_recursively():
    model = graph()
    inner = model.get_layer("inner")
    copy = clone_model(model, clone_function=without_bias)
    assert copy.get_layer("inner") is inner
    copy = clone_model(model, clone_function=without_bias, recursive=True)
    assert copy.get_layer("inner") is not inner
    assert not copy.get_layer("inner").get_layer("deep").use_bias


def test_calls_can_be_changed():
    calls = []

    def call(layer, *args, **kwargs):
        calls.append(layer.name)
        return layer(*args, **kwargs)

    clone_model(graph(), call_function=call)
    assert calls == ["shared", "inner", "shared"]


def test_inputs_can_be_given():
    inputs = Input((3,), batch_size=5)
    copy = clone_model(graph(), input_tensors=inputs)
    assert copy.input is inputs
    assert copy.output_shape == (5, 3)


def test_lists_of_layers_are_cloned():
    model = Sequential([Input((3,), name="x"), Dense(2), Dropout(0.5)])
    copy = clone_model(model)
    assert isinstance(copy, Sequential)
    assert copy.get_config() == model.get_config()
    assert not clone_model(Sequential([Dense(2)])).built


def test_subclassed_models_are_made_from_their_arguments():
    assert clone_model(Own(4)).dense.units == 4


def test_subclassed_models_keep_their_layers():
    with pytest.raises(ValueError, match="clone_function=<function without"):
        clone_model(Own(4), clone_function=without_bias)


def test_only_graphs_have_calls_to_change():
    with pytest.raises(ValueError, match="call_function=<class"):
        clone_model(Sequential([Dense(2)]), call_function=Layer)


def test_the_number_of_inputs_has_to_fit():
    with pytest.raises(ValueError, match="Received: 2 tensors"):
        clone_model(graph(), input_tensors=[Input((3,)), Input((3,))])


def test_unknown_arguments_are_refused():
    with pytest.raises(ValueError, match="deep"):
        clone_model(graph(), deep=True)


def test_a_copy_is_compiled_like_the_model():
    def distance(y_true, y_pred):
        return abs(y_true - y_pred)

    for model in (graph(), Sequential([Input((3,)), Dense(3)])):
        model.compile("adam", distance)
        copy = clone_model(model)
        assert copy.loss is distance
        assert type(copy.optimizer) is type(model.optimizer)
        assert copy.optimizer is not model.optimizer
    assert not clone_model(graph()).compiled


def test_a_subclass_that_is_built_has_a_copy_that_is():
    model = Own(2)
    model.build((None, 3))
    assert clone_model(model).count_params() == 8
    assert not clone_model(Own(2)).built


def test_a_class_that_makes_its_own_graph_has_a_plain_copy():
    class Fixed(Model):
        def __init__(self, **kwargs):
            inputs = Input((3,))
            super().__init__(inputs, Dense(2)(inputs), **kwargs)

    assert clone_model(Fixed()).output_shape == (None, 2)
