"""What happens to one batch: in training, in evaluation, in prediction."""

import tensorflow as tf

from keras_reference.callbacks.callback_list import python_values
from keras_reference.saving.serialization import deserialize_keras_object
from keras_reference.trainers.compilation import Compilation
from keras_reference.trainers.make_batches import (
    make_batches,
    unpack_x_y_sample_weight,
)
from keras_reference.trainers.step_function import StepFunction


class Steps:
    """What `compile` chooses, and the steps that it is chosen for.

    `train_step`, `test_step` and `predict_step` are methods of one batch,
    which a subclass may override. Each runs as one TensorFlow function.
    """

    _compiled = None
    optimizer = None
    loss = None
    stop_training = False
    history = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._reset_step_functions()

    def compile(
        self,
        optimizer="rmsprop",
        loss=None,
        loss_weights=None,
        metrics=None,
        weighted_metrics=None,
        run_eagerly=False,
        steps_per_execution=1,
        jit_compile="auto",
        auto_scale_loss=True,
    ):
        """Choose how the model is trained.

        Args:
            optimizer: Name or optimizer.
            loss: Name, function or loss; with more outputs a list or a
                dictionary of them.
            loss_weights: List or dictionary of floats, for more outputs.
            metrics: List of names, functions or metrics; with more outputs a
                list or a dictionary of lists.
            weighted_metrics: The same, for metrics that get sample weights.
            run_eagerly: Boolean, whether steps run without TensorFlow
                functions, for debugging.
            steps_per_execution: Only 1 is supported.
            jit_compile: Boolean, whether XLA compiles steps; `"auto"` is no.
            auto_scale_loss: Boolean, accepted for mixed precision; there is
                nothing to scale without it.

        Raises:
            ValueError: An argument is unknown or not supported.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1)])
            >>> model.compile("sgd", "mse")
            >>> x = np.ones((4, 2))
            >>> history = model.fit(x, np.ones((4, 1)), verbose=0)
            >>> list(history.history)
            ['loss']
        """
        arguments = {
            "optimizer": optimizer,
            "loss": loss,
            "loss_weights": loss_weights,
            "metrics": metrics,
            "weighted_metrics": weighted_metrics,
            "run_eagerly": run_eagerly,
            "steps_per_execution": steps_per_execution,
            "jit_compile": jit_compile,
        }
        self._compiled = Compilation(arguments)
        self.optimizer = self._compiled.optimizer
        self.loss = loss
        self.stop_training = False
        self._reset_step_functions()

    def _reset_step_functions(self) -> None:
        self._step_functions = {}

    def _step_function(self, mode: str):
        """Return what runs a step: a TensorFlow function, made once."""
        if mode not in self._step_functions:
            step = getattr(self, f"{mode}_step")
            compiled = self._compiled
            if compiled is None or not compiled.run_eagerly:
                jit = compiled is not None and compiled.jit_compile
                step = StepFunction(step, jit_compile=jit)
            self._step_functions[mode] = step
        return self._step_functions[mode]

    def train_step(self, data):
        """Train on one batch; a subclass may override it.

        Args:
            data: Tuple of `x`, and perhaps `y` and `sample_weight`.

        Returns:
            Dictionary from names to scalar tensors.
        """
        x, y, sample_weight = unpack_x_y_sample_weight(data)
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x, y, y_pred, sample_weight)
        self._track_loss(loss, x)
        weights = self.trainable_weights
        gradients = tape.gradient(loss, weights)
        self.optimizer.apply_gradients(zip(gradients, weights, strict=True))
        return self.compute_metrics(x, y, y_pred, sample_weight)

    def test_step(self, data):
        """Evaluate one batch; a subclass may override it.

        Args:
            data: Tuple of `x`, and perhaps `y` and `sample_weight`.

        Returns:
            Dictionary from names to scalar tensors.
        """
        x, y, sample_weight = unpack_x_y_sample_weight(data)
        y_pred = self(x, training=False)
        loss = self.compute_loss(x, y, y_pred, sample_weight, training=False)
        self._track_loss(loss, x)
        return self.compute_metrics(x, y, y_pred, sample_weight)

    def predict_step(self, data):
        """Compute the outputs of one batch; a subclass may override it.

        Args:
            data: Tuple of `x`, and perhaps more, which is not looked at.

        Returns:
            Tensor or nest of tensors.
        """
        x, _, _ = unpack_x_y_sample_weight(data)
        return self(x, training=False)

    def compute_loss(
        self, x=None, y=None, y_pred=None, sample_weight=None, training=True
    ):
        """Return the loss of one batch, with all that layers added to it.

        Args:
            x: Features.
            y: Targets.
            y_pred: Outputs for `x`.
            sample_weight: Tensor, one weight for each sample.
            training: Boolean, whether this is part of training.

        Returns:
            Scalar tensor.

        Raises:
            ValueError: There is nothing to add up.
        """
        parts = []
        if self._compiled is not None and self._compiled.loss is not None:
            loss = self._compiled.loss
            if not loss.built:
                with tf.init_scope():
                    loss.build(self._output_names(), y_pred)
            parts.append(loss(y, y_pred, sample_weight))
        parts.extend(self.losses)
        if not parts:
            raise ValueError(
                "There must be a loss to train. Received: loss=None in "
                "`compile`, and no layer that adds one."
            )
        return tf.add_n(parts) if len(parts) > 1 else parts[0]

    def _track_loss(self, loss, x) -> None:
        """Take the loss into its mean, weighted by the size of the batch."""
        if self._compiled is not None:
            batch_size = tf.shape(tf.nest.flatten(x)[0])[0]
            self._compiled.loss_tracker.update_state(
                loss, sample_weight=batch_size
            )

    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        """Take one batch into the metrics of `compile`.

        Args:
            x: Features.
            y: Targets.
            y_pred: Outputs for `x`.
            sample_weight: Tensor, one weight for each sample.

        Returns:
            Dictionary from the names of all metrics to their values so far.
        """
        metrics = self._compiled.metrics if self._compiled else None
        if metrics is not None:
            if not metrics.built:
                with tf.init_scope():
                    metrics.build(self._output_names(), y, y_pred)
            metrics.update_state(y, y_pred, sample_weight)
        return self.get_metrics_result()

    def get_metrics_result(self):
        """Return the values of all metrics.

        Returns:
            Dictionary from names to scalar tensors, sorted by name.
        """
        results = {}
        for metric in self.metrics:
            value = metric.result()
            results.update(
                value if isinstance(value, dict) else {metric.name: value}
            )
        return dict(sorted(results.items()))

    @property
    def metrics(self):
        """List of the metrics: the loss, those compiled, those of layers."""
        compiled = self._compiled.all_metrics if self._compiled else []
        return compiled + super().metrics

    @property
    def metrics_names(self):
        """List of the names of `metrics`."""
        return [metric.name for metric in self.metrics]

    def reset_metrics(self):
        """Set all metrics back."""
        for metric in self.metrics:
            metric.reset_state()

    def train_on_batch(
        self,
        x,
        y=None,
        sample_weight=None,
        class_weight=None,
        return_dict=False,
    ):
        """Train on one batch.

        Args:
            x: Array or nest of arrays.
            y: Array or nest of arrays.
            sample_weight: Array, one weight for each sample.
            class_weight: Dictionary from classes to weights.
            return_dict: Boolean, whether a dictionary is returned.

        Returns:
            Float, or list of floats, the loss first; or a dictionary.
        """
        self._check_compiled("train_on_batch")
        batch = _whole(x, y, sample_weight, class_weight)
        logs = python_values(self._step_function("train")(batch))
        return logs if return_dict else self._in_order(logs)

    def test_on_batch(self, x, y=None, sample_weight=None, return_dict=False):
        """Evaluate one batch.

        Args:
            x: Array or nest of arrays.
            y: Array or nest of arrays.
            sample_weight: Array, one weight for each sample.
            return_dict: Boolean, whether a dictionary is returned.

        Returns:
            Float, or list of floats, the loss first; or a dictionary.
        """
        self._check_compiled("test_on_batch")
        batch = _whole(x, y, sample_weight, None)
        logs = python_values(self._step_function("test")(batch))
        return logs if return_dict else self._in_order(logs)

    def predict_on_batch(self, x):
        """Return the outputs for one batch.

        Args:
            x: Array or nest of arrays.

        Returns:
            Array or nest of arrays.
        """
        outputs = self._step_function("predict")(_whole(x))
        return tf.nest.map_structure(lambda tensor: tensor.numpy(), outputs)

    def _in_order(self, logs: dict):
        """Return the values of `logs`, the loss first, one alone as float."""
        first = [name for name in self.metrics_names if name in logs]
        names = first[:1] + [name for name in logs if name not in first[:1]]
        values = [logs[name] for name in names]
        return values[0] if len(values) == 1 else values

    def _output_names(self):
        return getattr(self, "output_names", None)

    def _check_compiled(self, method: str) -> None:
        if self._compiled is None:
            raise ValueError(
                f"`{method}` needs a compiled model. "
                f"Received: '{self.name}', not compiled. Call `compile` first."
            )

    def get_compile_config(self):
        """Return what `compile` was called with, as plain data.

        Returns:
            Dictionary, empty before `compile`.
        """
        return self._compiled.get_config() if self._compiled else {}

    def compile_from_config(self, config):
        """Compile the model as one that was saved.

        Args:
            config: Dictionary, from `get_compile_config`.
        """
        self.compile(**deserialize_keras_object(config))


def _whole(x, y=None, sample_weight=None, class_weight=None):
    """Return arrays as one batch of tensors."""
    batches = make_batches(
        x,
        y,
        sample_weight,
        batch_size=len(tf.nest.flatten(x)[0]),
        class_weight=class_weight,
    )
    return next(iter(batches))
