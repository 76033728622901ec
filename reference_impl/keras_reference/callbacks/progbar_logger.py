"""Progress on the terminal."""

from keras_reference.callbacks.callback import Callback
from keras_reference.utils.progbar import Progbar


class ProgbarLogger(Callback):
    """Print progress and metrics: `fit` adds one unless `verbose` is 0.

    Examples:
        >>> logger = ProgbarLogger()
        >>> logger.set_params({"verbose": 2, "epochs": 3, "steps": 1})
        >>> logger.on_train_begin()
        >>> logger.on_epoch_begin(0)
        Epoch 1/3
    """

    def __init__(self):
        super().__init__()
        self._progbar = None
        self._in_training = False

    def _start(self) -> None:
        self._progbar = Progbar(
            self.params.get("steps"), verbose=self.params.get("verbose", 1)
        )
        self._steps = 0

    def on_train_begin(self, logs=None):
        """Note that evaluations from now on are validation."""
        self._in_training = True

    def on_train_end(self, logs=None):
        """Note that training is over."""
        self._in_training = False

    def on_epoch_begin(self, epoch, logs=None):
        """Print the epoch's number, if it is not the only one; start a bar."""
        if self.params.get("verbose") and self.params["epochs"] > 1:
            print(f"Epoch {epoch + 1}/{self.params['epochs']}")
        self._start()

    def on_train_batch_end(self, batch, logs=None):
        """Move the bar."""
        self._update(batch + 1, logs, finalize=False)

    def on_epoch_end(self, epoch, logs=None):
        """Finish the bar."""
        self._update(self._steps, logs, finalize=True)

    def on_test_begin(self, logs=None):
        """Start a bar, unless this is the validation of an epoch."""
        if not self._in_training:
            self._start()

    def on_test_batch_end(self, batch, logs=None):
        """Move the bar, unless this is the validation of an epoch."""
        if not self._in_training:
            self._update(batch + 1, logs, finalize=False)

    def on_test_end(self, logs=None):
        """Finish the bar, unless this is the validation of an epoch."""
        if not self._in_training:
            self._update(self._steps, logs, finalize=True)

    def on_predict_begin(self, logs=None):
        """Start a bar."""
        self._start()

    def on_predict_batch_end(self, batch, logs=None):
        """Move the bar."""
        self._update(batch + 1, None, finalize=False)

    def on_predict_end(self, logs=None):
        """Finish the bar."""
        self._update(self._steps, None, finalize=True)

    def _update(self, steps: int, logs: dict | None, finalize: bool) -> None:
        # The last of several steps in one call may be past the end.
        self._steps = min(steps, self._progbar.target or steps)
        # The logs are averages already.
        self._progbar.stateful_metrics.update(logs or ())
        values = list((logs or {}).items())
        self._progbar.update(self._steps, values, finalize=finalize)
