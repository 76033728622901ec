"""When a callback saves: after epochs, or after some number of batches."""


class SaveMoments:
    """Tells whether it is time to save.

    Args:
        save_freq: `"epoch"`, or an integer, a number of batches.

    Raises:
        ValueError: It is something else.

    Examples:
        >>> moments = SaveMoments(2)
        >>> [moments.is_after_batch() for _ in range(5)]
        [False, True, False, True, False]
        >>> SaveMoments("epoch").is_after_batch()
        False
    """

    def __init__(self, save_freq):
        is_number = isinstance(save_freq, int) and save_freq > 0
        if save_freq != "epoch" and not is_number:
            raise ValueError(
                "`save_freq` must be 'epoch' or a positive integer. "
                f"Received: save_freq={save_freq!r}."
            )
        self._save_freq = save_freq
        self._batches = 0

    @property
    def is_after_epochs(self):
        """Boolean, whether the end of an epoch is a time to save."""
        return self._save_freq == "epoch"

    def is_after_batch(self):
        """Count a batch, and return whether it is time to save."""
        if self.is_after_epochs:
            return False
        self._batches = (self._batches + 1) % self._save_freq
        return self._batches == 0
