"""The loss of a whole model: one for each output, weighted and added."""

import tensorflow as tf

from keras_reference import losses
from keras_reference.losses.loss import Loss
from keras_reference.losses.loss_function_wrapper import LossFunctionWrapper
from keras_reference.metrics.mean import Mean
from keras_reference.trainers.outputs import (
    by_output,
    output_names,
    own_names,
)


class CompileLoss:
    """What `compile(loss=...)` made: a function of all outputs.

    Args:
        loss: Name, function or object for every output; or a list or a
            dictionary of them.
        loss_weights: List or dictionary of floats; 1 for each when `None`.

    Call arguments:
        y_true: Targets, with the structure of the outputs.
        y_pred: Outputs of the model.
        sample_weight: Weights, for all outputs or with their structure.

    Examples:
        >>> loss = CompileLoss("mse")
        >>> loss(tf.constant([[1.0]]), tf.constant([[3.0]])).numpy().item()
        4.0
    """

    def __init__(self, loss, loss_weights=None):
        self.loss = loss
        self.loss_weights = loss_weights
        self._means = None
        self._names = None
        self._listed = ()
        # Now, so that an unknown name is an error of `compile`.
        tf.nest.map_structure(_check_loss, loss)
        for weight in tf.nest.flatten(loss_weights):
            if weight is not None and not isinstance(weight, (int, float)):
                raise ValueError(
                    "`loss_weights` must be numbers. "
                    f"Received: loss_weights={loss_weights!r}. "
                    "Metrics are `metrics=[...]`."
                )

    @property
    def built(self):
        """Boolean, whether the outputs are known."""
        return self._names is not None

    def build(self, names: list | None, y_pred) -> None:
        """Fix names, functions and weights once the outputs are known."""
        self._names = output_names(names, y_pred)
        given = by_output("loss", self.loss, self._names, shared=True)
        self._losses = [_as_loss(item) for item in given]
        self._weights = by_output(
            "loss_weights", self.loss_weights, self._names, shared=True
        )
        used = [loss is not None for loss in self._losses]
        # Dictionaries are sorted to be matched, but not to be shown.
        self._listed = self._names
        if isinstance(y_pred, dict):
            by_name = isinstance(self.loss, dict)
            order = list(self.loss if by_name else y_pred)
            self._listed = sorted(
                self._names, key=lambda name: _place(name, order)
            )
        if sum(used) > 1:
            labels = map(
                _label,
                self._names,
                own_names(names, y_pred),
                given,
                self._losses,
            )
            self._means = [
                Mean(name=f"{label}_loss") if is_used else None
                for label, is_used in zip(labels, used, strict=True)
            ]

    @property
    def metrics(self):
        """List of the mean losses of the outputs, if several have one."""
        if not self._means:
            return []
        means = dict(zip(self._names, self._means, strict=True))
        return [means[name] for name in self._listed if means[name]]

    def __call__(self, y_true, y_pred, sample_weight=None):
        if not self.built:
            self.build(None, y_pred)
        targets = by_output("y", y_true, self._names)
        weights = by_output(
            "sample_weight", sample_weight, self._names, shared=True
        )
        outputs = tf.nest.flatten(y_pred)
        total = 0.0
        for i, loss in enumerate(self._losses):
            if loss is None:
                continue
            value = loss(targets[i], outputs[i], weights[i])
            if self._means:
                # Over batches, not over samples, as in Keras.
                self._means[i].update_state(value)
            if self._weights[i] is not None:
                value = value * self._weights[i]
            total = total + value
        return total


def _place(name: str, order: list) -> int:
    """Return where an output is listed, by the first part of its name."""
    start = name if name in order else name.partition("/")[0]
    return order.index(start) if start in order else len(order)


def _label(path: str, own: str | None, given, loss) -> str:
    """Return what the mean loss of an output is called.

    That is the path to it in dictionaries and lists, which ends with the
    output's name, or with the name of its loss if it has none.
    """
    start, slash, key = path.rpartition("/")
    if not key.removeprefix("output_").isdigit():
        return path
    name = given if isinstance(given, str) else getattr(loss, "name", "")
    return start + slash + (own or str(name).strip("<>"))


def _check_loss(item) -> None:
    if item is not None:
        losses.get(item)


def _as_loss(item):
    function = losses.get(item)
    if function is None or isinstance(function, Loss):
        return function
    return LossFunctionWrapper(function)
