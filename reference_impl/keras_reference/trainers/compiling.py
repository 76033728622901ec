"""What a model is trained with: its optimizer, its loss, its metrics."""

import warnings

from keras_reference.saving.serialization import deserialize_keras_object
from keras_reference.trainers.compilation import Compilation
from keras_reference.trainers.replicas import strategy_in_scope
from keras_reference.trainers.scale_where_needed import scale_where_needed


class Compiling:
    """`compile`, and what it chose.

    Comes before a layer in the order of bases: `metrics` adds to the layer's.
    """

    _compiled = None
    compiled = False
    optimizer = None
    loss = None
    run_eagerly = False
    jit_compile = False
    steps_per_execution = 1
    stop_training = False
    stop_evaluating = False
    stop_predicting = False
    history = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.distribute_strategy = strategy_in_scope()
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
            steps_per_execution: Integer, how many steps one call of a
                TensorFlow function runs; callbacks hear of batches after each
                call. `"auto"` is 16, or 1 where a callback hears of batches.
            jit_compile: Boolean, whether XLA compiles steps; `"auto"` is no:
                on a CPU it takes seconds, and makes convolutions and steps of
                a few samples slower. `True` can be worth it for long training
                of recurrent layers. Never where steps run eagerly.
            auto_scale_loss: Boolean, whether a model of the policy
                `"mixed_float16"` gets a `LossScaleOptimizer`.

        Raises:
            ValueError: An argument is unknown or not supported.

        Examples:
            >>> from keras_reference.layers import Dense
            >>> from keras_reference.models import Sequential
            >>> model = Sequential([Dense(1)])
            >>> model.compile("sgd", "mse")
            >>> import tensorflow as tf
            >>> x, y = tf.ones((4, 2)), tf.ones((4, 1))
            >>> history = model.fit(x, y, verbose=0)
            >>> list(history.history)
            ['loss']
        """
        arguments = {
            "optimizer": scale_where_needed(
                optimizer, self.dtype_policy, auto_scale_loss
            ),
            "loss": loss,
            "loss_weights": loss_weights,
            "metrics": metrics,
            "weighted_metrics": weighted_metrics,
            "run_eagerly": run_eagerly,
            "steps_per_execution": steps_per_execution,
            "jit_compile": jit_compile,
        }
        self._compiled = Compilation(arguments)
        self.compiled = True
        self.optimizer = self._compiled.optimizer
        self.loss = loss
        self.run_eagerly = run_eagerly
        self.jit_compile = self._compiled.jit_compile
        self.steps_per_execution = steps_per_execution
        self.stop_training = False
        self.stop_evaluating = False
        self.stop_predicting = False
        self._reset_step_functions()

    def _reset_step_functions(self) -> None:
        self._step_functions = {}
        self._own_functions = {}
        self.train_function = None
        self.test_function = None
        self.predict_function = None

    def get_metrics_result(self):
        """Return the values of all metrics.

        Returns:
            Dictionary from names to scalar tensors, in the metrics' order.
        """
        results = {}
        for metric in self.metrics:
            value = metric.result()
            results.update(
                value if isinstance(value, dict) else {metric.name: value}
            )
        return results

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
        if type(self).compile is not Compiling.compile:
            warnings.warn(
                "A model with a `compile` method of its own is not compiled "
                f"while it is loaded. Received: {type(self).__name__}. Call "
                "`compile`, or define `compile_from_config`.",
                stacklevel=2,
            )
            return
        self.compile(**deserialize_keras_object(config))
        if self.built and self.optimizer is not None:
            self.optimizer.build(self.trainable_variables)
