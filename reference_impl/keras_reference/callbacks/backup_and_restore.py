"""Going on where training was interrupted."""

import json
import os
import pathlib
import shutil

import h5py

from keras_reference.callbacks.callback import Callback
from keras_reference.callbacks.save_moments import SaveMoments
from keras_reference.saving.atomic_file import atomic_file


class BackupAndRestore(Callback):
    """Save how far training is; `fit` goes on there when it is called again.

    Weights, the optimizer's state and the number of the epoch are one file,
    which is replaced as a whole: a program that is killed at any moment leaves
    a backup that fits together. An epoch that was interrupted starts again
    with its first batch. The backup is deleted at the end of training.

    Args:
        backup_dir: String or path, a folder for this training alone.
        save_freq: `"epoch"`, or an integer, a number of batches.
        double_checkpoint: Boolean, whether the backup before is kept too, and
            taken if the last one cannot be read.
        delete_checkpoint: Boolean, whether the backup is deleted at the end.

    Raises:
        ValueError: `backup_dir` is empty, or `save_freq` something else.

    Examples:
        >>> import tempfile
        >>> import numpy as np
        >>> from keras_reference.callbacks import LambdaCallback
        >>> from keras_reference.layers import Dense, Input
        >>> from keras_reference.models import Sequential
        >>> def interrupt(epoch, logs):
        ...     if epoch == 2:
        ...         raise KeyboardInterrupt
        >>> def train(*callbacks):
        ...     model = Sequential([Input((2,)), Dense(1)])
        ...     model.compile("sgd", "mse")
        ...     x, y = np.zeros((4, 2)), np.zeros((4, 1))
        ...     return model.fit(
        ...         x, y, epochs=4, verbose=0, callbacks=list(callbacks)
        ...     )
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     try:
        ...         interrupted = LambdaCallback(on_epoch_begin=interrupt)
        ...         train(BackupAndRestore(folder), interrupted)
        ...     except KeyboardInterrupt:
        ...         train(BackupAndRestore(folder)).epoch
        [2, 3]
    """

    def __init__(
        self,
        backup_dir,
        save_freq="epoch",
        double_checkpoint=False,
        delete_checkpoint=True,
    ):
        super().__init__()
        if not os.fspath(backup_dir):
            raise ValueError(
                "`backup_dir` must be a folder. "
                f"Received: backup_dir={backup_dir!r}."
            )
        self.backup_dir = pathlib.Path(backup_dir)
        self.save_freq = save_freq
        self.double_checkpoint = double_checkpoint
        self.delete_checkpoint = delete_checkpoint
        self._moments = SaveMoments(save_freq)
        self._epoch = 0
        self._last = self.backup_dir / "latest.weights.h5"
        self._before = self.backup_dir / "previous.weights.h5"

    def on_train_begin(self, logs=None):
        """Restore the backup, if there is one."""
        for path in (self._last, self._before):
            if path.exists():
                try:
                    epoch = self._restore(path)
                except (OSError, ValueError):
                    if path == self._before or not self._before.exists():
                        raise
                else:
                    self.model._initial_epoch = epoch
                    return

    def on_epoch_begin(self, epoch, logs=None):
        """Note the number of the epoch."""
        self._epoch = epoch

    def on_train_batch_end(self, batch, logs=None):
        """Save, if it is time."""
        if self._moments.is_after_batch():
            self._save({"epoch": self._epoch, "batch": batch})

    def on_epoch_end(self, epoch, logs=None):
        """Save, if it is time."""
        if self._moments.is_after_epochs:
            self._save({"epoch": epoch + 1, "batch": 0})

    def on_train_end(self, logs=None):
        """Delete the backup, and the folder if nothing else is in it."""
        if not self.delete_checkpoint or not self.backup_dir.exists():
            return
        for path in (self._last, self._before):
            path.unlink(missing_ok=True)
        if not any(self.backup_dir.iterdir()):
            self.backup_dir.rmdir()

    def _save(self, progress: dict) -> None:
        self.backup_dir.mkdir(parents=True, exist_ok=True)
        if self.double_checkpoint and self._last.exists():
            with atomic_file(self._before) as copy:
                shutil.copyfile(self._last, copy)
        unfinished = self.backup_dir / "unfinished.weights.h5"
        self.model.save_weights(unfinished)
        with h5py.File(unfinished, "a") as file:
            file.attrs["training"] = json.dumps(progress)
        os.replace(unfinished, self._last)

    def _restore(self, path: pathlib.Path) -> int:
        """Load weights and optimizer, and return the epoch to begin with."""
        with h5py.File(path, "r") as file:
            epoch = json.loads(file.attrs["training"])["epoch"]
        if not self.model.optimizer.built:
            self.model.optimizer.build(self.model.trainable_variables)
        self.model.load_weights(path)
        return epoch
