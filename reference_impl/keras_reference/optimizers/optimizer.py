"""What all optimizers share."""

import tensorflow as tf

from keras_reference.optimizers.accumulate_gradients import (
    accumulate_gradients,
)
from keras_reference.optimizers.clip_gradients import clip_gradients
from keras_reference.optimizers.merge_replicas import merge_replicas
from keras_reference.optimizers.optimizer_settings import OptimizerSettings
from keras_reference.optimizers.stateless_optimizer import StatelessOptimizer
from keras_reference.optimizers.update_average import update_average
from keras_reference.optimizers.without_missing import without_missing


class Optimizer(StatelessOptimizer, OptimizerSettings):
    """Changes variables so that a loss becomes smaller.

    A subclass implements `update_step(gradient, variable, learning_rate)`,
    and `build(variables)` if it keeps state for each variable.

    One call of `apply` does, in this order: divide gradients by the loss scale,
    clip them, shrink variables by the weight decay, update them, apply their
    constraints, average them, count the step.

    Args:
        *args: The arguments below, by position.
        **kwargs: The same by name:

            - `learning_rate`: Float, the length of a step; or a
              `LearningRateSchedule` of the number of calls of `apply` made
              before, or a function without arguments.
            - `weight_decay`: Float or None, share of a variable, times the
              learning rate, that is taken away before each update.
            - `clipnorm`: Float or None, the largest norm of one gradient.
            - `clipvalue`: Float or None, the largest absolute value in a
              gradient.
            - `global_clipnorm`: Float or None, the largest norm of all
              gradients together.
            - `use_ema`: Boolean, whether to keep a moving average of each
              variable: `average = ema_momentum * average + (1 - ema_momentum) *
              variable`.
            - `ema_momentum`: Float in `[0, 1]`.
            - `ema_overwrite_frequency`: Integer or None, after how many steps
              the average replaces the variable; None for at the end of
              training.
            - `loss_scale_factor`: Float or None, what `scale_loss` multiplies
              by and `apply` divides by.
            - `gradient_accumulation_steps`: Integer above 1 or None, over how
              many calls gradients are averaged before one update.
            - `name`: String, name of the optimizer.

    Raises:
        ValueError: If an argument is unknown or out of range.

    Examples:
        >>> class SignDescent(Optimizer):
        ...     def update_step(self, gradient, variable, learning_rate):
        ...         variable.assign_sub(learning_rate * tf.sign(gradient))
        >>> variable = tf.Variable([1.0, 2.0])
        >>> SignDescent(0.5).apply([tf.constant([3.0, -4.0])], [variable])
        >>> variable.numpy().tolist()
        [0.5, 2.5]
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)

    def build(self, variables):
        """Make the state for a list of variables.

        Args:
            variables: List of `tf.Variable`, all that will be updated.
        """
        if self.built:
            return
        self.built = True
        self._trainable_variables = list(variables)
        self._positions = {id(v): i for i, v in enumerate(variables)}
        if self.use_ema:
            self._averages = self.add_optimizer_variables(variables, "average")
        if self.gradient_accumulation_steps is not None:
            self._accumulators = self.add_optimizer_variables(
                variables, "gradient_accumulator"
            )

    def apply_gradients(self, grads_and_vars):
        """Update variables with pairs of gradients and variables.

        Args:
            grads_and_vars: Iterable of pairs.

        Returns:
            `iterations`.
        """
        pairs = list(grads_and_vars)
        self.apply([g for g, _ in pairs], [v for _, v in pairs])
        return self.iterations

    def apply(self, grads, trainable_variables=None):
        """Update variables with their gradients.

        Args:
            grads: List of tensors. None leaves a variable as it is.
            trainable_variables: List of `tf.Variable` in the same order; None
                for those given to `build`.

        Raises:
            ValueError: If the lists do not fit, no gradient is given, or a
                variable was not there when the optimizer was built.
        """
        variables = self._known_variables(grads, trainable_variables)
        grads, variables = without_missing(grads, variables)
        grads = [
            tf.convert_to_tensor(g, v.dtype)
            for g, v in zip(grads, variables, strict=True)
        ]
        # No variable changes before all gradients are there: what a
        # `RematScope` computes again for one of them reads variables.
        with tf.control_dependencies(grads):
            merge_replicas(self._apply, grads, variables)

    def _apply(self, grads: list, variables: list) -> None:
        if self.loss_scale_factor is not None:
            grads = [gradient / self.loss_scale_factor for gradient in grads]
        if self.gradient_accumulation_steps is None:
            self._update(grads, variables)
        else:
            self._accumulate(grads, variables)
        self._calls.assign_add(1)

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable.

        Args:
            gradient: Tensor.
            variable: `tf.Variable`.
            learning_rate: Scalar tensor.
        """
        raise NotImplementedError(
            "`update_step` must be implemented by a subclass. Received: an "
            f"instance of {type(self).__name__}. Define "
            "`update_step(self, gradient, variable, learning_rate)`."
        )

    def finalize_variable_values(self, var_list):
        """Put averages in place of variables, at the end of training.

        Args:
            var_list: List of `tf.Variable`; those that this optimizer does
                not update stay as they are.
        """
        if self.use_ema and self.built:
            for variable in var_list:
                if id(variable) in self._positions:
                    position = self._get_variable_index(variable)
                    variable.assign(self._averages[position])

    def _get_variable_index(self, variable):
        return self._positions[id(variable)]

    def _known_variables(self, grads: list, variables: list | None) -> list:
        if variables is None:
            if not self.built:
                raise ValueError(
                    "`trainable_variables` must be given to an optimizer that "
                    f"is not built. Received: {self.name}.apply(grads). Call "
                    "`build(variables)` first."
                )
            variables = self._trainable_variables
        variables = list(variables)
        if len(grads) != len(variables):
            raise ValueError(
                "`grads` must have one gradient for each variable. Received: "
                f"{len(grads)} gradients for {len(variables)} variables. "
                "Pass None for a variable without gradient."
            )
        if not self.built:
            with tf.init_scope():
                self.build(variables)
        for variable in variables:
            if id(variable) not in self._positions:
                raise ValueError(
                    "A variable must be one of those the optimizer was built "
                    f"with. Received: {variable.name}. Make a new optimizer "
                    "for new variables."
                )
        return variables

    def _accumulate(self, grads: list, variables: list) -> None:
        accumulate_gradients(
            grads,
            [
                self._accumulators[self._get_variable_index(v)]
                for v in variables
            ],
            self._calls + 1,
            self.gradient_accumulation_steps,
            lambda means: self._update(means, variables),
        )

    def _update(self, grads: list, variables: list) -> None:
        learning_rate = tf.convert_to_tensor(self.learning_rate)
        grads = clip_gradients(
            grads, self.clipnorm, self.clipvalue, self.global_clipnorm
        )
        with self._reading_the_step_once():
            for gradient, variable in zip(grads, variables, strict=True):
                rate = tf.cast(learning_rate, variable.dtype)
                decay = self._weight_decay_of(variable)
                if decay is not None and self._decays(variable):
                    variable.assign_sub(decay * rate * variable)
                self.update_step(gradient, variable, rate)
                if variable.constraint is not None:
                    variable.assign(variable.constraint(variable))
            if self.use_ema:
                self._average(variables)

    def _weight_decay_of(self, variable: tf.Variable) -> float | None:
        return self.weight_decay

    def _average(self, variables: list) -> None:
        for variable in variables:
            update_average(
                self._averages[self._get_variable_index(variable)],
                variable,
                self._step(),
                self.ema_momentum,
                self.ema_overwrite_frequency,
            )
