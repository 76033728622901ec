import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.callbacks import (
    Callback,
    CallbackList,
    History,
    LambdaCallback,
    ProgbarLogger,
)


def test_logs_are_python_floats():
    seen = []

    class Note(Callback):
        def on_train_batch_end(self, batch, logs=None):
            seen.append(logs)

    callbacks = CallbackList([Note()])
    logs = {"loss": tf.constant(0.5), "other": np.float32(2)}
    callbacks.on_train_batch_end(0, logs)
    assert seen == [{"loss": 0.5, "other": 2.0}]
    assert {type(value) for value in seen[0].values()} == {float}


def test_batch_methods_of_the_short_name_are_called():
    seen = []

    class Short(Callback):
        def on_batch_begin(self, batch, logs=None):
            seen.append(("begin", batch))

        def on_batch_end(self, batch, logs=None):
            seen.append(("end", batch))

    callbacks = CallbackList([Short()])
    callbacks.on_train_batch_begin(0)
    callbacks.on_train_batch_end(0)
    assert seen == [("begin", 0), ("end", 0)]


def test_callbacks_are_told_in_order():
    seen = []
    first = LambdaCallback(on_train_begin=lambda logs: seen.append(1))
    second = LambdaCallback(on_train_begin=lambda logs: seen.append(2))
    callbacks = CallbackList([first])
    callbacks.append(second)
    callbacks.on_train_begin()
    assert seen == [1, 2]


def test_parameters_and_model_reach_every_callback():
    callback = Callback()
    model = keras.Sequential()
    CallbackList(callback, model=model, epochs=3, steps=2)
    assert callback.model is model
    assert callback.params == {"epochs": 3, "steps": 2}


def test_a_history_given_is_the_one_used():
    history = History()
    callbacks = CallbackList([history], add_history=True)
    assert callbacks.history is history
    assert len(callbacks.callbacks) == 1


def test_a_progress_bar_given_is_not_doubled():
    callbacks = CallbackList([ProgbarLogger()], add_progbar=True)
    assert len(callbacks.callbacks) == 1


def test_every_event_reaches_callbacks():
    seen = []
    events = [name for name in dir(Callback) if name.startswith("on_")]
    own = [event for event in events if not event.startswith("on_batch")]
    callback = LambdaCallback(
        **{
            event: lambda *args, event=event: seen.append(event)
            for event in own
        }
    )
    callbacks = CallbackList([callback])
    for event in own:
        numbered = "batch" in event or "epoch" in event
        getattr(callbacks, event)(*([0] if numbered else []))
    assert seen == own


def test_something_else_than_a_callback_is_refused():
    with pytest.raises(TypeError, match="3 .of type int"):
        CallbackList([3])


def test_an_unknown_event_is_refused():
    with pytest.raises(ValueError, match="Received: on_nap"):
        LambdaCallback(on_nap=print)


def test_validation_has_no_bar_of_its_own(capsys):
    logger = ProgbarLogger()
    logger.set_params({"verbose": 2, "epochs": 1, "steps": 1})
    logger.on_train_begin()
    logger.on_epoch_begin(0)
    logger.on_train_batch_end(0, {"loss": 2.0})
    logger.on_test_begin()
    logger.on_test_batch_end(0, {"loss": 1.0})
    logger.on_test_end({"loss": 1.0})
    logger.on_epoch_end(0, {"loss": 2.0, "val_loss": 1.0})
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith("- loss: 2.0000 - val_loss: 1.0000")


def test_a_list_is_a_callback_that_passes_batches_on():
    seen = []
    inner = LambdaCallback(
        on_batch_begin=lambda batch, logs: seen.append(("begin", batch)),
        on_batch_end=lambda batch, logs: seen.append(("end", logs)),
    )
    callbacks = CallbackList([inner])
    assert isinstance(callbacks, Callback)
    callbacks.on_batch_begin(3)
    callbacks.on_batch_end(3, {"loss": 0.5})
    assert seen == [("begin", 3), ("end", {"loss": 0.5})]
    model = keras.Sequential()
    callbacks.set_model(model)
    assert callbacks.model is inner.model is model


def test_the_model_of_a_list_knows_the_history():
    model = keras.Sequential([keras.layers.Dense(1)])
    callbacks = keras.callbacks.CallbackList(add_history=True, model=model)
    assert model.history is callbacks.history
