"""What happens to one batch: in training, in evaluation, in prediction."""

import functools
import inspect
import warnings

import tensorflow as tf

from keras_reference.trainers.compiling import Compiling
from keras_reference.trainers.make_batches import unpack_x_y_sample_weight
from keras_reference.trainers.replicas import (
    on_replicas,
    scope_of,
    share_of_replica,
)
from keras_reference.trainers.several_steps import (
    concatenate,
    from_iterator,
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
        if mode != "predict":
            step = functools.partial(_with_flat_logs, step)
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

    def _function_for(self, mode: str, size: int = 1):
        """Return what runs `size` steps, also where the user makes it.

        A function of an iterator is what a `make_train_function` of a
        subclass makes, or what the user put in its place.
        """
        getattr(self, f"make_{mode}_function")()
        function = getattr(self, f"{mode}_function")
        if function is self._own_functions.get(mode):
            return self._step_function(mode, size)
        return lambda data: function(iter([data] if size == 1 else data))

    def make_train_function(self, force=False):
        """Make `train_function`, which trains on an iterator's next batches.

        Args:
            force: Boolean, whether it is made anew where it is there.
        """
        self._make_function("train", force)

    def make_test_function(self, force=False):
        """Make `test_function`, which evaluates an iterator's next batches.

        Args:
            force: Boolean, whether it is made anew where it is there.
        """
        self._make_function("test", force)

    def make_predict_function(self, force=False):
        """Make `predict_function`, with outputs for an iterator's batches.

        Args:
            force: Boolean, whether it is made anew where it is there.
        """
        self._make_function("predict", force)

    def _make_function(self, mode: str, force: bool) -> None:
        name = f"{mode}_function"
        if force or getattr(self, name) is None:
            size = self.steps_per_execution
            size = 1 if size == "auto" else size
            function = self._step_function(mode, size)
            self._own_functions[mode] = from_iterator(function, size)
            setattr(self, name, self._own_functions[mode])

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
            loss = self._loss_of(x, y, y_pred, sample_weight, training=True)
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
        loss = self._loss_of(x, y, y_pred, sample_weight, training=False)
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

    def _loss_of(self, x, y, y_pred, sample_weight, training: bool):
        """Call `compute_loss`, which a subclass may have without `training`."""
        data = {"x": x, "y": y, "y_pred": y_pred}
        data["sample_weight"] = sample_weight
        if takes(self.compute_loss, "training"):
            data["training"] = training
        return self.compute_loss(**data)

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


def takes(function, name):
    """Return whether a function has a parameter of a name, or any.

    Args:
        function: Callable.
        name: String.

    Returns:
        Boolean.

    Examples:
        >>> takes(lambda x, training: x, "training")
        True
    """
    parameters = inspect.signature(function).parameters
    return name in parameters or any(
        parameter.kind is parameter.VAR_KEYWORD
        for parameter in parameters.values()
    )


def _with_flat_logs(step, batch):
    """Return the logs of a step, those of a metric of metrics among them."""
    logs = step(batch)
    if not isinstance(logs, dict):
        raise ValueError(
            "`train_step` and `test_step` must return a dictionary from names "
            f"to values. Received: {logs!r}."
        )
    return flat_logs(logs)


def flat_logs(logs):
    """Return logs without dictionaries inside them.

    Args:
        logs: Dictionary from names to values or to further logs.

    Returns:
        Dictionary from names to values.

    Examples:
        >>> flat_logs({"loss": 1, "compile_metrics": {"mse": 2}})
        {'loss': 1, 'mse': 2}
    """
    flat = {}
    for name, value in logs.items():
        flat |= flat_logs(value) if isinstance(value, dict) else {name: value}
    return flat


def _num_samples(x) -> tf.Tensor:
    return tf.shape(tf.nest.flatten(x)[0])[0]
