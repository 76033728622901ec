"""Division by the root of the sum of squares."""

import tensorflow as tf

from keras_reference import initializers
from keras_reference.optimizers.optimizer import Optimizer


class Adagrad(Optimizer):
    """Divides a gradient by the root of the sum of its squares so far.

    With `accumulator` starting at `initial_accumulator_value`:

        accumulator = accumulator + gradient**2
        step = learning_rate * gradient / sqrt(accumulator + epsilon)
        variable = variable - step

    Numbers that seldom have a gradient keep long steps.

    Reference:
        J. Duchi, E. Hazan and Y. Singer, "Adaptive subgradient methods for
        online learning and stochastic optimization", JMLR 12, 2011.

    Args:
        learning_rate: Float, the length of a step.
        initial_accumulator_value: Float, the first sum of squares; not
            negative.
        epsilon: Float, keeps the division finite.
        weight_decay: See `Optimizer`, like all that follow.
        clipnorm: Float or None.
        clipvalue: Float or None.
        global_clipnorm: Float or None.
        use_ema: Boolean.
        ema_momentum: Float in `[0, 1]`.
        ema_overwrite_frequency: Integer or None.
        loss_scale_factor: Float or None.
        gradient_accumulation_steps: Integer above 1 or None.
        name: String, name of the optimizer.
        **kwargs: Refused; here because the public signature has it.

    Raises:
        ValueError: If an argument is unknown or out of range.

    Examples:
        >>> variable = tf.Variable([1.0, 2.0])
        >>> optimizer = Adagrad(0.5, initial_accumulator_value=7.0)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [0.625 2.468]
    """

    def __init__(
        self,
        learning_rate=0.001,
        initial_accumulator_value=0.1,
        epsilon=1e-7,
        weight_decay=None,
        clipnorm=None,
        clipvalue=None,
        global_clipnorm=None,
        use_ema=False,
        ema_momentum=0.99,
        ema_overwrite_frequency=None,
        loss_scale_factor=None,
        gradient_accumulation_steps=None,
        name=None,
        **kwargs,
    ):
        super().__init__(
            learning_rate=learning_rate,
            weight_decay=weight_decay,
            clipnorm=clipnorm,
            clipvalue=clipvalue,
            global_clipnorm=global_clipnorm,
            use_ema=use_ema,
            ema_momentum=ema_momentum,
            ema_overwrite_frequency=ema_overwrite_frequency,
            loss_scale_factor=loss_scale_factor,
            gradient_accumulation_steps=gradient_accumulation_steps,
            name=name,
            **kwargs,
        )
        if initial_accumulator_value < 0:
            raise ValueError(
                "`initial_accumulator_value` must not be negative. Received: "
                f"initial_accumulator_value={initial_accumulator_value}. "
                "Usual values are near 0.1."
            )
        self.initial_accumulator_value = initial_accumulator_value
        self.epsilon = epsilon

    def build(self, var_list):
        """Make the sums of squares."""
        if self.built:
            return
        super().build(var_list)
        self._accumulators_of_squares = self.add_optimizer_variables(
            var_list,
            "accumulator",
            initializers.Constant(self.initial_accumulator_value),
        )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        position = self._get_variable_index(variable)
        accumulator = self._accumulators_of_squares[position]
        accumulator.assign_add(tf.square(gradient))
        root = tf.sqrt(accumulator + self.epsilon)
        variable.assign_sub(learning_rate * gradient / root)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "initial_accumulator_value": self.initial_accumulator_value,
            "epsilon": self.epsilon,
        }
