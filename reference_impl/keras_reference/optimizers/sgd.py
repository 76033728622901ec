"""Gradient descent with momentum."""

from keras_reference.optimizers.optimizer import Optimizer


class SGD(Optimizer):
    """Goes down the gradient, with momentum.

    Without momentum:

        variable = variable - learning_rate * gradient

    With momentum the step has a velocity, which starts at zero:

        velocity = momentum * velocity - learning_rate * gradient
        variable = variable + velocity

    and with `nesterov` the last line is

        variable = variable + momentum * velocity - learning_rate * gradient

    Reference:
        I. Sutskever, J. Martens, G. Dahl and G. Hinton, "On the importance of
        initialization and momentum in deep learning", ICML 2013, section 2.

    Args:
        learning_rate: Float, the length of a step.
        momentum: Float in `[0, 1]`, share of the velocity that is kept.
        nesterov: Boolean, whether to look ahead.
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
        >>> import tensorflow as tf
        >>> variable = tf.Variable([1.0, 2.0])
        >>> optimizer = SGD(learning_rate=0.5)
        >>> optimizer.apply([tf.constant([1.0, -1.0])], [variable])
        >>> variable.numpy().tolist()
        [0.5, 2.5]
    """

    def __init__(
        self,
        learning_rate=0.01,
        momentum=0.0,
        nesterov=False,
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
        if not 0 <= momentum <= 1:
            raise ValueError(
                "`momentum` must be between 0 and 1. Received: "
                f"momentum={momentum}. Usual values are near 0.9."
            )
        self.momentum = momentum
        self.nesterov = nesterov

    def build(self, variables):
        """Make the velocities."""
        if self.built:
            return
        super().build(variables)
        if self.momentum != 0:
            self._velocities = self.add_optimizer_variables(
                variables, "momentum"
            )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        if self.momentum == 0:
            variable.assign_sub(learning_rate * gradient)
            return
        velocity = self._velocities[self._get_variable_index(variable)]
        step = learning_rate * gradient
        velocity.assign(self.momentum * velocity - step)
        if self.nesterov:
            variable.assign_add(self.momentum * velocity - step)
        else:
            variable.assign_add(velocity)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "momentum": self.momentum,
            "nesterov": self.nesterov,
        }
