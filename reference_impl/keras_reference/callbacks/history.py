"""The record of a training run."""

from keras_reference.callbacks.callback import Callback


class History(Callback):
    """Collect what every epoch ends with; `fit` returns it.

    Attributes are `history`, a dictionary from names to lists of floats, and
    `epoch`, the list of the epochs' numbers.

    Examples:
        >>> history = History()
        >>> history.on_train_begin()
        >>> history.on_epoch_end(0, {"loss": 0.5})
        >>> history.on_epoch_end(1, {"loss": 0.25})
        >>> history.epoch, history.history
        ([0, 1], {'loss': [0.5, 0.25]})
    """

    def __init__(self):
        super().__init__()
        self.history = {}

    def on_train_begin(self, logs=None):
        """Start with no epoch."""
        self.epoch = []

    def on_epoch_end(self, epoch, logs=None):
        """Append the epoch's logs."""
        self.epoch.append(epoch)
        for name, value in (logs or {}).items():
            self.history.setdefault(name, []).append(value)
