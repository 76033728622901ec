"""Steps in the units of the variable."""

import tensorflow as tf

from keras_reference.optimizers.optimizer import Optimizer


class Adadelta(Optimizer):
    """Divides by the mean of squared gradients, multiplies by that of steps.

    With `mean_square` and `mean_step` starting at zero:

        mean_square = rho * mean_square + (1 - rho) * gradient**2
        root = sqrt(mean_step + epsilon) / sqrt(mean_square + epsilon)
        step = root * gradient
        mean_step = rho * mean_step + (1 - rho) * step**2
        variable = variable - learning_rate * step

    So a step has the unit of the variable. In the paper the learning rate is
    1.

    Reference:
        M. Zeiler, "ADADELTA: an adaptive learning rate method",
        arXiv:1212.5701, 2012, algorithm 1.

    Args:
        learning_rate: Float, the length of a step.
        rho: Float in `[0, 1]`, how much of the means is kept.
        epsilon: Float, keeps the division finite and the steps from zero.
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
        >>> optimizer = Adadelta(1.0, rho=0.75, epsilon=1.0)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [-0.664  3.923]
    """

    def __init__(
        self,
        learning_rate=0.001,
        rho=0.95,
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
        if not 0 <= rho <= 1:
            raise ValueError(
                f"`rho` must be between 0 and 1. Received: rho={rho}. Usual "
                "values are near 0.95."
            )
        self.rho = rho
        self.epsilon = epsilon

    def build(self, var_list):
        """Make the means of squared gradients and of squared steps."""
        if self.built:
            return
        super().build(var_list)
        self._mean_squares, self._mean_steps = self.add_optimizer_variables(
            var_list, ["accumulated_grad", "accumulated_delta_var"]
        )

    def update_step(self, grad, variable, learning_rate):
        """Update one variable."""
        position, rho = self._get_variable_index(variable), self.rho
        mean_square = self._mean_squares[position]
        mean_step = self._mean_steps[position]
        mean_square.assign(rho * mean_square + (1 - rho) * tf.square(grad))
        root = tf.sqrt(mean_step + self.epsilon)
        step = root / tf.sqrt(mean_square + self.epsilon) * grad
        mean_step.assign(rho * mean_step + (1 - rho) * tf.square(step))
        variable.assign_sub(learning_rate * step)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "rho": self.rho,
            "epsilon": self.epsilon,
        }
