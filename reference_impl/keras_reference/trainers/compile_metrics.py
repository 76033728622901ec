"""The metrics that `compile` was given, as one metric."""

import tensorflow as tf

from keras_reference import metrics
from keras_reference.core.naming import snake_case
from keras_reference.trainers.outputs import (
    by_output,
    output_names,
    own_names,
)

_ACCURACIES = ("accuracy", "acc")
_CROSSENTROPIES = ("crossentropy", "ce")


class CompileMetrics(metrics.Metric):
    """What `compile(metrics=...)` made: all metrics of all outputs.

    Which accuracy `"accuracy"` means depends on the shapes of the targets and
    the outputs, so the metrics are made at the first batch.

    Args:
        metrics: List of names, functions or metrics for the only output; or
            a list or a dictionary of such lists.
        weighted_metrics: The same, for metrics that get sample weights.
        name: String.

    Examples:
        >>> both = CompileMetrics(["accuracy"])
        >>> both.update_state(tf.constant([1, 0]), tf.eye(2))
        >>> {
        ...     name: value.numpy().item()
        ...     for name, value in both.result().items()
        ... }
        {'accuracy': 0.0}
    """

    def __init__(
        self, metrics=None, weighted_metrics=None, name="compile_metrics"
    ):
        super().__init__(name=name)
        self._given = (metrics or [], weighted_metrics or [])
        for given in self._given:
            if not isinstance(given, (list, tuple, dict)):
                raise ValueError(
                    "`metrics` must be a list or a dictionary. "
                    f"Received: metrics={given!r}. Write [{given!r}]."
                )
        self._names = []
        self._own_names = []
        self._by_output = None
        tf.nest.map_structure(_check_metric, self._given)

    @property
    def built(self):
        """Boolean, whether the metrics are made."""
        return self._by_output is not None

    def build(self, names: list | None, y_true, y_pred) -> None:
        """Make the metrics once the shapes are known."""
        own = own_names(names, y_pred)
        names = output_names(names, y_pred)
        targets = by_output("y", y_true, names)
        outputs = tf.nest.flatten(y_pred)
        plain, weighted = (_lists(given, names) for given in self._given)
        self._names = names
        self._own_names = own if len(names) > 1 else [None]
        self._by_output = [
            (
                [as_metric(item, targets[i], outputs[i]) for item in plain[i]],
                [
                    as_metric(item, targets[i], outputs[i])
                    for item in weighted[i]
                ],
            )
            for i in range(len(names))
        ]

    def update_state(self, y_true, y_pred, sample_weight=None):
        """Take a batch in.

        Args:
            y_true: Targets, with the structure of the outputs.
            y_pred: Outputs of the model.
            sample_weight: Weights, for the weighted metrics.
        """
        if not self.built:
            with tf.init_scope():
                self.build(None, y_true, y_pred)
        targets = by_output("y", y_true, self._names)
        outputs = tf.nest.flatten(y_pred)
        weights = by_output(
            "sample_weight", sample_weight, self._names, shared=True
        )
        for i, (plain, weighted) in enumerate(self._by_output):
            for metric in plain:
                metric.update_state(targets[i], outputs[i])
            for metric in weighted:
                metric.update_state(targets[i], outputs[i], weights[i])

    def result(self):
        """Return the value of each metric since `reset_state`.

        Returns:
            Dictionary from names to scalars; with more than one output each
            name starts with the output's, where outputs have names.
        """
        values = [metric.result() for metric in self.metrics]
        return dict(zip(self.result_names, values, strict=True))

    @property
    def result_names(self):
        """List of the names of the values in `result`."""
        names = []
        for output, both in zip(
            self._own_names, self._by_output or (), strict=True
        ):
            prefix = f"{output}_" if output else ""
            plain, weighted = both
            for metric in plain:
                names.append(_free_name(prefix + metric.name, names))
            for metric in weighted:
                name = prefix + metric.name
                if name in names:
                    name = f"{prefix}weighted_{metric.name}"
                names.append(_free_name(name, names))
        return names

    def reset_state(self):
        """Set all metrics back."""
        for metric in self.metrics:
            metric.reset_state()

    @property
    def metrics(self):
        """List of the metrics, once they are made."""
        return [m for both in self._by_output or () for m in sum(both, [])]

    @property
    def variables(self):
        """List of the variables of all metrics."""
        return [v for metric in self.metrics for v in metric.variables]


def as_metric(item, y_true, y_pred):
    """Return the metric that an entry of `compile(metrics=...)` stands for.

    Args:
        item: Name, function or metric.
        y_true: Targets of one batch.
        y_pred: Outputs for it.

    Returns:
        Metric.

    Raises:
        ValueError: `item` is `None`, or an unknown name.

    Examples:
        >>> type(as_metric("acc", tf.zeros((2, 1)), tf.zeros((2, 1)))).__name__
        'BinaryAccuracy'
    """
    if item is None:
        raise ValueError(
            "`metrics` must be names, functions or metrics. Received: None."
        )
    if _is_accuracy(item) or item in _CROSSENTROPIES:
        endings = ("Accuracy", "Crossentropy")
        kind = _kind(y_true, y_pred) + endings[item in _CROSSENTROPIES]
        return getattr(metrics, kind)(name=item)
    metric = metrics.get(item)
    if not isinstance(metric, metrics.Metric):
        name = snake_case(getattr(metric, "__name__", type(metric).__name__))
        return metrics.MeanMetricWrapper(metric, name=name)
    if isinstance(item, str):
        metric.name = item
    return metric


def _is_accuracy(item) -> bool:
    """Return whether a name stands for the accuracy that fits the shapes."""
    return isinstance(item, str) and item.lower() in _ACCURACIES


def _kind(y_true, y_pred) -> str:
    if len(y_pred.shape) == 1 or y_pred.shape[-1] == 1:
        return "Binary"
    if len(y_true.shape) < len(y_pred.shape) or y_true.shape[-1] == 1:
        return "SparseCategorical"
    return "Categorical"


def _check_metric(item) -> None:
    """Raise for an unknown name now, as an error of `compile`."""
    if not _is_accuracy(item) and item not in _CROSSENTROPIES:
        metrics.get(item)


def _lists(given, names: list) -> list:
    """Return one list of metrics for each output."""
    if isinstance(given, (list, tuple)) and len(names) == 1:
        nested = len(given) == 1 and isinstance(given[0], (list, tuple))
        given = list(given) if nested else [list(given)]
    if isinstance(given, dict) and len(given) == len(names) == 1:
        # Of a single output the name does not matter.
        given = list(given.values())
    if not given:
        return [[] for _ in names]
    items = by_output("metrics", given, names)
    return [
        list(item)
        if isinstance(item, (list, tuple))
        else ([] if item is None else [item])
        for item in items
    ]


def _free_name(name: str, taken: list) -> str:
    count, free = 0, name
    while free in taken:
        count += 1
        free = f"{name}_{count}"
    return free
