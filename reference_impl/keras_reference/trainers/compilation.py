"""What `compile` decided."""

import warnings

import tensorflow as tf

from keras_reference import optimizers
from keras_reference.metrics.mean import Mean
from keras_reference.saving.serialization import serialize_keras_object
from keras_reference.trainers.compile_loss import CompileLoss
from keras_reference.trainers.compile_metrics import CompileMetrics


class Compilation:
    """The optimizer, loss and metrics of a model, and how steps run.

    Args:
        arguments: Dictionary, what `compile` was called with.

    Raises:
        ValueError: An argument is unknown or not supported.

    Examples:
        >>> compilation = Compilation({"optimizer": "sgd", "loss": "mse"})
        >>> [metric.name for metric in compilation.all_metrics]
        ['loss']
    """

    def __init__(self, arguments):
        self.arguments = arguments
        _check_steps(arguments.get("steps_per_execution", 1))
        _refuse("jit_compile", arguments, "auto", True, False, None)
        _refuse("run_eagerly", arguments, False, True)
        self.optimizer = optimizers.get(arguments["optimizer"])
        loss = arguments.get("loss")
        self.loss = None
        if loss is not None:
            self.loss = CompileLoss(loss, arguments.get("loss_weights"))
        self.metrics = None
        if arguments.get("metrics") or arguments.get("weighted_metrics"):
            self.metrics = CompileMetrics(
                arguments.get("metrics"), arguments.get("weighted_metrics")
            )
        self.loss_tracker = Mean(name="loss")
        # "auto" is no: on a CPU, XLA makes convolutions and small steps
        # several times slower, and takes seconds to compile. A loop over time
        # gains, but how many steps there will be is not known here.
        self.jit_compile = arguments.get("jit_compile") is True
        if self.jit_compile and arguments.get("run_eagerly"):
            warnings.warn(
                "`jit_compile=True` does nothing where steps run eagerly. "
                "Received: run_eagerly=True.",
                stacklevel=3,
            )
            self.jit_compile = False

    def build(self, output_names, y, y_pred):
        """Make what depends on the outputs, once.

        Args:
            output_names: List of strings, or `None`.
            y: Targets of a batch, or tensors of their shapes.
            y_pred: Outputs for it, or tensors of their shapes.
        """
        with tf.init_scope():
            if self.loss is not None and not self.loss.built:
                self.loss.build(output_names, y_pred)
            if self.metrics is not None and not self.metrics.built:
                self.metrics.build(output_names, y, y_pred)

    @property
    def all_metrics(self):
        """List of the loss's mean, the metrics, and each output's loss."""
        metrics = [self.loss_tracker]
        if self.metrics is not None:
            metrics.append(self.metrics)
        return metrics + (self.loss.metrics if self.loss else [])

    def get_config(self):
        """Return the arguments of `compile` as plain data.

        Returns:
            Dictionary.
        """
        return serialize_keras_object(
            {**self.arguments, "optimizer": self.optimizer}
        )


def _refuse(name: str, arguments: dict, *supported) -> None:
    value = arguments.get(name, supported[0])
    if value not in supported:
        raise ValueError(
            f"`{name}` must be {' or '.join(map(repr, supported))}. "
            f"Received: {name}={value!r}."
        )


def _check_steps(value) -> None:
    if value == "auto" or (isinstance(value, int) and value >= 1):
        return
    raise ValueError(
        "`steps_per_execution` must be a positive integer or 'auto'. "
        f"Received: steps_per_execution={value!r}."
    )
