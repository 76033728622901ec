import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import Dense, Dropout, Input
from keras_reference.models import Model, Sequential
from keras_reference.models.functional import Functional


class TwoLayers(Model):
    def __init__(self, units=3):
        super().__init__()
        self.hidden = Dense(units, activation="relu")
        self.head = Dense(1)

    def call(self, inputs, training=None):
        return self.head(self.hidden(inputs))


def functional():
    inputs = Input((3,), name="features")
    hidden = Dense(4, name="hidden")(inputs)
    return Model(inputs, Dense(2, name="head")(hidden), name="small")


def test_inputs_and_outputs_make_a_functional_model():
    model = functional()
    assert type(model) is Functional
    assert model.input_shape == (None, 3)
    assert model.output_shape == (None, 2)
    assert model.output_names == ["head"]
    assert [layer.name for layer in model.layers] == [
        *("features", "hidden", "head")
    ]


def test_inputs_and_outputs_may_be_named():
    inputs = Input((3,))
    model = Model(inputs=inputs, outputs=inputs + 1, name="plus")
    assert model.name == "plus"
    assert model(tf.zeros((1, 3))).numpy().tolist() == [[1, 1, 1]]


def test_a_subclass_may_be_given_inputs_and_outputs():
    class Named(Model):
        pass

    inputs = Input((3,))
    model = Named(inputs, Dense(2)(inputs))
    assert type(model) is Named
    assert model(tf.zeros((1, 3))).shape == (1, 2)
    assert len(model.weights) == 2


def test_a_subclass_is_built_by_its_first_call():
    model = TwoLayers()
    assert model.weights == []
    model(np.zeros((2, 5)))
    assert len(model.weights) == 4
    path = f"{model.name}/{model.hidden.name}/kernel"
    assert model.hidden.kernel.path == path


def test_a_subclass_can_be_built_for_a_shape():
    model = TwoLayers()
    model.build((None, 5))
    assert model.built
    assert model.count_params() == 5 * 3 + 3 + 3 + 1


def test_a_model_is_a_layer_of_another():
    inner = functional()
    x = Input((3,))
    outer = Model(x, Dense(1)(inner(x)))
    assert len(outer.weights) == 6
    assert outer(tf.zeros((4, 3))).shape == (4, 1)


def test_training_reaches_layers_of_the_graph():
    x = Input((50,))
    model = Model(x, Dropout(0.5, seed=0)(x))
    ones = tf.ones((1, 50))
    assert model(ones).numpy().min() == 1
    assert model(ones, training=True).numpy().min() == 0


def test_ops_are_part_of_the_graph():
    x = Input((2,))
    model = Model(x, keras.ops.relu(x - 1.0) * 2)
    assert model(tf.constant([[0.0, 4.0]])).numpy().tolist() == [[0, 6]]
    assert [layer.name for layer in model.layers] == [x._keras_history[0].name]


def test_layers_are_found_by_name_and_place():
    model = functional()
    assert model.get_layer("hidden").units == 4
    assert model.get_layer(index=2).units == 2


def test_a_functional_model_comes_back_from_its_config():
    shared = Dense(3, name="shared")
    a, b = Input((3,), name="a"), Input((3,), name="b")
    total = keras.ops.relu(shared(a)) + shared(b)
    model = Model([a, b], {"sum": total, "raw": shared(a)})
    copy = Functional.from_config(model.get_config())
    copy.set_weights(model.get_weights())
    x = [np.ones((2, 3)), np.full((2, 3), 2.0)]
    for name, value in model.predict(x, verbose=0).items():
        np.testing.assert_allclose(copy.predict(x, verbose=0)[name], value)


def test_a_deserialized_model_is_compiled():
    model = functional()
    model.compile("sgd", "mse", metrics=["accuracy"])
    data = keras.saving.serialize_keras_object(model)
    copy = keras.saving.deserialize_keras_object(data)
    assert copy.optimizer.get_config() == model.optimizer.get_config()
    assert copy.loss == "mse"


def test_a_model_without_call_is_refused():
    with pytest.raises(NotImplementedError, match="a call of 'blank'"):
        Model(name="blank")(tf.zeros((1, 2)))


def test_inputs_without_outputs_are_refused():
    with pytest.raises(ValueError, match="1 positional arguments"):
        Model(Input((3,)))


def test_a_mask_reaches_the_layers():
    outputs = functional()(tf.zeros((1, 3)), mask=tf.constant([True]))
    assert outputs._keras_mask.numpy().tolist() == [True]


def test_an_unknown_layer_is_refused():
    model = functional()
    with pytest.raises(ValueError, match=r"'head'\]. Received: name=tail"):
        model.get_layer("tail")
    with pytest.raises(ValueError, match="less than 3.*index=7"):
        model.get_layer(index=7)
    with pytest.raises(ValueError, match="name=None, index=None"):
        model.get_layer()


def test_a_graph_is_needed_for_its_shapes():
    with pytest.raises(AttributeError, match="`output_shape` needs"):
        _ = TwoLayers().output_shape


def test_a_subclass_computes_its_output_shape():
    assert TwoLayers().compute_output_shape((None, 5)) == (None, 1)


def test_sequential_and_functional_models_agree():
    dense = Dense(2)
    x = Input((3,))
    graph, chain = Model(x, dense(x)), Sequential([dense])
    data = np.ones((2, 3))
    np.testing.assert_array_equal(graph(data), chain(data))


def test_a_list_of_one_output_is_that_output():
    x = Input((3,))
    model = Model([x], [Dense(2)(x)])
    assert model(np.ones((4, 3))).shape == (4, 2)
    assert model.predict(np.ones((4, 3)), verbose=0).shape == (4, 2)


def test_inputs_may_be_given_by_name():
    x = Input((3,))
    assert Model(x, Dense(2)(x))(inputs=np.ones((4, 3))).shape == (4, 2)
    assert Dense(2)(inputs=np.ones((4, 3))).shape == (4, 2)


def test_two_layers_of_one_name_are_refused():
    inputs = Input((2,))
    outputs = Dense(1, name="twin")(Dense(1, name="twin")(inputs))
    with pytest.raises(ValueError, match="2 with name='twin'"):
        Model(inputs, outputs)


def test_shapes_of_outputs_have_their_structure():
    inputs = Input((3,))
    model = Model(inputs, {"a": Dense(2)(inputs), "b": [Dense(1)(inputs)]})
    assert model.compute_output_shape((7, 3)) == {"a": (7, 2), "b": [(7, 1)]}


@pytest.mark.parametrize("nested", [False, True])
def test_a_call_in_a_graph_keeps_the_mode_that_it_was_given(nested):
    frozen = keras.layers.BatchNormalization(momentum=0.5)
    free = keras.layers.BatchNormalization(momentum=0.5)
    inputs = Input((2,))
    base = Sequential([Input((2,)), frozen]) if nested else frozen
    outputs = Dense(1)(free(base(inputs, training=False)))
    model = Model(inputs, outputs)
    model.compile("sgd", "mse")
    model.fit(np.ones((4, 2)), np.ones((4, 1)), verbose=0)
    assert frozen.moving_mean.numpy().tolist() == [0.0, 0.0]
    assert free.moving_mean.numpy().all()
