import pytest
import tensorflow as tf

from keras_reference.layers import LSTM, Dense, Layer
from keras_reference.models import Sequential


def sign_of_sum(self, inputs):
    return 1 if tf.reduce_sum(inputs) > 0 else -1


def ours(self, inputs):
    return sign_of_sum(self, inputs)


def users(self, inputs):
    return sign_of_sum(self, inputs)


ours.__module__ = "keras_reference.layers.sign"
users.__module__ = "program"


class OurSign(Layer):
    call = ours


class Sign(Layer):
    call = users


class Residual(Layer):
    def __init__(self):
        super().__init__()
        self.inner = LSTM(3, return_sequences=True)

    def call(self, inputs):
        return inputs + self.inner(inputs)


Residual.call.__module__ = "program"


@pytest.mark.parametrize("sign", [-1, 1])
def test_a_users_call_may_branch_on_a_tensor_in_a_users_function(sign):
    layer = Sign()
    function = tf.function(lambda inputs: layer(inputs))
    assert function(tf.constant([[sign, 0.0]])) == sign


def test_our_call_is_not_rewritten():
    layer = OurSign()
    with pytest.raises(tf.errors.OperatorNotAllowedInGraphError):
        tf.function(lambda inputs: layer(inputs))(tf.ones((1, 2)))


def test_a_users_class_may_be_rewritten():
    assert hasattr(LSTM(1), "autograph_info__")
    with pytest.raises(AttributeError, match="Received: autograph_info__"):
        _ = Sign().autograph_info__


@pytest.mark.parametrize(
    "make",
    [
        lambda: LSTM(3, return_sequences=True),
        lambda: Sequential([LSTM(3, return_sequences=True), Dense(3)]),
        Residual,
    ],
)
def test_recurrent_layers_run_in_a_users_function(make):
    layer = make()
    inputs = tf.reshape(tf.range(12.0) / 12, (1, 4, 3))
    expected = layer(inputs)

    @tf.function
    def function(inputs):
        return layer(inputs)

    tf.debugging.assert_near(function(inputs), expected)
