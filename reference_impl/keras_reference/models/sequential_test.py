import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Dense, Dropout, Flatten, Input, Layer
from keras_reference.models import Sequential


def test_with_an_input_layers_are_built_when_added():
    model = Sequential([Input((4,))])
    model.add(Dense(3))
    assert len(model.weights) == 2
    assert model.output_shape == (None, 3)
    assert [type(layer).__name__ for layer in model.layers] == ["Dense"]


def test_without_an_input_the_first_call_builds():
    model = Sequential([Flatten(), Dense(3)])
    assert model.weights == []
    assert model(np.zeros((2, 2, 2))).shape == (2, 3)
    assert model.input_shape == (None, 2, 2)


def test_weights_are_named_after_the_model():
    model = Sequential([Input((4,)), Dense(3, name="head")], name="chain")
    assert [w.path for w in model.weights] == [
        *("chain/head/kernel", "chain/head/bias")
    ]


def test_pop_takes_the_last_layer_off():
    model = Sequential([Input((4,)), Dense(3), Dense(2)])
    removed = model.pop()
    assert removed.units == 2
    assert model.output_shape == (None, 3)
    assert model(tf.zeros((1, 4))).shape == (1, 3)
    assert len(model.weights) == 2


def test_a_layer_added_after_a_call_is_called():
    model = Sequential([Dense(3)])
    model(tf.zeros((1, 4)))
    model.add(Dense(2))
    assert model(tf.zeros((1, 4))).shape == (1, 2)


def test_models_may_be_nested():
    model = Sequential([Sequential([Dense(3), Dense(2)]), Dense(1)])
    assert model(tf.zeros((5, 4))).shape == (5, 1)
    assert len(model.weights) == 6


def test_training_reaches_the_layers():
    model = Sequential([Dropout(0.5, seed=0)])
    ones = tf.ones((1, 50))
    assert model(ones, training=True).numpy().min() == 0
    assert model(ones).numpy().min() == 1


@pytest.mark.parametrize("with_input", [False, True])
def test_the_config_makes_an_equal_model(with_input):
    layers = [Dense(3, activation="relu"), Dense(2)]
    model = Sequential([Input((4,)), *layers] if with_input else layers)
    copy = Sequential.from_config(model.get_config())
    assert copy.get_config() == model.get_config()
    assert copy.built == with_input


def test_something_else_than_a_layer_is_refused():
    with pytest.raises(ValueError, match="3 .of type int"):
        Sequential().add(3)


def test_names_must_be_unique():
    with pytest.raises(ValueError, match="name='same'"):
        Sequential([Dense(1, name="same"), Dense(1, name="same")])


def test_an_input_must_come_first():
    with pytest.raises(ValueError, match="'late' after 1 layers"):
        Sequential([Dense(1), Input((3,), name="late")])


def test_an_empty_model_cannot_be_popped_or_called():
    with pytest.raises(ValueError, match="'empty' without any"):
        Sequential(name="empty").pop()
    with pytest.raises(ValueError, match="Received: 'empty'"):
        Sequential(name="empty")(tf.zeros((1, 2)))


def test_a_layer_of_the_user_is_part_of_the_chain():
    class Double(Layer):
        def call(self, inputs):
            return inputs * 2

    assert Sequential([Double(), Double()])(tf.ones((1, 1))).numpy() == 4


def test_without_an_input_later_calls_may_have_another_length():
    model = Sequential([Dense(4)])
    assert model(np.ones((2, 5, 3))).shape == (2, 5, 4)
    assert model(np.ones((2, 7, 3))).shape == (2, 7, 4)


def test_a_mask_reaches_the_layers():
    outputs = Sequential([Dense(4)])(np.ones((1, 3)), mask=np.array([False]))
    assert outputs._keras_mask.numpy().tolist() == [False]


@pytest.mark.parametrize("given", [{"input_shape": (4,)}, {"input_dim": 4}])
def test_the_first_layer_may_say_the_shape(given):
    with pytest.warns(UserWarning, match="An `Input.shape.` in front"):
        layer = Dense(3, **given)
    assert Sequential([layer]).output_shape == (None, 3)


def test_further_arguments_of_a_call_are_refused():
    model = Sequential([Dense(1)])
    with pytest.raises(ValueError, match="Received: {'scale': 2}"):
        model(np.ones((1, 2)), scale=2)


class Sum(Layer):
    def call(self, inputs):
        return inputs["a"] + inputs["b"]


def test_the_first_layer_may_take_several_tensors(tmp_path):
    inputs = {"a": np.ones((1, 2)), "b": np.ones((1, 2))}
    model = Sequential([Sum(), Dense(1, kernel_initializer="ones")])
    assert model(inputs).numpy().tolist() == [[4.0]]
    model.compile("sgd", "mse")
    assert model.predict(inputs, verbose=0).tolist() == [[4.0]]
    config = {"input_shape": {"a": (None, 2), "b": (None, 2)}}
    assert model.get_build_config() == config


def test_a_mask_that_is_given_reaches_layers_behind_a_cast():
    class Seen(Layer):
        supports_masking = True

        def call(self, inputs, mask=None):
            self.seen = mask
            return inputs

    layer = Seen()
    model = Sequential([Input((3,)), layer])
    mask = np.array([[True, True, False]])
    model(np.ones((1, 3), "float64"), mask=mask)
    assert layer.seen.numpy().tolist() == mask.tolist()
