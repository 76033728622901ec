"""Adaptive moments with the largest gradient."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.optimizers.check_betas import check_betas
from keras_reference.optimizers.optimizer import Optimizer


class Adamax(Optimizer):
    """Divides the mean of gradients by the largest of them, which fades.

    With `t` the number of the step, from 1, and `m` and `u` starting at zero:

        m = beta_1 * m + (1 - beta_1) * gradient
        u = max(beta_2 * u, abs(gradient))
        alpha = learning_rate / (1 - beta_1**t)
        variable = variable - alpha * m / (u + epsilon)

    Reference:
        D. Kingma and J. Ba, "Adam: a method for stochastic optimization",
        ICLR 2015, algorithm 2.

    Args:
        learning_rate: Float, the length of a step.
        beta_1: Float in `[0, 1)`, how much of the mean of gradients is kept.
        beta_2: Float in `[0, 1)`, how much of the largest gradient is kept.
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
        >>> optimizer = Adamax(learning_rate=0.5)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [0.5 2.5]
    """

    def __init__(
        self,
        learning_rate=0.001,
        beta_1=0.9,
        beta_2=0.999,
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
        check_betas(beta_1=beta_1, beta_2=beta_2)
        self.beta_1 = beta_1
        self.beta_2 = beta_2
        self.epsilon = epsilon

    def build(self, var_list):
        """Make the means of gradients and the largest of them."""
        if self.built:
            return
        super().build(var_list)
        self._m, self._u = self.add_optimizer_variables(
            var_list, ["momentum", "norm"]
        )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        position = self._get_variable_index(variable)
        m, u = self._m[position], self._u[position]
        t = self._step(variable.dtype)
        beta_1_power = tf.pow(cast_exactly(self.beta_1, variable.dtype), t)
        alpha = learning_rate / (1 - beta_1_power)

        m.assign_add((gradient - m) * (1 - self.beta_1))
        u.assign(tf.maximum(self.beta_2 * u, tf.abs(gradient)))
        variable.assign_sub(alpha * m / (u + self.epsilon))

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "beta_1": self.beta_1,
            "beta_2": self.beta_2,
            "epsilon": self.epsilon,
        }
