"""Follow the regularized leader."""

import tensorflow as tf

from keras_reference import initializers
from keras_reference.optimizers.optimizer import Optimizer


class Ftrl(Optimizer):
    """Keeps a sum of gradients, and takes the best variable for it.

    With `p` the negative `learning_rate_power`, `linear` starting at zero and
    `accumulator` at `initial_accumulator_value`:

        total = accumulator + gradient**2
        sigma = (total**p - accumulator**p) / learning_rate
        shrinkage = 2 * l2_shrinkage * variable
        linear = linear + gradient + shrinkage - sigma * variable
        l2 = l2_regularization_strength + beta / (2 * learning_rate)
        quadratic = total**p / learning_rate + 2 * l2
        variable = (clip(linear, -l1, l1) - linear) / quadratic
        accumulator = total

    So numbers whose sum stays within `l1` are zero.

    Reference:
        H. B. McMahan et al., "Ad click prediction: a view from the trenches",
        KDD 2013, algorithm 1.

    Args:
        learning_rate: Float, the length of a step.
        learning_rate_power: Float, not positive; -0.5 for the root of the sum
            of squares, 0 for a learning rate that stays the same.
        initial_accumulator_value: Float, the first sum of squares; not
            negative.
        l1_regularization_strength: Float, not negative.
        l2_regularization_strength: Float, not negative.
        l2_shrinkage_regularization_strength: Float, not negative; added to
            gradients, not to what is minimized.
        beta: Float, the paper's beta.
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
        >>> optimizer = Ftrl(0.5, initial_accumulator_value=7.0)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [-0.036  1.761]
    """

    def __init__(
        self,
        learning_rate=0.001,
        learning_rate_power=-0.5,
        initial_accumulator_value=0.1,
        l1_regularization_strength=0.0,
        l2_regularization_strength=0.0,
        l2_shrinkage_regularization_strength=0.0,
        beta=0.0,
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
        self.learning_rate_power = learning_rate_power
        self.initial_accumulator_value = initial_accumulator_value
        self.l1_regularization_strength = l1_regularization_strength
        self.l2_regularization_strength = l2_regularization_strength
        self.l2_shrinkage_regularization_strength = (
            l2_shrinkage_regularization_strength
        )
        self.beta = beta
        self._check()

    def _check(self) -> None:
        if self.learning_rate_power > 0:
            raise ValueError(
                "`learning_rate_power` must not be positive. Received: "
                f"learning_rate_power={self.learning_rate_power}. The usual "
                "value is -0.5."
            )
        for name in (
            "initial_accumulator_value",
            "l1_regularization_strength",
            "l2_regularization_strength",
            "l2_shrinkage_regularization_strength",
        ):
            if getattr(self, name) < 0:
                raise ValueError(
                    f"`{name}` must not be negative. Received: "
                    f"{name}={getattr(self, name)}. Pass 0 to do without."
                )

    def build(self, var_list):
        """Make the sums of squares and of gradients."""
        if self.built:
            return
        super().build(var_list)
        self._squares = []
        self._linears = []
        first = initializers.Constant(self.initial_accumulator_value)
        for variable in var_list:
            self._squares.append(
                self.add_variable_from_reference(variable, "accumulator", first)
            )
            self._linears.append(
                self.add_variable_from_reference(variable, "linear")
            )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        position = self._get_variable_index(variable)
        accumulator, linear = self._squares[position], self._linears[position]
        p, l1 = -self.learning_rate_power, self.l1_regularization_strength
        total = accumulator + tf.square(gradient)
        root = tf.pow(total, p)

        sigma = (root - tf.pow(accumulator, p)) / learning_rate
        shrinkage = 2 * self.l2_shrinkage_regularization_strength * variable
        linear.assign_add(gradient + shrinkage - sigma * variable)
        l2 = self.l2_regularization_strength + self.beta / (2 * learning_rate)
        quadratic = root / learning_rate + 2 * l2
        clipped = tf.clip_by_value(linear, -l1, l1)
        variable.assign((clipped - linear) / quadratic)
        accumulator.assign(total)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "learning_rate_power": self.learning_rate_power,
            "initial_accumulator_value": self.initial_accumulator_value,
            "l1_regularization_strength": self.l1_regularization_strength,
            "l2_regularization_strength": self.l2_regularization_strength,
            "l2_shrinkage_regularization_strength": (
                self.l2_shrinkage_regularization_strength
            ),
            "beta": self.beta,
        }
