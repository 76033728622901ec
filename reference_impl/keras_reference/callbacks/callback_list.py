"""Telling several callbacks about one event."""

import numpy as np
import tensorflow as tf

from keras_reference.callbacks.callback import Callback
from keras_reference.callbacks.history import History
from keras_reference.callbacks.progbar_logger import ProgbarLogger


class CallbackList(Callback):
    """A callback that passes events on to others, in order.

    Only callbacks that override a batch method hear of batches; where there
    are none, the values of a batch are not even fetched from the device.

    Args:
        callbacks: List of callbacks, one callback, or `None`.
        add_history: Boolean, whether a `History` goes first, unless there is
            one.
        add_progbar: Boolean, whether a `ProgbarLogger` goes last, unless
            there is one.
        model: Model that the callbacks are told.
        **params: What the callbacks' `params` hold.

    Examples:
        >>> callbacks = CallbackList(add_history=True, epochs=1)
        >>> callbacks.on_train_begin()
        >>> callbacks.on_epoch_end(0, {"loss": 0.5})
        >>> callbacks.history.history
        {'loss': [0.5]}
    """

    def __init__(
        self,
        callbacks=None,
        add_history=False,
        add_progbar=False,
        model=None,
        **params,
    ):
        super().__init__()
        self.callbacks = list(tf.nest.flatten(callbacks)) if callbacks else []
        self.params = params
        self._check()
        if add_progbar and self._find(ProgbarLogger) is None:
            self.callbacks.append(ProgbarLogger())
        self.history = self._find(History)
        if add_history and self.history is None:
            self.history = History()
            self.callbacks.append(self.history)
        if model is not None:
            self.set_model(model)
        if params:
            self.set_params(params)
        self._listeners = {}

    def _check(self) -> None:
        for callback in self.callbacks:
            if not isinstance(callback, Callback):
                raise TypeError(
                    "`callbacks` must be instances of `keras.callbacks."
                    f"Callback`. Received: {callback!r} (of type "
                    f"{type(callback).__name__})."
                )

    def _find(self, kind: type):
        for callback in self.callbacks:
            if isinstance(callback, kind):
                return callback
        return None

    def append(self, callback):
        """Add a callback at the end."""
        self.callbacks.append(callback)
        self._listeners.clear()

    def set_params(self, params):
        """Tell all callbacks the parameters."""
        self.params = params
        for callback in self.callbacks:
            callback.set_params(params)

    def set_model(self, model):
        """Tell all callbacks the model."""
        super().set_model(model)
        if self.history is not None:
            model.history = self.history
        for callback in self.callbacks:
            callback.set_model(model)

    def listens(self, event):
        """Return whether a callback does something at an event."""
        return any(_overrides(callback, event) for callback in self.callbacks)

    def _tell(self, event: str, *args, logs) -> None:
        listeners = self._listeners.get(event)
        if listeners is None:
            listeners = self._listeners[event] = [
                getattr(callback, event)
                for callback in self.callbacks
                if _overrides(callback, event)
            ]
        if listeners:
            logs = python_values(logs)
            for listener in listeners:
                listener(*args, logs=logs)

    def on_batch_begin(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_batch_begin", batch, logs=logs)

    def on_batch_end(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_batch_end", batch, logs=logs)

    def on_epoch_begin(self, epoch, logs=None):
        """Pass the event on."""
        self._tell("on_epoch_begin", epoch, logs=logs)

    def on_epoch_end(self, epoch, logs=None):
        """Pass the event on."""
        self._tell("on_epoch_end", epoch, logs=logs)

    def on_train_batch_begin(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_train_batch_begin", batch, logs=logs)

    def on_train_batch_end(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_train_batch_end", batch, logs=logs)

    def on_test_batch_begin(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_test_batch_begin", batch, logs=logs)

    def on_test_batch_end(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_test_batch_end", batch, logs=logs)

    def on_predict_batch_begin(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_predict_batch_begin", batch, logs=logs)

    def on_predict_batch_end(self, batch, logs=None):
        """Pass the event on."""
        self._tell("on_predict_batch_end", batch, logs=logs)

    def on_train_begin(self, logs=None):
        """Pass the event on."""
        self._tell("on_train_begin", logs=logs)

    def on_train_end(self, logs=None):
        """Pass the event on."""
        self._tell("on_train_end", logs=logs)

    def on_test_begin(self, logs=None):
        """Pass the event on."""
        self._tell("on_test_begin", logs=logs)

    def on_test_end(self, logs=None):
        """Pass the event on."""
        self._tell("on_test_end", logs=logs)

    def on_predict_begin(self, logs=None):
        """Pass the event on."""
        self._tell("on_predict_begin", logs=logs)

    def on_predict_end(self, logs=None):
        """Pass the event on."""
        self._tell("on_predict_end", logs=logs)


def python_values(logs):
    """Return `logs` with scalars as Python floats and tensors as arrays."""
    if not logs:
        return {}
    return tf.nest.map_structure(_python_value, logs)


def _python_value(value):
    if isinstance(value, (tf.Tensor, tf.Variable)):
        value = value.numpy()
    if isinstance(value, (np.ndarray, np.generic)) and value.ndim == 0:
        return float(value)
    return value


def _overrides(callback: Callback, event: str) -> bool:
    kind = type(callback)
    names = [event]
    if event.startswith("on_train_batch_"):
        names.append(event.replace("train_", ""))
    # An attribute set on the instance counts too: `LambdaCallback` does so.
    return any(
        name in vars(callback)
        or getattr(kind, name) is not getattr(Callback, name)
        for name in names
    )
