"""Epochs: the same batches again and again."""

import itertools
import warnings

import numpy as np

from keras_reference.core.limits import at_most, max_steps_per_epoch
from keras_reference.trainers.batches import ArrayBatches


class Epochs:
    """The same batches again and again, a number of steps at a time.

    Args:
        batches: ArrayBatches or StreamBatches.
        steps: Integer, the number of batches in an epoch; `None` for all.
            There are never more than `keras.config.max_steps_per_epoch()`.
        restart: Boolean, whether each epoch starts with the first batch;
            else, with a number of steps, it goes on where the last stopped.

    Examples:
        >>> epochs = Epochs(ArrayBatches((np.arange(3),), 1, False), steps=2)
        >>> [x.numpy().item() for (x,) in epochs]
        [0, 1]
    """

    def __init__(self, batches, steps=None, restart=False):
        self.batches = batches
        if steps is not None and not (_is_integer(steps) and steps >= 0):
            raise ValueError(
                "A number of steps must be a positive integer or None. "
                f"Received: {steps!r}."
            )
        if steps and isinstance(batches, ArrayBatches):
            batches.cut(steps)
        limit, size = max_steps_per_epoch(), batches.num_batches
        if limit is not None and (size is None or size > limit):
            steps = at_most(steps, limit)
        self.steps = steps or size
        self._whole = steps is None
        self._restart = restart
        self._iterator = None
        self._peeked = None

    def peek(self):
        """Return the first batch of the next epoch; `None` without any."""
        batches = iter(self.batches)
        first = next(batches, None)
        if first is not None:
            self._peeked = itertools.chain([first], batches)
        return first

    def _begin(self):
        """Return an iterator that begins with what was peeked at."""
        peeked, self._peeked = self._peeked, None
        return iter(self.batches) if peeked is None else peeked

    def __iter__(self):
        if self._whole:
            is_empty = True
            for batch in self._begin():
                is_empty = False
                yield batch
            if is_empty:
                self._warn_of_end(0)
            return
        for done in range(self.steps):
            if self._iterator is None or (self._restart and done == 0):
                self._iterator = self._begin()
            batch = next(self._iterator, None)
            if batch is None and done == 0:
                # The epoch before took the last batch.
                self._iterator = self._begin()
                batch = next(self._iterator, None)
            if batch is None:
                self._iterator = None
                self._warn_of_end(done)
                return
            yield batch

    def _warn_of_end(self, done: int) -> None:
        warnings.warn(
            f"The data ran out after {done} of {self.steps or 'some'} steps. "
            "Fewer steps, or a dataset with `.repeat()`, would fit.",
            stacklevel=3,
        )


def _is_integer(value) -> bool:
    return isinstance(value, (int, np.integer))
