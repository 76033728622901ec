import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.layers import (
    GRU,
    LSTM,
    RNN,
    Input,
    Layer,
    LSTMCell,
    MultiHeadAttention,
)

X = np.linspace(-1, 1, 24, dtype="float32").reshape(2, 4, 3)


class AnyLSTM(LSTM):
    def call(self, *args, **kwargs):
        return super().call(*args, **kwargs)


class AnyGRU(GRU):
    def call(self, inputs, **kwargs):
        return super().call(inputs, **kwargs)


class AnyAttention(MultiHeadAttention):
    def call(self, *args, **kwargs):
        return super().call(*args, **kwargs)


class AnyCell(LSTMCell):
    def call(self, *args, **kwargs):
        return super().call(*args, **kwargs)


@pytest.mark.parametrize(
    ("own", "base", "args"),
    [
        (AnyLSTM(5), LSTM(5), [X]),
        (AnyLSTM(5), LSTM(5), [X, [np.ones((2, 5), "float32")] * 2]),
        (AnyGRU(5), GRU(5), [X]),
        (AnyAttention(2, 3), MultiHeadAttention(2, 3), [X, X[:, 1:]]),
        (RNN(AnyCell(5)), RNN(LSTMCell(5)), [X]),
    ],
)
def test_a_call_that_takes_anything_is_built_as_that_of_its_base(
    own, base, args
):
    own(*args, training=True)
    base(*args)
    base.set_weights(own.get_weights())
    np.testing.assert_allclose(own(*args), base(*args), atol=1e-6)


def test_it_is_part_of_a_graph_too():
    inputs = Input((4, 3))
    model = keras.Model(inputs, AnyLSTM(5)(inputs))
    assert model.output_shape == (None, 5)
    assert len(model.weights) == 3


def test_shapes_are_given_to_a_build_by_its_names_alone():
    class Noted(Layer):
        def build(self, inputs_shape, **kwargs):
            self.seen = inputs_shape, kwargs

        def call(self, inputs, other=None):
            return inputs

    class Unnamed(Noted):
        def build(self, *args, **kwargs):
            self.seen = args, kwargs

    for layer, seen in ((Noted(), ((2, 3), {})), (Unnamed(), ((), {}))):
        layer(tf.ones((2, 3)), other=tf.ones(1))
        assert layer.seen == seen


def test_shapes_of_no_argument_are_refused():
    class Odd(Layer):
        def build(self, left_shape, right_shape):
            self.seen = left_shape

        def call(self, *args):
            return args[0]

    with pytest.raises(ValueError, match="Received: left_shape, right_shape"):
        Odd()(tf.ones((2, 3)), tf.ones((2, 3)))
