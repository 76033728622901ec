"""What happens to one batch: in training, in evaluation, in prediction."""

import functools
import warnings

import tensorflow as tf

from keras_reference.callbacks.callback_list import python_values
from keras_reference.trainers.compiling import Compiling
from keras_reference.trainers.make_batches import (
    make_batches,
    unpack_x_y_sample_weight,
)
from keras_reference.trainers.replicas import (
    on_replicas,
    scope_of,
    share_of_replica,
)
from keras_reference.trainers.several_steps import (
    concatenate,
    last,
    several_steps,
)
from keras_reference.trainers.step_function import StepFunction


class Steps(Compiling):
    """What a model does with one batch.

    `train_step`, `test_step` and `predict_step` are methods of one batch,
    which a subclass may override. Each runs as one TensorFlow function.
    """

    def _step_function(self, mode: str, size: int = 1):
        """Return what runs `size` steps: a TensorFlow function, made once."""
        step = getattr(self, f"{mode}_step")
        if self.distribute_strategy is not None:
            step = on_replicas(step, mode, self)
        join = concatenate if mode == "predict" else last
        if self.run_eagerly or tf.config.functions_run_eagerly():
            return step if size == 1 else several_steps(step, join)
        if (mode, 1) not in self._step_functions:
            self._step_functions[mode, 1] = StepFunction(
                step,
                prepare=functools.partial(self._make_variables, mode),
                jit_compile=self.jit_compile,
            )
        one = self._step_functions[mode, 1]
        if (mode, size) not in self._step_functions:
            self._step_functions[mode, size] = StepFunction(
                several_steps(one, join),
                prepare=lambda batches: one.trace(batches[0]),
            )
        return self._step_functions[mode, size]

    def _make_variables(self, mode: str, batch) -> None:
        """Make the variables of the model, its metrics and its optimizer.

        A step that a subclass wrote makes its own when it is traced.
        """
        name = f"{mode}_step"
        if getattr(type(self), name) is not getattr(Steps, name):
            return
        x, y, _ = unpack_x_y_sample_weight(batch)
        with scope_of(self.distribute_strategy):
            y_pred = self._output_spec(x)
            if mode != "predict" and y is not None:
                self._compiled.build(self.output_names, y, y_pred)
            if mode == "train":
                self.optimizer.build(self.trainable_weights)

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
            share = share_of_replica(loss, _num_samples(x))
            scaled = self.optimizer.scale_loss(share)
        self._track_loss(loss, x)
        weights = self.trainable_weights
        if weights:
            gradients = tape.gradient(scaled, weights)
            self.optimizer.apply_gradients(zip(gradients, weights, strict=True))
        else:
            warnings.warn(f"'{self.name}' has nothing to train.", stacklevel=2)
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
            if y is None:
                raise ValueError(
                    "`y` must be given where there is a loss to compute. "
                    "Received: y=None."
                )
            self._compiled.build(self.output_names, y, y_pred)
            parts.append(self._compiled.loss(y, y_pred, sample_weight))
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
            self._compiled.loss_tracker.update_state(
                loss, sample_weight=_num_samples(x)
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
        if self._compiled is not None and self._compiled.metrics is not None:
            self._compiled.build(self.output_names, y, y_pred)
            self._compiled.metrics.update_state(y, y_pred, sample_weight)
        return self.get_metrics_result()

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

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="zeros")])
            >>> model.compile("sgd", "mse")
            >>> model.train_on_batch(tf.ones((2, 3)), tf.ones((2, 1)))
            1.0
        """
        self._check_compiled("train_on_batch")
        self.reset_metrics()
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

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1, kernel_initializer="ones")])
            >>> model.compile("sgd", "mse")
            >>> model.test_on_batch(tf.ones((2, 3)), tf.ones((2, 1)))
            4.0
        """
        self._check_compiled("test_on_batch")
        self.reset_metrics()
        batch = _whole(x, y, sample_weight, None)
        logs = python_values(self._step_function("test")(batch))
        return logs if return_dict else self._in_order(logs)

    def predict_on_batch(self, x):
        """Return the outputs for one batch.

        Args:
            x: Array or nest of arrays.

        Returns:
            Array or nest of arrays.

        Examples:
            >>> from keras_reference.layers import Flatten
            >>> from keras_reference.models import Sequential
            >>> Sequential([Flatten()]).predict_on_batch(
            ...     tf.ones((1, 2, 2))
            ... ).tolist()
            [[1.0, 1.0, 1.0, 1.0]]
        """
        outputs = self._step_function("predict")(_whole(x))
        return tf.nest.map_structure(lambda tensor: tensor.numpy(), outputs)

    def _in_order(self, logs: dict):
        """Return the values of `logs` in the order of the metrics.

        The loss is first, and what a step added comes last. One value comes
        alone. A step with other names than the metrics' has its own order.
        """
        names = []
        for metric in self.metrics:
            names.extend(getattr(metric, "result_names", [metric.name]))
        if not set(names) <= set(logs):
            names = []
        names += [name for name in sorted(logs) if name not in names]
        values = [logs[name] for name in names]
        return values[0] if len(values) == 1 else values


def _num_samples(x) -> tf.Tensor:
    return tf.shape(tf.nest.flatten(x)[0])[0]


def _whole(x, y=None, sample_weight=None, class_weight=None):
    """Return arrays as one batch of tensors."""
    size = len(tf.nest.flatten(x)[0])
    return next(
        iter(make_batches(x, y, sample_weight, size, False, class_weight))
    )
