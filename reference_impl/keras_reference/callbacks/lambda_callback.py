"""Callbacks made of functions."""

from keras_reference.callbacks.callback import Callback


class LambdaCallback(Callback):
    """A callback made of functions.

    Args:
        on_epoch_begin: Function of the epoch's number and the logs.
        on_epoch_end: Function of the epoch's number and the logs.
        on_train_begin: Function of the logs.
        on_train_end: Function of the logs.
        on_train_batch_begin: Function of the batch's number and the logs.
        on_train_batch_end: Function of the batch's number and the logs.
        **kwargs: Functions for other events, by the event's name.

    Raises:
        ValueError: There is no event of that name.

    Examples:
        >>> say = LambdaCallback(on_train_end=lambda logs: print("done", logs))
        >>> say.on_train_end({"loss": 0.5})
        done {'loss': 0.5}
    """

    def __init__(
        self,
        on_epoch_begin=None,
        on_epoch_end=None,
        on_train_begin=None,
        on_train_end=None,
        on_train_batch_begin=None,
        on_train_batch_end=None,
        **kwargs,
    ):
        super().__init__()
        functions = {
            "on_epoch_begin": on_epoch_begin,
            "on_epoch_end": on_epoch_end,
            "on_train_begin": on_train_begin,
            "on_train_end": on_train_end,
            "on_train_batch_begin": on_train_batch_begin,
            "on_train_batch_end": on_train_batch_end,
            **kwargs,
        }
        for event, function in functions.items():
            if not event.startswith("on_") or not hasattr(Callback, event):
                raise ValueError(
                    "Functions must be named after events of `Callback`. "
                    f"Received: {event}."
                )
            if function is not None:
                setattr(self, event, _keyword_logs(function))


def _keyword_logs(function):
    """Return `function`, whose last argument may have any name, for `logs=`."""

    def listener(*args, **logs):
        return function(*args, *logs.values())

    return listener
