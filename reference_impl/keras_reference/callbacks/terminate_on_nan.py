"""Ending training that went wrong."""

import math

from keras_reference.callbacks.callback import Callback


class TerminateOnNaN(Callback):
    """End training when the loss is not a number, or not finite.

    Args:
        raise_error: Boolean, whether an error is raised.

    Examples:
        >>> from keras_reference.models import Sequential
        >>> callback = TerminateOnNaN()
        >>> callback.set_model(Sequential())
        >>> callback.on_batch_end(3, {"loss": float("nan")})
        Batch 3: Invalid loss, terminating training
        >>> callback.model.stop_training
        True
    """

    def __init__(self, raise_error=False):
        super().__init__()
        self.raise_error = raise_error

    def on_batch_end(self, batch, logs=None):
        """Look at the loss."""
        loss = (logs or {}).get("loss")
        if loss is None or math.isfinite(loss):
            return
        if self.raise_error:
            raise RuntimeError(
                "The loss must be finite. "
                f"Received: loss={loss} at batch {batch}."
            )
        print(f"Batch {batch}: Invalid loss, terminating training")
        self.model.stop_training = True
