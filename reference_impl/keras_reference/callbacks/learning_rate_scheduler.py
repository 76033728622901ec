"""A learning rate for each epoch."""

import inspect

import numpy as np

from keras_reference.callbacks.callback import Callback


class LearningRateScheduler(Callback):
    """Set the learning rate at the beginning of each epoch.

    Args:
        schedule: Function of the number of the epoch, from 0, and of the
            learning rate so far, or of the number alone; returns a float.
        verbose: 0 or 1, whether it is said.

    Raises:
        ValueError: `schedule` does not return a float.

    Examples:
        >>> import numpy as np
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1)])
        >>> model.compile("sgd", "mse")
        >>> history = model.fit(
        ...     *(np.zeros((4, 2)), np.zeros((4, 1))),
        ...     epochs=3,
        ...     verbose=0,
        ...     callbacks=[LearningRateScheduler(lambda epoch: 0.5**epoch)],
        ... )
        >>> history.history["learning_rate"]
        [1.0, 0.5, 0.25]
    """

    def __init__(self, schedule, verbose=0):
        super().__init__()
        self.schedule = schedule
        self.verbose = verbose

    def on_epoch_begin(self, epoch, logs=None):
        """Set the learning rate."""
        old = float(self.model.optimizer.learning_rate)
        takes_rate = len(inspect.signature(self.schedule).parameters) > 1
        new = self.schedule(epoch, old) if takes_rate else self.schedule(epoch)
        if not isinstance(new, (float, np.floating)):
            raise ValueError(
                "`schedule` must return a float. "
                f"Received: {new!r} for epoch {epoch}."
            )
        self.model.optimizer.learning_rate = float(new)
        if self.verbose:
            print(
                f"\nEpoch {epoch + 1}: LearningRateScheduler setting learning "
                f"rate to {new}."
            )

    def on_epoch_end(self, epoch, logs=None):
        """Add the learning rate to the logs."""
        if logs is not None:
            logs["learning_rate"] = float(self.model.optimizer.learning_rate)
