"""Training with gradients that float16 would round to zero."""

import tensorflow as tf

from keras_reference.initializers.constant import Constant
from keras_reference.optimizers.optimizer import Optimizer
from keras_reference.saving import (
    deserialize_keras_object,
    serialize_keras_object,
)


class LossScaleOptimizer(Optimizer):
    """Scale losses up and gradients down again, as far as float16 allows.

    Small gradients vanish in float16. Those of `scale * loss` do not, and
    divided by `scale`, in float32, they are the gradients of the loss. A
    scale that is too large makes them infinite: then the variables stay as
    they are and the scale is halved. After `dynamic_growth_steps` updates in
    a row the scale is doubled.

    Reference:
        Micikevicius et al., "Mixed Precision Training", 2018.

    Args:
        inner_optimizer: Optimizer that updates the variables.
        initial_scale: Float, the first scale.
        dynamic_growth_steps: Integer, updates in a row before it is doubled.
        name: String, name of the optimizer; None for the name of the class.
        **kwargs: Refused; here because the public signature has it.

    Raises:
        ValueError: If `inner_optimizer` is no optimizer, or scales itself.

    Examples:
        >>> from keras_reference.optimizers.sgd import SGD
        >>> optimizer = LossScaleOptimizer(SGD(0.5), initial_scale=8.0)
        >>> optimizer.scale_loss(tf.constant(2.0)).numpy()
        np.float32(16.0)
        >>> variable = tf.Variable([1.0])
        >>> optimizer.apply([tf.constant([8.0])], [variable])
        >>> variable.numpy().tolist()
        [0.5]
    """

    def __init__(
        self,
        inner_optimizer,
        initial_scale=2.0**15,
        dynamic_growth_steps=2000,
        name=None,
        **kwargs,
    ):
        if not isinstance(inner_optimizer, Optimizer) or isinstance(
            inner_optimizer, LossScaleOptimizer
        ):
            raise ValueError(
                "`inner_optimizer` must be an optimizer that does not scale "
                f"losses. Received: inner_optimizer={inner_optimizer!r}."
            )
        super().__init__(learning_rate=0.0, name=name, **kwargs)
        self.inner_optimizer = inner_optimizer
        self.initial_scale = initial_scale
        self.dynamic_growth_steps = dynamic_growth_steps
        self.step_counter = self.add_variable(
            (), dtype="int64", name="step_counter"
        )
        self.dynamic_scale = self.add_variable(
            (), Constant(initial_scale), name="dynamic_scale"
        )

    def build(self, variables):
        """Make the state for a list of variables.

        Args:
            variables: List of `tf.Variable`, all that will be updated.
        """
        if not self.built:
            self.inner_optimizer.build(variables)
            super().build(variables)

    @property
    def variables(self):
        """The variables of the state, those of the inner optimizer last."""
        return super().variables + self.inner_optimizer.variables

    @property
    def learning_rate(self):
        """The learning rate of the inner optimizer; may be set to a float."""
        return self.inner_optimizer.learning_rate

    @learning_rate.setter
    def learning_rate(self, learning_rate):
        self.inner_optimizer.learning_rate = learning_rate

    def scale_loss(self, loss):
        """Return a loss multiplied by the present scale."""
        loss = tf.convert_to_tensor(loss)
        return loss * tf.cast(self.dynamic_scale, loss.dtype)

    def _apply(self, grads: list, variables: list) -> None:
        """Update variables with gradients of the scaled loss."""
        finite = [tf.reduce_all(tf.math.is_finite(g)) for g in grads]
        tf.cond(
            tf.reduce_all(finite),
            lambda: self._update_unscaled(grads, variables),
            self._halve_scale,
        )

    def _update_unscaled(self, grads: list, variables: list) -> tf.Tensor:
        scale = tf.convert_to_tensor(self.dynamic_scale)
        unscaled = [
            gradient / tf.cast(scale, variable.dtype)
            for gradient, variable in zip(grads, variables, strict=True)
        ]
        self.inner_optimizer.apply(unscaled, variables)
        self._calls.assign_add(1)
        grows = self.step_counter + 1 >= self.dynamic_growth_steps
        self.step_counter.assign(
            tf.where(grows, tf.zeros_like(self._calls), self.step_counter + 1)
        )
        # A scale beyond the largest float stays as it is.
        doubled = tf.where(tf.math.is_finite(scale * 2), scale * 2, scale)
        return self.dynamic_scale.assign(tf.where(grows, doubled, scale)) > 0

    def _halve_scale(self) -> tf.Tensor:
        self.step_counter.assign(0)
        return self.dynamic_scale.assign(self.dynamic_scale / 2) > 0

    def finalize_variable_values(self, var_list):
        """Let the inner optimizer put averages in place of variables.

        Args:
            var_list: List of `tf.Variable`.
        """
        self.inner_optimizer.finalize_variable_values(var_list)

    def get_config(self):
        """Return the constructor's arguments as a dictionary."""
        return {
            "name": self.name,
            "inner_optimizer": serialize_keras_object(self.inner_optimizer),
            "initial_scale": self.initial_scale,
            "dynamic_growth_steps": self.dynamic_growth_steps,
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Build an optimizer from `get_config`."""
        inner = deserialize_keras_object(
            config["inner_optimizer"], custom_objects
        )
        return cls(**{**config, "inner_optimizer": inner})
