"""Orthogonal updates of matrices."""

import re

import tensorflow as tf

from keras_reference.core.cast_exactly import cast_exactly
from keras_reference.core.naming import variable_path
from keras_reference.optimizers.check_betas import check_betas
from keras_reference.optimizers.optimizer import Optimizer


class Muon(Optimizer):
    """Makes the updates of matrices orthogonal, and updates others as `AdamW`.

    With `m` starting at zero, for a variable with two axes:

        m = momentum * m + gradient
        update = gradient + momentum * m
        update = orthogonalize(update)
        scale = rms_rate * sqrt(max(rows, columns))
        variable = variable - learning_rate * scale * update

    Without `nesterov` the second line is `update = m`, without `rms_rate` the
    scale is 1. Each of `ns_steps` steps of Newton and Schulz makes all singular
    values of a matrix, of norm 1 at first, more equal to 1:

        square = x @ x.T
        x = muon_a * x + (muon_b * square + muon_c * square @ square) @ x

    Other variables, embeddings and what `exclude_layers` names are updated by
    the formulas of `Adam`, with the learning rate times `adam_lr_ratio` and
    the weight decay `adam_weight_decay`.

    Reference:
        K. Jordan et al., "Muon: an optimizer for hidden layers in neural
        networks", 2024. J. Liu et al., "Muon is scalable for LLM training",
        arXiv:2502.16982, 2025, equation 4, for `rms_rate`.

    Args:
        learning_rate: Float, the length of a step.
        adam_beta_1: Float in `[0, 1)`, as `beta_1` of `Adam`.
        adam_beta_2: Float in `[0, 1)`, as `beta_2` of `Adam`.
        adam_weight_decay: Float or None, the weight decay of variables that
            are updated as by `Adam`.
        epsilon: Float, keeps the division of `Adam` finite.
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
        exclude_layers: List of regular expressions; a variable whose path
            contains a match is updated as by `Adam`.
        exclude_embeddings: Boolean, whether a variable with "embedding" in its
            path is as well.
        muon_a: Float, the first coefficient of the iteration.
        muon_b: Float, the second.
        muon_c: Float, the third.
        adam_lr_ratio: Float, share of the learning rate for updates of `Adam`.
        momentum: Float, share of the momentum that is kept.
        ns_steps: Integer, number of iterations.
        nesterov: Boolean, whether to look ahead.
        rms_rate: Float, the root of the mean square of an update; None for
            updates whose singular values are near 1.
        **kwargs: Refused; here because the public signature has it.

    Raises:
        ValueError: If an argument is unknown or out of range.

    Examples:
        >>> variable = tf.Variable([[1.0, 2.0], [3.0, 4.0]])
        >>> optimizer = Muon(
        ...     learning_rate=0.5, rms_rate=None, weight_decay=None
        ... )
        >>> optimizer.apply([tf.constant([[3.0, 0.0], [0.0, 7.0]])], [variable])
        >>> print(variable.numpy().round(2))
        [[0.46 2.  ]
         [3.   3.64]]
    """

    def __init__(
        self,
        learning_rate=0.001,
        adam_beta_1=0.9,
        adam_beta_2=0.999,
        adam_weight_decay=0.004,
        epsilon=1e-7,
        weight_decay=0.004,
        clipnorm=None,
        clipvalue=None,
        global_clipnorm=None,
        use_ema=False,
        ema_momentum=0.99,
        ema_overwrite_frequency=None,
        loss_scale_factor=None,
        gradient_accumulation_steps=None,
        name=None,
        exclude_layers=None,
        exclude_embeddings=True,
        muon_a=3.4445,
        muon_b=-4.775,
        muon_c=2.0315,
        adam_lr_ratio=1,
        momentum=0.95,
        ns_steps=5,
        nesterov=True,
        rms_rate=0.2,
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
        check_betas(adam_beta_1=adam_beta_1, adam_beta_2=adam_beta_2)
        self.adam_beta_1 = adam_beta_1
        self.adam_beta_2 = adam_beta_2
        self.adam_weight_decay = adam_weight_decay
        self.epsilon = epsilon
        self.exclude_layers = exclude_layers or []
        self.exclude_embeddings = exclude_embeddings
        self.muon_a = muon_a
        self.muon_b = muon_b
        self.muon_c = muon_c
        self.adam_lr_ratio = adam_lr_ratio
        self.momentum = momentum
        self.ns_steps = ns_steps
        self.nesterov = nesterov
        self.rms_rate = rms_rate

    def build(self, var_list):
        """Make the momenta, and the means of squares of `Adam`."""
        if self.built:
            return
        super().build(var_list)
        self._m, self._v = [], []
        for variable in var_list:
            self._m.append(
                self.add_variable_from_reference(variable, "momentum")
            )
            self._v.append(
                self.add_variable_from_reference(variable, "velocity")
                if self._is_for_adam(variable)
                else None
            )

    def _is_for_adam(self, variable: tf.Variable) -> bool:
        path = variable_path(variable)
        return (
            variable.shape.rank != 2
            or (self.exclude_embeddings and "embedding" in path.lower())
            or any(re.search(word, path) for word in self.exclude_layers)
        )

    def _weight_decay_of(self, variable: tf.Variable) -> float | None:
        if self._is_for_adam(variable):
            return self.adam_weight_decay
        return self.weight_decay

    def update_step(self, gradient, variable, learning_rate):
        """Update one variable."""
        if self._is_for_adam(variable):
            learning_rate = learning_rate * self.adam_lr_ratio
            self._update_as_adam(gradient, variable, learning_rate)
            return
        m = self._m[self._get_variable_index(variable)]
        m.assign(self.momentum * m + gradient)
        update = gradient + self.momentum * m if self.nesterov else m
        update = self._orthogonalize(update)
        if self.rms_rate is not None:
            update *= self.rms_rate * max(variable.shape) ** 0.5
        variable.assign_sub(learning_rate * update)

    def _orthogonalize(self, x: tf.Tensor) -> tf.Tensor:
        is_tall = x.shape[0] > x.shape[1]
        x = tf.transpose(x) if is_tall else tf.convert_to_tensor(x)
        x /= tf.norm(x) + 1e-7
        for _ in range(self.ns_steps):
            square = tf.matmul(x, x, transpose_b=True)
            factor = self.muon_b * square + self.muon_c * square @ square
            x = self.muon_a * x + factor @ x
        return tf.transpose(x) if is_tall else x

    def _update_as_adam(self, gradient, variable, learning_rate) -> None:
        position = self._get_variable_index(variable)
        m, v = self._m[position], self._v[position]
        t = self._step(variable.dtype)
        beta_1_power = tf.pow(cast_exactly(self.adam_beta_1, variable.dtype), t)
        beta_2_power = tf.pow(cast_exactly(self.adam_beta_2, variable.dtype), t)
        alpha = learning_rate * tf.sqrt(1 - beta_2_power) / (1 - beta_1_power)
        m.assign_add((gradient - m) * (1 - self.adam_beta_1))
        v.assign_add((tf.square(gradient) - v) * (1 - self.adam_beta_2))
        variable.assign_sub(alpha * m / (tf.sqrt(v) + self.epsilon))

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            **super().get_config(),
            "adam_beta_1": self.adam_beta_1,
            "adam_beta_2": self.adam_beta_2,
            "epsilon": self.epsilon,
            "exclude_layers": self.exclude_layers,
            "muon_a": self.muon_a,
            "muon_b": self.muon_b,
            "muon_c": self.muon_c,
            "adam_lr_ratio": self.adam_lr_ratio,
            "momentum": self.momentum,
            "ns_steps": self.ns_steps,
            "nesterov": self.nesterov,
            "exclude_embeddings": self.exclude_embeddings,
            "adam_weight_decay": self.adam_weight_decay,
            "rms_rate": self.rms_rate,
        }
