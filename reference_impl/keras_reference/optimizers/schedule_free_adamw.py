"""Averages in the place of a schedule."""

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.optimizers.check_betas import check_betas
from keras_reference.optimizers.optimizer import Optimizer


class ScheduleFreeAdamW(Optimizer):
    """Steps as `Adam` does, and takes the mean of all points it came by.

    With `t` the number of the step, from 1, `v` starting at zero and `z` at
    the variable:

        v = beta_2 * v + (1 - beta_2) * gradient**2
        rate = learning_rate * min(1, t / warmup_steps)
        z = z - rate * gradient / (sqrt(v / (1 - beta_2**t)) + epsilon)
        variable = variable + (z - variable) / t

    So the variable is the mean of all `z`, and needs no learning rate that
    goes down. The paper computes gradients at a point between both, the share
    of the variable being `beta_1`; in Keras 3.15.1 this share cancels out, and
    here it is not used either. `weight_decay` shrinks the variable.

    Reference:
        A. Defazio et al., "The road less scheduled", NeurIPS 2024, equation 3
        and section 4.

    Args:
        learning_rate: Float, the length of a step.
        beta_1: Float in `[0, 1)`, kept in the configuration.
        beta_2: Float in `[0, 1)`, how much of the mean of squares is kept.
        epsilon: Float, keeps the division finite.
        warmup_steps: Number of steps in which the learning rate goes up.
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
        >>> optimizer = ScheduleFreeAdamW(learning_rate=0.5)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [0.5 2.5]
    """

    def __init__(
        self,
        learning_rate=0.0025,
        beta_1=0.9,
        beta_2=0.999,
        epsilon=1e-8,
        warmup_steps=0,
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
        self.warmup_steps = warmup_steps

    def build(self, var_list):
        """Make the points `z` and the means of squares."""
        if self.built:
            return
        super().build(var_list)
        self._z, self._v = self.add_optimizer_variables(
            var_list, ["momentum", "velocity"]
        )
        for z, variable in zip(self._z, var_list, strict=True):
            z.assign(variable)

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        position = self._get_variable_index(variable)
        z, v = self._z[position], self._v[position]
        t = self._step(variable.dtype)
        beta_2_power = tf.pow(cast_exactly(self.beta_2, variable.dtype), t)
        if self.warmup_steps > 0:
            learning_rate *= tf.minimum(t / self.warmup_steps, 1)

        v.assign_add((tf.square(gradient) - v) * (1 - self.beta_2))
        root = tf.sqrt(v / (1 - beta_2_power)) + self.epsilon
        z.assign_sub(learning_rate * gradient / root)
        variable.assign_add((z - variable) / t)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "beta_1": self.beta_1,
            "beta_2": self.beta_2,
            "epsilon": self.epsilon,
            "warmup_steps": self.warmup_steps,
        }
