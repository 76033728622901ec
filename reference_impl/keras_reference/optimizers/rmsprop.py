"""Division by the root of the mean of squares."""

import tensorflow as tf

from keras_reference.optimizers.optimizer import Optimizer


class RMSprop(Optimizer):
    """Divides a gradient by the root of the mean of its squares.

    With `mean_square` starting at zero:

        mean_square = rho * mean_square + (1 - rho) * gradient**2
        step = learning_rate * gradient / sqrt(mean_square + epsilon)
        variable = variable - step

    With `centered` the variance takes the place of the mean of squares, where
    `mean` starts at zero as well:

        mean = rho * mean + (1 - rho) * gradient
        variance = mean_square - mean**2

    and with momentum the steps have a velocity, which starts at zero:

        velocity = momentum * velocity + step
        variable = variable - velocity

    Reference:
        G. Hinton, N. Srivastava and K. Swersky, "Neural networks for machine
        learning", lecture 6e, 2012. A. Graves, "Generating sequences with
        recurrent neural networks", arXiv:1308.0850, 2013, page 23, for
        `centered` and momentum.

    Args:
        learning_rate: Float, the length of a step.
        rho: Float in `[0, 1]`, how much of the means is kept.
        momentum: Float in `[0, 1]`, share of the velocity that is kept.
        epsilon: Float, keeps the division finite.
        centered: Boolean, whether to divide by the root of the variance.
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
        >>> optimizer = RMSprop(learning_rate=0.5, rho=0.75)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> variable.numpy().round(3).tolist()
        [0.0, 3.0]
    """

    def __init__(
        self,
        learning_rate=0.001,
        rho=0.9,
        momentum=0.0,
        epsilon=1e-7,
        centered=False,
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
        for share, value in (("rho", rho), ("momentum", momentum)):
            if not 0 <= value <= 1:
                raise ValueError(
                    f"`{share}` must be between 0 and 1. Received: "
                    f"{share}={value}. Usual values are near 0.9."
                )
        self.rho = rho
        self.momentum = momentum
        self.epsilon = epsilon
        self.centered = centered

    def build(self, var_list):
        """Make the means, and the velocities if there is momentum."""
        if self.built:
            return
        super().build(var_list)
        self._mean_squares = self.add_optimizer_variables(var_list, "velocity")
        if self.momentum != 0:
            self._velocities = self.add_optimizer_variables(
                var_list, "momentum"
            )
        if self.centered:
            self._means = self.add_optimizer_variables(
                var_list, "average_gradient"
            )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        position, rho = self._get_variable_index(variable), self.rho
        mean_square = self._mean_squares[position]
        mean_square.assign(rho * mean_square + (1 - rho) * tf.square(gradient))
        variance = mean_square
        if self.centered:
            mean = self._means[position]
            mean.assign(rho * mean + (1 - rho) * gradient)
            # Rounding may leave a little less than nothing, whose root is NaN.
            variance = tf.maximum(mean_square - tf.square(mean), 0)
        step = learning_rate * gradient / tf.sqrt(variance + self.epsilon)
        if self.momentum != 0:
            velocity = self._velocities[position]
            velocity.assign(self.momentum * velocity + step)
            step = velocity
        variable.assign_sub(step)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "rho": self.rho,
            "momentum": self.momentum,
            "epsilon": self.epsilon,
            "centered": self.centered,
        }
