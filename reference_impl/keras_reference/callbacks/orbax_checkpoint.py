"""Checkpoints of another package, which are refused."""

from keras_reference.callbacks.monitor_callback import MonitorCallback


class OrbaxCheckpoint(MonitorCallback):
    """Refuses to be made: `ModelCheckpoint` saves models and weights.

    Args:
        directory: String, where checkpoints would go.
        monitor: String, a name in the logs.
        verbose: 0 or 1.
        save_best_only: Boolean.
        mode: `"auto"`, `"min"` or `"max"`.
        save_freq: `"epoch"` or an integer.
        initial_value_threshold: Float or `None`.
        max_to_keep: Integer.
        save_on_background: Boolean.
        save_weights_only: Boolean.

    Raises:
        ImportError: Always, as in Keras where Orbax is not installed.
    """

    def __init__(
        self,
        directory,
        monitor="val_loss",
        verbose=0,
        save_best_only=False,
        mode="auto",
        save_freq="epoch",
        initial_value_threshold=None,
        max_to_keep=1,
        save_on_background=True,
        save_weights_only=False,
    ):
        raise ImportError(
            "`OrbaxCheckpoint` needs the package orbax-checkpoint, which is "
            f"not used here. Received: directory={directory!r}. Use "
            "`ModelCheckpoint`, or `BackupAndRestore` to go on with training."
        )
