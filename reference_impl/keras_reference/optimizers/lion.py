"""Steps of the same length, by the sign."""

import tensorflow as tf

from keras_reference.optimizers.optimizer import Optimizer


class Lion(Optimizer):
    """Goes in the direction of the sign of the mean of gradients.

    With `m` starting at zero:

        direction = sign(beta_1 * m + (1 - beta_1) * gradient)
        variable = variable - learning_rate * direction
        m = beta_2 * m + (1 - beta_2) * gradient

    Every number moves by the learning rate, which is therefore smaller than
    for `Adam`.

    Reference:
        X. Chen et al., "Symbolic discovery of optimization algorithms",
        NeurIPS 2023, algorithm 2.

    Args:
        learning_rate: Float, the length of a step.
        beta_1: Float in `(0, 1]`, share of the mean in the direction.
        beta_2: Float, how much of the mean of gradients is kept.
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
        >>> optimizer = Lion(learning_rate=0.5)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [0.5 2.5]
    """

    def __init__(
        self,
        learning_rate=0.001,
        beta_1=0.9,
        beta_2=0.99,
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
        if not 0 < beta_1 <= 1:
            raise ValueError(
                "`beta_1` must be above 0 and at most 1. Received: "
                f"beta_1={beta_1}. With 0 only the sign of the gradient "
                "would count."
            )
        self.beta_1 = beta_1
        self.beta_2 = beta_2

    def build(self, var_list):
        """Make the means of gradients."""
        if self.built:
            return
        super().build(var_list)
        self._m = self.add_optimizer_variables(var_list, "momentum")

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        m = self._m[self._get_variable_index(variable)]
        direction = tf.sign(self.beta_1 * m + (1 - self.beta_1) * gradient)
        variable.assign_sub(learning_rate * direction)
        m.assign(self.beta_2 * m + (1 - self.beta_2) * gradient)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "beta_1": self.beta_1,
            "beta_2": self.beta_2,
        }
