"""Names of Keras 2 that programs still use in their steps."""

import warnings


class EarlierNames:
    """`compiled_loss` and `compiled_metrics`, which warn."""

    def compiled_loss(
        self, y, y_pred, sample_weight=None, regularization_losses=None
    ):
        """Return the loss, as `compute_loss` does, and warn.

        Args:
            y: Targets.
            y_pred: Outputs of the model.
            sample_weight: Tensor, one weight for each sample.
            regularization_losses: Not looked at: the losses of layers are
                part of the loss.

        Returns:
            Scalar tensor.
        """
        _warn("compiled_loss(y, y_pred)", "compute_loss(y=y, y_pred=y_pred)")
        return self.compute_loss(
            x=None, y=y, y_pred=y_pred, sample_weight=sample_weight
        )

    @property
    def compiled_metrics(self):
        """An object whose `update_state` takes a batch into all metrics."""
        _warn("compiled_metrics", "compute_metrics(x, y, y_pred)")
        return CompiledMetrics(self)


class CompiledMetrics:
    """What `compiled_metrics` returns.

    Args:
        model: Model.
    """

    def __init__(self, model):
        self.model = model

    def update_state(self, y, y_pred, sample_weight=None):
        """Take a batch into the metrics of `compile`.

        Args:
            y: Targets.
            y_pred: Outputs of the model.
            sample_weight: Tensor, one weight for each sample.

        Returns:
            Dictionary from names to values so far.
        """
        return self.model.compute_metrics(None, y, y_pred, sample_weight)


def _warn(old: str, new: str) -> None:
    warnings.warn(
        f"`model.{old}` is a name of Keras 2. Use `model.{new}`.",
        DeprecationWarning,
        stacklevel=3,
    )
