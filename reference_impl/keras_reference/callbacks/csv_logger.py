"""A table of what every epoch ended with."""

import csv
import pathlib
from collections.abc import Iterable

import numpy as np

from keras_reference.callbacks.callback import Callback


class CSVLogger(Callback):
    """Write a line for each epoch into a file.

    The first epoch decides what is in a line, by name; columns for its
    validation are there even if it has none, and `NA` stands for what is
    missing.

    Args:
        filename: String or path.
        separator: String, what stands between values.
        append: Boolean, whether lines go at the end of a file that is there.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     logger = CSVLogger(f"{folder}/log.csv")
        ...     logger.on_train_begin()
        ...     logger.on_epoch_end(0, {"loss": 0.5, "val_loss": 0.75})
        ...     logger.on_train_end()
        ...     print(pathlib.Path(f"{folder}/log.csv").read_text())
        epoch,loss,val_loss
        0,0.5,0.75
        <BLANKLINE>
    """

    def __init__(self, filename, separator=",", append=False):
        super().__init__()
        self.sep = separator
        self.filename = filename
        self.append = append
        self.keys = None
        self.csv_file = None

    def on_train_begin(self, logs=None):
        """Open the file."""
        path = pathlib.Path(self.filename)
        adds = self.append and path.exists()
        self._has_header = adds and path.stat().st_size > 0
        self.csv_file = path.open("a" if adds else "w", newline="")
        self._writer = csv.writer(self.csv_file, delimiter=self.sep)
        self.keys = None

    def on_epoch_end(self, epoch, logs=None):
        """Write a line."""
        logs = logs or {}
        if self.keys is None:
            self.keys = sorted(logs)
            if not any(key.startswith("val_") for key in self.keys):
                self.keys += [f"val_{key}" for key in self.keys]
            if not self._has_header:
                self._writer.writerow(["epoch", *self.keys])
        values = [_in_a_cell(logs.get(key, "NA")) for key in self.keys]
        self._writer.writerow([epoch, *values])
        self.csv_file.flush()

    def on_train_end(self, logs=None):
        """Close the file."""
        self.csv_file.close()


def _in_a_cell(value):
    """Return a value as it is written, with lists as quoted text."""
    is_scalar = isinstance(value, np.ndarray) and value.ndim == 0
    if isinstance(value, str) or is_scalar or not isinstance(value, Iterable):
        return value
    return f'"[{", ".join(map(str, value))}]"'
