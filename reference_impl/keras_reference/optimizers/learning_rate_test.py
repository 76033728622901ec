import numpy as np
import pytest
import tensorflow as tf

from keras_reference import optimizers
from keras_reference.callbacks import LearningRateScheduler, ReduceLROnPlateau
from keras_reference.layers import Dense
from keras_reference.models import Sequential
from keras_reference.optimizers import SGD, schedules
from keras_reference.saving import custom_object_scope

HALVING = schedules.ExponentialDecay(1.0, 1, 0.5)
GRADIENT = tf.constant([1.0])


def quarter():
    return 0.25


@pytest.mark.parametrize("in_graph", [False, True])
def test_a_schedule_gets_the_number_of_steps_made(in_graph):
    optimizer, variable = SGD(HALVING), tf.Variable([8.0])
    optimizer.build([variable])

    def step():
        optimizer.apply([GRADIENT], [variable])

    step = tf.function(step) if in_graph else step
    seen = []
    for _ in range(3):
        seen.append(optimizer.learning_rate.numpy().item())
        step()
        seen.append(variable.numpy().item())
    assert seen == [1, 7, 0.5, 6.5, 0.25, 6.25]
    assert [v.name for v in optimizer.variables] == ["iteration"]


def test_a_schedule_counts_calls_not_updates():
    optimizer = SGD(HALVING, gradient_accumulation_steps=2)
    variable = tf.Variable([8.0])
    seen = []
    for _ in range(4):
        optimizer.apply([GRADIENT], [variable])
        seen.append(variable.numpy().item())
    assert seen == [8, 7.5, 7.5, 7.375]


def test_a_function_is_asked_before_each_update():
    rates = iter([1.0, 3.0])
    optimizer, variable = SGD(lambda: next(rates)), tf.Variable([8.0])
    optimizer.apply([GRADIENT], [variable])
    optimizer.apply([GRADIENT], [variable])
    assert variable.numpy().item() == 4


def test_a_schedule_can_take_the_place_of_a_number():
    optimizer = SGD(0.5)
    optimizer.learning_rate = HALVING
    assert optimizer.learning_rate.numpy() == 1
    assert len(optimizer.variables) == 1
    optimizer.learning_rate = schedules.ExponentialDecay(0.25, 1, 0.5)
    assert optimizer.learning_rate.numpy() == 0.25


@pytest.mark.parametrize(
    ("learning_rate", "given_by"),
    [(HALVING, "ExponentialDecay"), (quarter, "quarter")],
)
def test_a_number_cannot_take_the_place_of_a_schedule(learning_rate, given_by):
    optimizer = SGD(learning_rate, name="descent")
    message = f"learning_rate=0.5 for the optimizer descent.*by {given_by}"
    with pytest.raises(TypeError, match=message):
        optimizer.learning_rate = 0.5


@pytest.mark.parametrize(
    "callback",
    [
        LearningRateScheduler(lambda epoch: 0.5),
        ReduceLROnPlateau("loss", patience=1, min_delta=100.0),
    ],
)
def test_callbacks_do_not_change_what_a_schedule_gives(callback):
    model = Sequential([Dense(1)])
    model.compile(SGD(HALVING), "mse")
    with pytest.raises(TypeError, match="given by ExponentialDecay"):
        model.fit(
            *(np.ones((2, 2)), np.ones((2, 1))),
            epochs=3,
            verbose=0,
            callbacks=[callback],
        )


def test_a_schedule_trains_a_model():
    model = Sequential([Dense(1, kernel_initializer="zeros", use_bias=False)])
    model.compile(SGD(schedules.PiecewiseConstantDecay([0], [0.5, 0.0])), "mse")
    x = y = np.ones((3, 1))
    model.fit(x, y, batch_size=1, verbose=0)
    # The gradient is -2: the first of the three steps reaches the target.
    assert model.get_weights()[0].tolist() == [[1.0]]
    assert model.optimizer.learning_rate.numpy() == 0


def test_configurations_hold_schedules_and_functions():
    data = optimizers.serialize(SGD(HALVING))
    assert data["config"]["learning_rate"] == schedules.serialize(HALVING)
    copy = optimizers.get(data)
    assert copy.get_config() == data["config"]
    assert copy.learning_rate.numpy() == 1
    with custom_object_scope({"quarter": quarter}):
        config = SGD(quarter).get_config()
        assert SGD.from_config(config).learning_rate == 0.25


def test_a_model_with_a_schedule_is_compiled_again():
    model = Sequential([Dense(1)])
    model.compile(optimizers.Adam(HALVING), "mse")
    again = Sequential([Dense(1)])
    again.compile_from_config(model.get_compile_config())
    assert again.optimizer.learning_rate.numpy() == 1


@pytest.mark.peers
def test_training_with_a_schedule_is_that_of_keras():
    keras = pytest.importorskip("keras")
    ours, theirs = (
        package.Adam(
            package.schedules.CosineDecay(
                0.1, 5, warmup_target=0.2, warmup_steps=2
            ),
            gradient_accumulation_steps=2,
            name="adam",
        )
        for package in (optimizers, keras.optimizers)
    )
    variable, other = tf.Variable([1.0, 2.0]), keras.Variable([1.0, 2.0])
    for step in range(12):
        gradient = tf.constant([1.0, -0.5 * step])
        ours.apply([gradient], [variable])
        theirs.apply([gradient], [other])
        np.testing.assert_allclose(variable, other.numpy(), atol=1e-6)
    assert ours.get_config() == theirs.get_config()
