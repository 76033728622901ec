"""Ending training that no longer helps."""

from keras_reference.callbacks.monitor_callback import MonitorCallback


class EarlyStopping(MonitorCallback):
    """End training when a value has not become better for some epochs.

    Args:
        monitor: String, a name in the logs.
        min_delta: Float, how much better a value must be to be better.
        patience: Integer, after how many epochs in a row that are not better
            training ends.
        verbose: 0 or 1, whether it is said.
        mode: `"min"`, `"max"` or `"auto"`, as in `ReduceLROnPlateau`.
        baseline: Float, which a value has to beat besides; `None` for none.
        restore_best_weights: Boolean, whether the model gets back the weights
            of the best epoch at the end.
        start_from_epoch: Integer, the first epoch, from 0, that counts.

    Examples:
        >>> import numpy as np
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
        >>> model.compile("sgd", "mse")
        >>> history = model.fit(
        ...     *(np.zeros((4, 2)), np.zeros((4, 1))),
        ...     epochs=10,
        ...     verbose=0,
        ...     callbacks=[EarlyStopping(monitor="loss", patience=2)],
        ... )
        >>> history.epoch
        [0, 1, 2]
    """

    def __init__(
        self,
        monitor="val_loss",
        min_delta=0,
        patience=0,
        verbose=0,
        mode="auto",
        baseline=None,
        restore_best_weights=False,
        start_from_epoch=0,
    ):
        super().__init__(monitor, mode, min_delta=min_delta)
        self.patience = patience
        self.verbose = verbose
        self.baseline = baseline
        self.restore_best_weights = restore_best_weights
        self.start_from_epoch = start_from_epoch
        self.wait = 0
        self.stopped_epoch = 0
        self.best_weights = None

    def on_train_begin(self, logs=None):
        """Start with nothing."""
        self.wait = 0
        self.stopped_epoch = 0
        self.best = None
        self.best_epoch = 0
        self.best_weights = None

    def on_epoch_end(self, epoch, logs=None):
        """Look at the value, and end training if it was too long no better."""
        value = self.get_monitor_value(logs)
        if value is None or epoch < self.start_from_epoch:
            return
        if self.restore_best_weights and self.best_weights is None:
            # Should no epoch be better than nothing, the first is the best.
            self._keep_weights(epoch)
        self.wait += 1
        if self.is_better(value, self.best):
            self.best = value
            self.best_epoch = epoch
            if self.restore_best_weights:
                self._keep_weights(epoch)
            if self.baseline is None or self.is_better(value, self.baseline):
                self.wait = 0
        elif self.wait >= self.patience and epoch > 0:
            self.stopped_epoch = epoch
            self.model.stop_training = True

    def on_train_end(self, logs=None):
        """Give back the best weights."""
        if self.stopped_epoch > 0 and self.verbose:
            print(f"Epoch {self.stopped_epoch + 1}: early stopping")
        if self.best_weights is not None:
            if self.verbose:
                print(
                    "Restoring model weights from the end of the best epoch: "
                    f"{self.best_epoch + 1}."
                )
            self.model.set_weights(self.best_weights)

    def get_monitor_value(self, logs):
        """Return the value in the logs; `None`, with a warning, without it."""
        return self.watched(logs, "Early stopping")

    def _keep_weights(self, epoch: int) -> None:
        self.best_weights = self.model.get_weights()
        self.best_epoch = epoch
