import copy

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import RematScope
from keras_reference.layers import (
    LSTM,
    BatchNormalization,
    Dense,
    Dropout,
    Input,
    Layer,
    Masking,
)

X = np.linspace(-1, 1, 12, dtype="float32").reshape(4, 3)


class Counted(Dense):
    calls = 0

    def call(self, inputs):
        self.calls += 1
        return super().call(inputs)


class CountedActivation:
    calls = 0

    def __call__(self, x):
        self.calls += 1
        return tf.nn.relu(x)


def gradients(layer, x=X, **kwargs):
    """Return outputs and gradients of the sum of their squares and losses."""
    x = tf.convert_to_tensor(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        outputs = layer(x, **kwargs)
        total = tf.reduce_sum(outputs**2) + sum(layer.losses)
    return outputs, tape.gradient(total, [x, *layer.trainable_weights])


def calls(mode, **kwargs):
    with RematScope(mode, **kwargs):
        layer = Counted(4, name="counted")
    outputs, _ = gradients(layer)
    assert outputs.shape == (4, 4)
    return layer.calls


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"mode": "full"}, 2),
        ({"mode": "activations"}, 1),
        ({"mode": None}, 1),
        ({"mode": "list_of_layers", "layer_names": ["counted"]}, 2),
        ({"mode": "list_of_layers", "layer_names": ["count"]}, 1),
        ({"mode": "list_of_layers"}, 1),
        # Once more for the size of the output: 16.
        ({"mode": "larger_than", "output_size_threshold": 15}, 3),
        ({"mode": "larger_than", "output_size_threshold": 16}, 2),
    ],
)
def test_the_backward_pass_calls_the_layer_again(arguments, expected):
    assert calls(**arguments) == expected


def test_activations_alone_are_computed_again():
    activation = CountedActivation()
    with RematScope("activations"):
        layer = Dense(4, activation=activation)
    gradients(layer)
    assert activation.calls == 2
    assert layer.activation is activation


def test_it_counts_where_the_layer_is_made_and_the_inner_scope_wins():
    with RematScope("full"):
        with RematScope(None):
            inner = Counted(4)
        again = Counted(4)
    outside = Counted(4)
    with RematScope("full"):
        gradients(outside)
    gradients(inner)
    gradients(again)
    assert [inner.calls, again.calls, outside.calls] == [1, 2, 1]


def test_an_axis_of_unknown_size_counts_as_one():
    with RematScope("larger_than", output_size_threshold=4):
        layer = Counted(4)
    layer.build((None, 3))
    traced = tf.function(
        lambda x: gradients(layer, x)[0],
        input_signature=[tf.TensorSpec((None, 3))],
    )
    traced(X)
    assert layer.calls == 2


def network(scope):
    """A network with state, random numbers, losses and mixed precision."""
    with scope:
        layers = [
            Masking(),
            LSTM(5, dropout=0.2, seed=3),
            Dense(6, activity_regularizer="l2", kernel_regularizer="l1"),
            BatchNormalization(momentum=0.5),
            Dropout(0.5, seed=7),
            keras.Sequential([Dense(2, "tanh", activity_regularizer="l2")]),
        ]
        made = keras.Sequential([Input((4, 3)), *layers])
    values = np.random.default_rng(0)
    made.set_weights([values.uniform(0, 1, w.shape) for w in made.weights])
    return made


@pytest.mark.parametrize("traced", [False, True])
@pytest.mark.parametrize("mode", ["full", "activations", "larger_than"])
def test_outputs_gradients_and_state_are_those_without(mode, traced):
    x = np.stack([X, 2 * X, 0 * X])
    plain, again = network(RematScope(None)), network(RematScope(mode, 4))
    call = tf.function(gradients) if traced else gradients
    for _ in range(2):
        expected = call(plain, x, training=True)
        received = call(again, x, training=True)
        tf.nest.map_structure(
            lambda a, b: np.testing.assert_allclose(a, b, atol=1e-5),
            expected,
            received,
        )
    for one, other in zip(plain.variables, again.variables, strict=True):
        np.testing.assert_allclose(one, other, atol=1e-6)


def test_a_model_made_inside_trains_as_one_outside():
    x, y = np.stack([X, 2 * X, 0 * X]), np.ones((3, 2))
    losses = []
    for mode in (None, "full"):
        model = network(RematScope(mode))
        model.compile("sgd", "mse")
        history = model.fit(
            x, y, batch_size=2, epochs=3, shuffle=False, verbose=0
        )
        losses.append(history.history["loss"])
    np.testing.assert_allclose(*losses, rtol=1e-4)


def test_mixed_precision_arguments_by_name_and_several_outputs():
    class Two(Layer):
        def build(self, input_shape):
            self.factor = self.add_weight((), "ones")

        def call(self, inputs, scale=None, training=False):
            assert self.factor.dtype == "bfloat16"
            return {"a": inputs * self.factor * scale, "b": tf.shape(inputs)}

    with RematScope("full"):
        layer = Two(dtype="mixed_bfloat16")
    x, scale = tf.constant([1.0, 2.0]), tf.constant(3.0)
    with tf.GradientTape() as tape:
        tape.watch([x, scale])
        outputs = layer(x, scale=scale, training=True)
    assert outputs["b"].numpy().tolist() == [2]
    wanted = [x, scale, layer.factor]
    found = tape.gradient(outputs["a"], wanted)
    assert [g.numpy().tolist() for g in found] == [[3.0, 3.0], 3.0, 9.0]


def test_control_flow_of_a_users_layer_is_traced_as_ever():
    class Absolute(Layer):
        def call(self, inputs):
            if tf.reduce_sum(inputs) < 0:
                inputs = -inputs
            return inputs

    Absolute.call.__module__ = "program"
    with RematScope("full"):
        layer = Absolute()
    step = tf.function(lambda x: gradients(layer, x))
    for sign in (1.0, -1.0):
        outputs, (gradient,) = step(tf.constant([[sign, 2 * sign]]))
        assert outputs.numpy().tolist() == [[1.0, 2.0]]
        assert gradient.numpy().tolist() == [[2 * sign, 4 * sign]]


def test_integers_in_and_out_need_no_gradient():
    with RematScope("full"):
        embedding = keras.layers.Embedding(3, 2)
        hashing = keras.layers.Hashing(5)
    embedding.build()
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(embedding(tf.constant([[1, 1]])))
    gradient = tape.gradient(total, embedding.trainable_weights)[0]
    assert tf.convert_to_tensor(gradient).numpy()[:, 0].tolist() == [0, 2, 0]
    assert hashing(tf.constant(["a"])).dtype == "int64"


def test_layers_can_be_copied_and_called_with_other_variables():
    with RematScope("full"):
        layer = Counted(1)
    layer.build((None, 1))
    twin = copy.deepcopy(layer)
    gradients(twin, [[2.0]])
    assert [layer.calls, twin.calls] == [0, 2]
    values = [tf.constant([[2.0]]), tf.constant([1.0])]
    with tf.GradientTape() as tape:
        tape.watch(values)
        outputs, _ = layer.stateless_call(values, [], tf.constant([[3.0]]))
    found = tape.gradient(outputs, values)
    assert [g.numpy().tolist() for g in found] == [[[3.0]], [1.0]]


def test_attributes_say_how_it_was_made():
    scope = RematScope("larger_than", 5, ["a"])
    assert scope.mode == "larger_than"
    assert scope.output_size_threshold == 5
    assert scope.layer_names == ["a"]
    assert RematScope().mode == "full" and RematScope().layer_names == []


def test_an_unknown_mode_is_refused():
    with pytest.raises(ValueError, match="Received: mode='some'"):
        RematScope("some")


def test_one_name_is_no_list_of_names():
    with pytest.raises(ValueError, match="Received: layer_names='dense'"):
        RematScope("list_of_layers", layer_names="dense")
