"""Cells that do before the loop what needs no state."""

import functools

import tensorflow as tf

from keras_reference.layers.check_arguments import check_rate
from keras_reference.layers.layer import Layer
from keras_reference.random.seed_generator import SeedGenerator


class TwoHalves(Layer):
    """A cell whose step has two halves.

    `project` needs no state, so `RNN` does it for all times at once, as one
    product of matrices; `step` is what is left to do at each time. `call` is
    both, for one time. A subclass defines both, and when it is built sets
    `_input_shape` and `_state_shape`, without the axis of the batch.

    Args:
        dropout: Float in `[0, 1]`, fraction of the inputs dropped.
        recurrent_dropout: Float in `[0, 1]`, fraction of the state dropped.
        seed: Integer, start of the random numbers; drawn when `None`.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Raises:
        ValueError: A rate is no share.
    """

    # Whether `call` is made of `project` and `step`, and so returns the first
    # of the next states as the output.
    has_halves = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if "call" in vars(cls):
            cls.has_halves = "step" in vars(cls)

    # How many gates the first state goes to, each with a choice of its own.
    gates = 1

    def __init__(self, dropout, recurrent_dropout, seed, **kwargs):
        check_rate(dropout=dropout, recurrent_dropout=recurrent_dropout)
        super().__init__(**kwargs)
        self.dropout = dropout
        self.recurrent_dropout = recurrent_dropout
        self.seed = seed
        if dropout or recurrent_dropout:
            self.seed_generator = SeedGenerator(seed)

    def project(self, inputs):
        """Return what the inputs add to every gate; every cell overrides it.

        Args:
            inputs: Tensor, for one time or for all.

        Returns:
            Tensor.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must have a `project` method. "
            f"Received: a call of '{self.name}' without one."
        )

    def step(self, projected, states, masks=None):
        """Return the output and the next states; every cell overrides it.

        Args:
            projected: Tensor, from `project`, for one time.
            states: List of tensors of shape `(batch_size, units)`.
            masks: List of tensors that the first state is multiplied by, one
                for each gate; none when `None`.

        Returns:
            Tuple of the output and the list of the next states.
        """
        raise NotImplementedError(
            f"{type(self).__name__} must have a `step` method. "
            f"Received: a call of '{self.name}' without one."
        )

    def call(self, inputs, states, training=False):
        step = self.one_step(tf.shape(inputs)[0], training)
        if isinstance(states, (list, tuple)):
            return step(inputs, list(states))
        output, states = step(inputs, [states])
        return output, states[0]

    def one_step(self, batch_size, training=False):
        """Return the step of one time, with what is dropped at every time.

        Args:
            batch_size: Integer or scalar tensor.
            training: Boolean, whether anything is dropped.

        Returns:
            Function of inputs and states.
        """
        mask, masks = self._masks(batch_size, training)

        def step(inputs, states):
            if mask is not None:
                inputs = tf.cast(inputs, mask.dtype) * mask
            return self.step(self.project(inputs), states, masks)

        return step

    def halves(self, inputs, training=False):
        """Return what all times add to the gates, and the step of one time.

        Args:
            inputs: Tensor of shape `(batch_size, timesteps, input_dim)`.
            training: Boolean, whether anything is dropped.

        Returns:
            Tuple of a tensor and a function of it, at one time, and states.
        """
        mask, masks = self._masks(tf.shape(inputs)[0], training)
        if mask is not None:
            inputs = tf.cast(inputs, mask.dtype) * mask[:, tf.newaxis]
        return self.project(inputs), functools.partial(self.step, masks=masks)

    def _masks(self, batch_size, training) -> tuple:
        """Return factors for the inputs, and for each gate's state."""
        mask = masks = None
        if training and self.dropout:
            shape = [batch_size, *self._input_shape]
            mask = self._mask(shape, self.dropout)
        if training and self.recurrent_dropout:
            shape = [batch_size, *self._state_shape]
            rate = self.recurrent_dropout
            masks = [self._mask(shape, rate) for _ in range(self.gates)]
        return mask, masks

    def _mask(self, shape: list, rate: float) -> tf.Tensor:
        ones = tf.ones(shape, self.compute_dtype)
        if rate == 1:
            return tf.zeros_like(ones)
        return tf.nn.experimental.stateless_dropout(
            ones, rate, self.seed_generator.next()
        )

    def get_config(self):
        return {
            **super().get_config(),
            "dropout": self.dropout,
            "recurrent_dropout": self.recurrent_dropout,
            "seed": self.seed,
        }
