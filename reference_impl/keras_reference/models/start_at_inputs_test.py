import numpy as np

import keras_reference as keras


def test_a_model_may_start_in_the_middle_of_another():
    x = keras.Input((2,), name="x")
    hidden = keras.layers.Dense(2, kernel_initializer="ones")(x)
    head = keras.layers.Dense(1, kernel_initializer="ones")
    model = keras.Model(hidden, keras.ops.relu(head(hidden) + 1.0))
    assert [type(layer).__name__ for layer in model.layers] == [
        *("InputLayer", "Dense")
    ]
    assert model.layers[1] is head
    assert model(np.array([[2.0, 3.0]])).numpy().tolist() == [[6.0]]


def test_such_a_model_can_be_made_again():
    hidden = keras.layers.Dense(2)(keras.Input((3,)))
    model = keras.Model(hidden, keras.layers.Dense(1)(hidden))
    copy = keras.Model.from_config(model.get_config())
    assert (copy.input_shape, copy.output_shape) == ((None, 2), (None, 1))


def test_inputs_of_a_model_stay_the_same_tensors():
    x = keras.Input((2,))
    model = keras.Model(x, keras.layers.Dense(1)(x))
    assert model.input is x
