import numpy as np
import pytest

import keras_reference as keras

X = np.array([[-2.0, 0.5, 8.0]], "float32")


def test_an_activation_is_not_taken_for_the_op_of_its_name():
    inputs = keras.Input((3,))
    hidden = keras.ops.relu(inputs)
    outputs = keras.activations.relu(
        inputs - hidden, negative_slope=0.5, max_value=6.0, threshold=1.0
    )
    model = keras.Model(inputs, outputs)
    again = type(model).from_config(model.get_config())
    assert model(X).numpy().tolist() == [[-1.5, -0.5, -0.5]]
    assert again(X).numpy().tolist() == [[-1.5, -0.5, -0.5]]


def test_an_unknown_op_is_refused():
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.ops.exp(inputs))
    config = model.get_config()
    next(layer for layer in config["layers"] if layer["class_name"] == "exp")[
        "class_name"
    ] = "expp"
    with pytest.raises(ValueError, match="`keras.ops`. Received: 'expp'"):
        type(model).from_config(config)
