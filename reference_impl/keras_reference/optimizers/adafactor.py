"""Means of squares in the memory of rows and columns."""

import tensorflow as tf

from keras_reference.optimizers.optimizer import Optimizer


class Adafactor(Optimizer):
    """Divides by the root of the mean of squares, kept by rows and columns.

    With `t` the number of the step, from 1, and all means starting at zero:

        rho = min(learning_rate, 1 / sqrt(t))
        alpha = max(epsilon_2, rms(variable)) * rho
        beta_2 = 1 - t**beta_2_decay
        square = gradient**2 + epsilon_1
        rows = beta_2 * rows + (1 - beta_2) * mean(square, axis=-1)
        columns = beta_2 * columns + (1 - beta_2) * mean(square, axis=-2)
        v = outer(rows, columns) / mean(rows)
        update = gradient / sqrt(v)
        update = update / max(1, rms(update) / clip_threshold)
        variable = variable - alpha * update

    where `rms` is the root of the mean of squares. A variable with fewer than
    two axes keeps the mean of squares itself:

        v = beta_2 * v + (1 - beta_2) * square

    Reference:
        N. Shazeer and M. Stern, "Adafactor: adaptive learning rates with
        sublinear memory cost", ICML 2018, algorithms 4 and 5.

    Args:
        learning_rate: Float, the length of a step.
        beta_2_decay: Float, the power with which the means forget less.
        epsilon_1: Float, keeps the division finite.
        epsilon_2: Float, the smallest size of a variable for which steps grow
            with it.
        clip_threshold: Float, the largest root of the mean square of an
            update.
        relative_step: Boolean, whether the learning rate is at most
            `1 / sqrt(t)`; not where a schedule or a function gives it.
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
        ValueError: If an argument is unknown.

    Examples:
        >>> variable = tf.Variable([1.0, 2.0])
        >>> optimizer = Adafactor(learning_rate=0.5)
        >>> optimizer.apply([tf.constant([3.0, -7.0])], [variable])
        >>> print(variable.numpy().round(3))
        [0.209 2.791]
    """

    def __init__(
        self,
        learning_rate=0.001,
        beta_2_decay=-0.8,
        epsilon_1=1e-30,
        epsilon_2=1e-3,
        clip_threshold=1.0,
        relative_step=True,
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
        self.beta_2_decay = beta_2_decay
        self.epsilon_1 = epsilon_1
        self.epsilon_2 = epsilon_2
        self.clip_threshold = clip_threshold
        self.relative_step = relative_step

    def build(self, var_list):
        """Make the means of squares."""
        if self.built:
            return
        super().build(var_list)
        self._rows, self._columns, self._v = [], [], []
        for variable in var_list:
            rows, columns = self._make_means(variable)
            self._rows.append(rows)
            self._columns.append(columns)
            self._v.append(
                self.add_variable_from_reference(variable, "velocity")
            )

    def _make_means(self, variable: tf.Variable) -> tuple:
        """Make the means by rows and columns.

        A variable without them has two integers in their place, as in Keras,
        so that states can be exchanged.
        """
        base = variable.name.split(":")[0].replace("/", "_")
        shape, dtype = variable.shape, variable.dtype
        shapes = (shape[:-1], shape[:-2] + shape[-1:])
        if shape.rank < 2:
            shapes, dtype = ((), ()), "int32"
        return tuple(
            self.add_variable(shape, dtype=dtype, name=f"{base}_{name}")
            for shape, name in zip(shapes, ("rows", "columns"), strict=True)
        )

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        t = self._step(variable.dtype)
        rho = learning_rate
        if self.relative_step and isinstance(self._learning_rate, tf.Variable):
            rho = tf.minimum(learning_rate, 1 / tf.sqrt(t))
        alpha = tf.maximum(_rms(variable), self.epsilon_2) * rho

        square = tf.square(gradient) + self.epsilon_1
        beta_2 = 1 - tf.pow(t, self.beta_2_decay)
        update = gradient / tf.sqrt(self._mean_square(variable, square, beta_2))
        update /= tf.maximum(_rms(update) / self.clip_threshold, 1)
        variable.assign_sub(alpha * update)

    def _mean_square(self, variable, square, beta_2) -> tf.Variable:
        position = self._get_variable_index(variable)
        v = self._v[position]
        if variable.shape.rank < 2:
            return v.assign(beta_2 * v + (1 - beta_2) * square)
        rows, columns = self._rows[position], self._columns[position]
        row, column = tf.reduce_mean(square, -1), tf.reduce_mean(square, -2)
        rows.assign(beta_2 * rows + (1 - beta_2) * row)
        columns.assign(beta_2 * columns + (1 - beta_2) * column)
        shares = rows / tf.reduce_mean(rows, -1, keepdims=True)
        return v.assign(shares[..., None] * columns[..., None, :])

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "beta_2_decay": self.beta_2_decay,
            "epsilon_1": self.epsilon_1,
            "epsilon_2": self.epsilon_2,
            "clip_threshold": self.clip_threshold,
            "relative_step": self.relative_step,
        }


def _rms(values) -> tf.Tensor:
    return tf.sqrt(tf.reduce_mean(tf.square(values)))
