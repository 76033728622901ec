"""Smaller steps where larger ones no longer help."""

import numpy as np

from keras_reference.callbacks.monitor_callback import MonitorCallback


class ReduceLROnPlateau(MonitorCallback):
    """Reduce the learning rate when a value has not become better.

    After `patience` epochs in a row that are not better

        learning_rate = max(learning_rate * factor, min_lr)

    Args:
        monitor: String, a name in the logs.
        factor: Float below 1.
        patience: Integer, number of epochs.
        verbose: 0 or 1, whether it is said.
        mode: `"min"` where smaller is better, `"max"` where larger is; with
            `"auto"` the loss and the compiled metrics decide.
        min_delta: Float, how much better a value must be to be better.
        cooldown: Integer, after a reduction only the last of so many epochs
            counts.
        min_lr: Float, the smallest learning rate.
        **kwargs: Ignored; here because the public signature has it.

    Raises:
        ValueError: `factor` is not below 1.

    Examples:
        >>> import numpy as np
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
        >>> model.compile("sgd", "mse")
        >>> history = model.fit(
        ...     *(np.zeros((4, 2)), np.zeros((4, 1))),
        ...     epochs=4,
        ...     verbose=0,
        ...     callbacks=[ReduceLROnPlateau(monitor="loss", patience=1)],
        ... )
        >>> [round(rate, 6) for rate in history.history["learning_rate"]]
        [0.01, 0.01, 0.001, 0.0001]
    """

    def __init__(
        self,
        monitor="val_loss",
        factor=0.1,
        patience=10,
        verbose=0,
        mode="auto",
        min_delta=1e-4,
        cooldown=0,
        min_lr=0.0,
        **kwargs,
    ):
        super().__init__(monitor, mode, min_delta=min_delta)
        if factor >= 1.0:
            raise ValueError(
                f"`factor` must be below 1. Received: factor={factor}."
            )
        self.factor = factor
        self.min_lr = min_lr
        self.patience = patience
        self.verbose = verbose
        self.cooldown = cooldown
        self.cooldown_counter = 0
        self.wait = 0

    def in_cooldown(self):
        """Return whether a reduction was a short time ago."""
        return self.cooldown_counter > 0

    def on_train_begin(self, logs=None):
        """Start with nothing."""
        self.best = None
        self.cooldown_counter = 0
        self.wait = 0

    def on_epoch_end(self, epoch, logs=None):
        """Look at the value, and reduce if it was too long no better."""
        if logs is not None:
            logs["learning_rate"] = float(self.model.optimizer.learning_rate)
        value = self.watched(logs, "Reducing the learning rate")
        if value is None:
            return
        if self.in_cooldown():
            self.cooldown_counter -= 1
            self.wait = 0
        if self.is_better(value, self.best):
            self.best = value
            self.wait = 0
        elif not self.in_cooldown():
            self.wait += 1
            if self.wait >= self.patience:
                self._reduce(epoch)

    def _reduce(self, epoch: int) -> None:
        old = float(self.model.optimizer.learning_rate)
        # The variable holds the nearest number of its own type.
        if old <= np.float32(self.min_lr):
            return
        new = max(old * self.factor, self.min_lr)
        self.model.optimizer.learning_rate = new
        if self.verbose:
            print(
                f"\nEpoch {epoch + 1}: ReduceLROnPlateau reducing learning "
                f"rate to {new}."
            )
        self.cooldown_counter = self.cooldown
        self.wait = 0
