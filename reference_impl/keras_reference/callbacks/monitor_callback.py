"""Watching one of the values in the logs."""

import warnings

from keras_reference import metrics
from keras_reference.callbacks.callback import Callback

_MODES = ("auto", "min", "max")
_LARGER_IS_BETTER = (
    metrics.Accuracy,
    metrics.BinaryAccuracy,
    metrics.CategoricalAccuracy,
    metrics.SparseCategoricalAccuracy,
)
_SMALLER_IS_BETTER = (
    metrics.BinaryCrossentropy,
    metrics.CategoricalCrossentropy,
    metrics.KLDivergence,
    metrics.MeanSquaredError,
    metrics.SparseCategoricalCrossentropy,
)


class MonitorCallback(Callback):
    """Base of callbacks that watch a loss or a metric.

    Args:
        monitor: String, a name in the logs.
        mode: `"min"` where smaller is better, `"max"` where larger is; with
            `"auto"` the loss and the compiled metrics decide.
        initial_value_threshold: Float, what the first value has to beat;
            `None` for nothing.
        min_delta: Float, how much better a value must be to be better.

    Examples:
        >>> callback = MonitorCallback("loss", mode="min", min_delta=0.5)
        >>> callback.is_better(1.0, 1.25), callback.is_better(0.5, 1.25)
        (False, True)
    """

    def __init__(
        self,
        monitor="val_loss",
        mode="auto",
        initial_value_threshold=None,
        min_delta=0,
    ):
        super().__init__()
        if mode not in _MODES:
            warnings.warn(
                f"`mode` of `{type(self).__name__}` must be one of {_MODES}, "
                f"'auto' is taken. Received: mode={mode!r}.",
                stacklevel=3,
            )
            mode = "auto"
        self.monitor = monitor
        self.mode = mode
        self.best = initial_value_threshold
        self.min_delta = abs(min_delta)

    def is_better(self, value, best):
        """Return whether a value is better than the best so far.

        Args:
            value: Float.
            best: Float, or `None` for nothing so far.

        Returns:
            Boolean.
        """
        larger_is_better = self._larger_is_better()
        if best is None:
            return True
        if larger_is_better:
            return value - self.min_delta > best
        return value + self.min_delta < best

    def watched(self, logs, purpose):
        """Return the value in the logs; `None`, with a warning, without it.

        Args:
            logs: Dictionary, or `None`.
            purpose: String, what the value is needed for.

        Returns:
            Float or `None`.
        """
        value = (logs or {}).get(self.monitor)
        if value is None:
            warnings.warn(
                f"{purpose} needs metric `{self.monitor}` which is not "
                f"available. Available metrics are: {','.join(logs or {})}.",
                stacklevel=3,
            )
        return value

    def _larger_is_better(self) -> bool:
        if self.mode != "auto":
            return self.mode == "max"
        name = self.monitor.removeprefix("val_")
        if name == "loss":
            return False
        for metric in _metrics(self.model):
            if metric.name == name:
                if isinstance(metric, _LARGER_IS_BETTER):
                    return True
                if isinstance(metric, _SMALLER_IS_BETTER):
                    return False
        raise ValueError(
            "`mode='auto'` needs a loss or a metric of Keras that the model "
            "is compiled with. Received: "
            f"{type(self).__name__}(monitor={self.monitor!r}). "
            "Pass `mode='min'` or `mode='max'`."
        )


def _metrics(model):
    """Yield the metrics of a model, and those in the ones it compiled."""
    for metric in model.metrics if model else ():
        yield metric
        yield from getattr(metric, "metrics", ())
