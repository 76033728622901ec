import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import layers
from keras_reference.layers import RNN, Layer


class Sum(Layer):
    """A cell whose state is the sum of the inputs, and whose output twice."""

    state_size = 1

    def call(self, inputs, states, training=False):
        total = states[0] + inputs * (10 if training else 1)
        return 2 * total, [total]


X = np.array([[[1.0], [2.0], [4.0]]], "float32")


def test_a_cell_runs_over_time():
    outputs, state = RNN(Sum(), return_state=True)(X)
    assert outputs.numpy().tolist() == [[14.0]]
    assert state.numpy().tolist() == [[7.0]]


def test_a_cell_is_told_whether_it_trains():
    assert RNN(Sum())(X, training=True).numpy().tolist() == [[140.0]]


def test_a_cell_may_have_an_output_of_another_size():
    class Wide(Sum):
        output_size = 3

        def call(self, inputs, states):
            return tf.tile(inputs, [1, 3]), states[0]

    layer = RNN(Wide(), return_sequences=True)
    assert layer(X).shape == (1, 3, 3)
    assert layer(keras.Input((None, 1))).shape == (None, None, 3)


def test_a_cell_may_say_where_it_starts():
    class Start(Sum):
        def get_initial_state(self, batch_size=None):
            return tf.fill([batch_size, 1], 5.0)

    assert RNN(Start())(X).numpy().tolist() == [[24.0]]


def test_states_may_be_nested():
    class Nested(Layer):
        state_size = [1, {"inner": 2}]
        output_size = 1

        def call(self, inputs, states):
            first, second = states
            return first, [first + inputs, {"inner": second["inner"] + 1}]

    layer = RNN(Nested(), return_state=True)
    output, first, second = layer(X)
    assert first.numpy().tolist() == [[7.0]]
    assert second["inner"].numpy().tolist() == [[3.0, 3.0]]
    shapes = layer.compute_output_shape((None, 3, 1))
    assert shapes == ((None, 1), (None, 1), {"inner": (None, 2)})


def test_layers_in_a_cell_are_built_with_the_layer():
    class Deep(Layer):
        def __init__(self):
            super().__init__()
            self.dense = layers.Dense(2)
            self.state_size = 2

        def call(self, inputs, states):
            output = self.dense(tf.concat([inputs, states[0]], axis=1))
            return output, [output]

    layer = RNN(Deep())
    layer(keras.Input((3, 1)))
    assert [weight.shape.rank for weight in layer.weights] == [2, 1]
    assert layer(X).shape == (1, 2)


def test_a_subclass_of_a_cell_may_have_its_own_call():
    class Negative(layers.SimpleRNNCell):
        def call(self, sequence, states, training=False):
            output, states = super().call(sequence, states, training)
            return -output, states

    settings = {
        "kernel_initializer": "ones",
        "recurrent_initializer": "ones",
        "activation": None,
    }
    assert RNN(Negative(1, **settings))(X).numpy().tolist() == [[-7.0]]


def test_a_state_must_keep_its_shape():
    class Growing(Sum):
        def call(self, inputs, states):
            return inputs, [tf.concat([states[0], inputs], axis=1)]

    with pytest.raises(ValueError, match=r"\(1, 2\) after shape=\(1, 1\)"):
        RNN(Growing())(X)


@pytest.mark.parametrize("cell", [layers.Dense(1), object(), None])
def test_a_cell_must_have_states(cell):
    with pytest.raises(ValueError, match="Received: cell="):
        RNN(cell)


def test_a_list_of_cells_is_stacked():
    layer = RNN([layers.LSTMCell(2), layers.GRUCell(3)], return_state=True)
    output, first, second = layer(X)
    assert output.shape == (1, 3)
    assert [len(first), len(second)] == [2, 1]
    np.testing.assert_allclose(output, second[0])
    hidden = layers.RNN(layer.cell.cells[0], return_sequences=True)(X)
    expected = layers.RNN(layer.cell.cells[1])(hidden)
    np.testing.assert_allclose(output, expected, atol=1e-6)
    assert layer.state_size == [[2, 2], 3]
    assert layers.GRU(3).state_size == [3]


def test_states_of_stacked_cells_are_as_their_sizes():
    cells = [Sum(), layers.LSTMCell(2)]
    _, one, two = layers.RNN(cells, return_state=True)(tf.ones((1, 3, 1)))
    assert one.numpy().tolist() == [[3.0]]
    assert [state.shape for state in two] == [(1, 2), (1, 2)]


def test_stacked_cells_drop_the_same_at_every_time():
    settings = {
        "activation": None,
        "use_bias": False,
        "kernel_initializer": "ones",
        "recurrent_initializer": "ones",
    }
    cells = [
        layers.SimpleRNNCell(1, **settings),
        layers.SimpleRNNCell(1, dropout=0.5, seed=1, **settings),
    ]
    x = np.zeros((8, 4, 1), "float32")
    x[:, 0] = 1
    outputs = RNN(cells, return_sequences=True)(x, training=True)
    steps = np.diff(outputs[..., 0], axis=1)
    assert set(steps.ravel().tolist()) == {0.0, 2.0}
    assert np.all(steps == steps[:, :1])


def test_stacked_cells_hand_arguments_to_cells_that_take_them():
    cell = layers.StackedRNNCells([Sum(), layers.SimpleRNNCell(2)])
    output, states = cell(X[:, 0], cell.get_initial_state(1), training=True)
    assert states[0].numpy().tolist() == [[10.0]]
    assert output.shape == (1, cell.output_size)
    bare = tf.nest.flatten(cell.get_initial_state(1))
    _, states = cell(X[:, 0], bare)
    assert [state.shape.rank for state in states] == [2, 2]


@pytest.mark.parametrize("cells", [[], [layers.Dense(1)]])
def test_stacked_cells_must_be_cells(cells):
    with pytest.raises(ValueError, match="Received: cell"):
        layers.StackedRNNCells(cells)


def test_the_config_makes_an_equal_layer():
    layer = RNN(
        [layers.LSTMCell(2), layers.GRUCell(3)], return_sequences=True, name="r"
    )
    copy = RNN.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert [cell.units for cell in copy.cell.cells] == [2, 3]


def test_a_stateful_layer_of_any_cell_keeps_its_states():
    layer = RNN(Sum(), stateful=True)
    assert [layer(X).numpy().item() for _ in range(2)] == [14.0, 28.0]
    layer.reset_state()
    assert layer(X).numpy().item() == 14.0
    assert layer.weights == []


def test_a_stack_compiled_by_xla_trains():
    cells = [layers.GRUCell(2), layers.LSTMCell(1)]
    model = keras.Sequential([keras.Input((3, 1)), RNN(cells)])
    model.compile("sgd", "mse", jit_compile=True)
    losses = model.fit(
        np.ones((2, 3, 1)), np.ones((2, 1)), epochs=2, verbose=0
    ).history["loss"]
    assert losses[1] < losses[0]


def test_stacked_cells_drop_inputs_when_they_are_called_alone():
    cells = [
        layers.SimpleRNNCell(1, "linear", kernel_initializer="ones", dropout=d)
        for d in (1 - 1e-7, 0.0)
    ]
    cell = layers.StackedRNNCells(cells)
    x, states = tf.ones((1, 1)), cell.get_initial_state(1)
    assert cell(x, states)[0].numpy().tolist() == [[1.0]]
    assert cell(x, states, training=True)[0].numpy().tolist() == [[0.0]]


@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
def test_integers_are_numbers_and_may_be_dropped(name):
    x = np.arange(12).reshape(2, 3, 2) - 6
    layer = getattr(layers, name)(2, dropout=0.5, kernel_initializer="ones")
    assert np.array_equal(layer(x), layer(x.astype("float32")))
    assert layer(x, training=True).dtype == "float32"
