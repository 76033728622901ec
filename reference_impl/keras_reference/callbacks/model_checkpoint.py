"""Saving a model while it is trained."""

import os
import pathlib
import warnings

import numpy as np

from keras_reference.callbacks.monitor_callback import MonitorCallback
from keras_reference.callbacks.save_moments import SaveMoments


class ModelCheckpoint(MonitorCallback):
    """Save the model after each epoch, or after some number of batches.

    Args:
        filepath: String or path, a template with names in the logs, `epoch`,
            counted from 1, and `batch`, such as `"{epoch:02d}.keras"`. It
            ends in `.keras`, or in `.weights.h5` where weights are saved.
        monitor: String, a name in the logs.
        verbose: 0 or 1, whether it is said.
        save_best_only: Boolean, whether only what is better is saved.
        save_weights_only: Boolean, whether weights are saved, and not the
            whole model.
        mode: `"min"`, `"max"` or `"auto"`, as in `ReduceLROnPlateau`.
        save_freq: `"epoch"`, or an integer, a number of batches.
        initial_value_threshold: Float, what the first value has to beat;
            `None` for nothing.

    Raises:
        ValueError: The ending of `filepath` or `save_freq` is another one.

    Examples:
        >>> import tempfile
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(1)])
        >>> model.compile("sgd", "mse")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     checkpoint = ModelCheckpoint(
        ...         f"{folder}/{{epoch}}.weights.h5", save_weights_only=True
        ...     )
        ...     history = model.fit(
        ...         *(np.zeros((4, 2)), np.zeros((4, 1))),
        ...         epochs=2,
        ...         verbose=0,
        ...         callbacks=[checkpoint],
        ...     )
        ...     sorted(os.listdir(folder))
        ['1.weights.h5', '2.weights.h5']
    """

    def __init__(
        self,
        filepath,
        monitor="val_loss",
        verbose=0,
        save_best_only=False,
        save_weights_only=False,
        mode="auto",
        save_freq="epoch",
        initial_value_threshold=None,
    ):
        super().__init__(monitor, mode, initial_value_threshold)
        self.filepath = os.fspath(filepath)
        self.verbose = verbose
        self.save_best_only = save_best_only
        self.save_weights_only = save_weights_only
        self.save_freq = save_freq
        self._moments = SaveMoments(save_freq)
        self._epoch = 0
        ending = ".weights.h5" if save_weights_only else ".keras"
        if not self.filepath.endswith(ending):
            raise ValueError(
                f"`filepath` must end in {ending} with "
                f"save_weights_only={save_weights_only}. "
                f"Received: filepath={self.filepath}."
            )

    def on_epoch_begin(self, epoch, logs=None):
        """Note the number of the epoch."""
        self._epoch = epoch

    def on_train_batch_end(self, batch, logs=None):
        """Save, if it is time."""
        if self._moments.is_after_batch():
            self._save_if_better(self._epoch, batch, logs or {})

    def on_epoch_end(self, epoch, logs=None):
        """Save, if it is time."""
        if self._moments.is_after_epochs:
            self._save_if_better(epoch, None, logs or {})

    def _save_if_better(self, epoch: int, batch: int | None, logs: dict):
        path = self._path(epoch, batch, logs)
        change = ""
        value = self._value(logs) if self.save_best_only else None
        if value is not None:
            if not self.is_better(value, self.best):
                self._say(epoch, f"did not improve from {self.best:.5f}")
                return
            best = "None" if self.best is None else f"{self.best:.5f}"
            change = f"{self.monitor} improved from {best} to {value:.5f}, "
            self.best = value
        self._say(epoch, f"{change}saving model to {path}")
        pathlib.Path(path).parent.mkdir(parents=True, exist_ok=True)
        if self.save_weights_only:
            self.model.save_weights(path, overwrite=True)
        else:
            self.model.save(path, overwrite=True)
        self._say(epoch, f"finished saving model to {path}")

    def _value(self, logs: dict):
        """Return the value to compare; `None`, with a warning, without it."""
        value = self.watched(logs, "Saving the best model only")
        if value is not None and np.ndim(value) > 0:
            warnings.warn(
                f"`{self.monitor}` must be one number to tell what is best; "
                f"the model is saved every time. Received: {value!r}.",
                stacklevel=4,
            )
            return None
        return value

    def _path(self, epoch: int, batch: int | None, logs: dict) -> str:
        values = {"epoch": epoch + 1, **logs}
        if batch is not None:
            values["batch"] = batch + 1
        try:
            return self.filepath.format(**values)
        except KeyError as error:
            raise KeyError(
                f"`filepath` may have the names {sorted(values)}. "
                f"Received: filepath={self.filepath!r} with {error}."
            ) from error

    def _say(self, epoch: int, message: str) -> None:
        if self.verbose:
            if message.startswith("did not"):
                message = f"{self.monitor} {message}"
            print(f"\nEpoch {epoch + 1}: {message}")
