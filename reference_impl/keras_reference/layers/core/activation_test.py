import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Activation, Input


@pytest.mark.parametrize("activation", ["relu", lambda x: tf.maximum(x, 0.0)])
def test_names_and_functions_are_applied(activation):
    layer = Activation(activation)
    assert layer(np.array([-1.0, 2.0])).numpy().tolist() == [0, 2]


def test_the_shape_stays():
    assert Activation("tanh")(Input((3, 4))).shape == (None, 3, 4)


def test_the_config_makes_an_equal_layer():
    layer = Activation("softmax", name="last")
    assert Activation.from_config(layer.get_config()).get_config() == (
        layer.get_config()
    )


def test_an_unknown_name_lists_the_nearest():
    with pytest.raises(ValueError, match="'rel'.*'relu'"):
        Activation("rel")
