import numpy as np
import pytest

import keras_reference as keras
from keras_reference.callbacks import LambdaCallback, SwapEMAWeights

X = np.ones((1, 1))


def dense_model(**settings):
    dense = keras.layers.Dense(1, use_bias=False, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((1,)), dense])
    # A step of 0.25 halves the distance to the weight 1.
    optimizer = keras.optimizers.SGD(0.25, **settings)
    model.compile(optimizer, "mse")
    return model


def seen(events, swap_on_epoch=False, **settings):
    """Return the weight at events of two epochs of one step, and at the end."""
    model = dense_model(use_ema=True, ema_momentum=0.5)
    notes = []

    def note(*_):
        notes.append(model.get_weights()[0].item())

    model.fit(
        *(X, X),
        epochs=2,
        verbose=0,
        callbacks=[
            SwapEMAWeights(swap_on_epoch),
            LambdaCallback(**dict.fromkeys(events, note)),
        ],
        **settings,
    )
    note()
    return notes


# Weights 0, 1/2, 3/4; averages 0, then (0 + 1/2) / 2 and (1/4 + 3/4) / 2, both
# divided by 1 - 1/2**step where Keras corrects for the start.
def averages():
    model = dense_model(use_ema=True, ema_momentum=0.5)
    values = []
    for _ in range(2):
        model.train_on_batch(X, X)
        values.append(model.optimizer._averages[0].numpy().item())
    return values


def test_evaluation_sees_averages():
    first, second = averages()
    events = ["on_epoch_begin", "on_test_begin", "on_test_end"]
    assert seen(events, validation_data=(X, X)) == [
        *(0, first, 0.5),
        *(0.5, second, 0.75),
        second,
    ]


def test_the_end_of_an_epoch_may_see_averages():
    first, second = averages()
    events = ["on_epoch_begin", "on_epoch_end"]
    assert seen(events, swap_on_epoch=True) == [0, first, 0.5, second, second]
    assert seen(events) == [0, 0.5, 0.5, 0.75, second]


def test_prediction_sees_averages():
    model = dense_model(use_ema=True, ema_momentum=0.5)
    model.train_on_batch(X, X)
    (first, _) = averages()
    callbacks = [SwapEMAWeights()]
    assert model.predict(X, verbose=0, callbacks=callbacks).item() == first
    assert model.predict(X, verbose=0).item() == 0.5


def test_an_optimizer_without_averages_is_refused():
    model = dense_model()
    with pytest.raises(ValueError, match="Received: use_ema=False"):
        model.evaluate(X, X, verbose=0, callbacks=[SwapEMAWeights()])


def test_an_optimizer_without_a_step_is_refused():
    model = dense_model(use_ema=True, name="new")
    with pytest.raises(ValueError, match="Received: 'new', which made no step"):
        model.evaluate(X, X, verbose=0, callbacks=[SwapEMAWeights()])


def test_averages_may_belong_to_an_optimizer_inside_of_another():
    model = dense_model()
    inner = keras.optimizers.SGD(0.25, use_ema=True, ema_momentum=0.5)
    model.compile(keras.optimizers.LossScaleOptimizer(inner), "mse")
    model.train_on_batch(X, X)
    (first, _) = averages()
    callbacks = [SwapEMAWeights()]
    assert model.predict(X, verbose=0, callbacks=callbacks).item() == first


def test_training_without_a_step_has_no_averages_to_put_in_place():
    model = dense_model(use_ema=True)
    assert model.fit(X, X, epochs=0, verbose=0).epoch == []
    assert model.get_weights()[0].item() == 0
