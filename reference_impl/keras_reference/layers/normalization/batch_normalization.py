"""Batch normalization."""

import functools

import tensorflow as tf

from keras_reference import initializers
from keras_reference.core.input_spec import InputSpec
from keras_reference.layers.normalization.affine_normalization import (
    AffineNormalization,
    reshape_weight,
    size_of_axis,
)
from keras_reference.layers.normalization.fused_batch_norm import (
    can_fuse,
    fused_batch_norm,
)
from keras_reference.layers.normalization.moments import masked_moments, widen
from keras_reference.layers.normalization.moving_averages import (
    add_average,
    move_averages,
)
from keras_reference.layers.normalization.renormalize import (
    check_clipping,
    renormalize,
)


class BatchNormalization(AffineNormalization):
    """Give each feature the mean 0 and the variance 1 over the batch.

    `outputs = (inputs - mean) / sqrt(variance + epsilon) * gamma + beta`

    While training, mean and variance are those of the batch, along all axes
    but `axis`; the moving averages go a step towards them:
    `moving = moving * momentum + value * (1 - momentum)`. Outside of training,
    and where the layer is frozen (`trainable = False`), the moving averages
    are used and stay as they are.

    Reference:
        Ioffe and Szegedy, "Batch Normalization: Accelerating Deep Network
        Training by Reducing Internal Covariate Shift", 2015. Ioffe, "Batch
        Renormalization", 2017.

    Args:
        axis: Integer, the axis of the features.
        momentum: Float, share of a moving average that a step keeps.
        epsilon: Float, added to the variance.
        center: Boolean, whether there is an offset `beta`.
        scale: Boolean, whether there is a scale `gamma`.
        beta_initializer: Name, function or object that makes the offset.
        gamma_initializer: Name, function or object that makes the scale.
        moving_mean_initializer: The same for the moving mean.
        moving_variance_initializer: The same for the moving variance.
        beta_regularizer: Function of the offset that returns a loss.
        gamma_regularizer: Function of the scale that returns a loss.
        beta_constraint: Function applied to the offset after each update.
        gamma_constraint: Function applied to the scale after each update.
        renorm: Boolean, whether training corrects the batch's moments towards
            the moving ones.
        renorm_clipping: Dictionary with `rmin`, `rmax`, `dmax`, the bounds of
            that correction; without bounds when `None`.
        renorm_momentum: Float, `momentum` of the moments for `renorm`.
        synchronized: Boolean, whether the replicas of a strategy share the
            moments of all their batches.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor of at least one axis.
        training: Boolean, whether the batch's own moments are used.
        mask: Tensor of booleans, with one axis less than `inputs`: which
            entries count in the batch's moments.

    Input shape:
        `(batch_size, ...)`

    Output shape:
        Same as the input.

    Raises:
        ValueError: `axis` is no integer or not there, its size is not known,
            or a key of `renorm_clipping` is unknown.

    Examples:
        >>> layer = BatchNormalization(momentum=0.5, epsilon=0.0)
        >>> x = tf.constant([[1.0], [5.0]])
        >>> layer(x, training=True).numpy().tolist()
        [[-1.0], [1.0]]
        >>> layer.moving_mean.numpy().tolist()
        [1.5]
        >>> layer.moving_variance.numpy().tolist()
        [2.5]
    """

    def __init__(
        self,
        axis=-1,
        momentum=0.99,
        epsilon=1e-3,
        center=True,
        scale=True,
        beta_initializer="zeros",
        gamma_initializer="ones",
        moving_mean_initializer="zeros",
        moving_variance_initializer="ones",
        beta_regularizer=None,
        gamma_regularizer=None,
        beta_constraint=None,
        gamma_constraint=None,
        renorm=False,
        renorm_clipping=None,
        renorm_momentum=0.99,
        synchronized=False,
        **kwargs,
    ):
        if not isinstance(axis, int):
            raise TypeError(
                f"`axis` must be an integer. Received: axis={axis!r}."
            )
        super().__init__(
            epsilon,
            center,
            scale,
            beta_initializer,
            gamma_initializer,
            beta_regularizer,
            gamma_regularizer,
            beta_constraint,
            gamma_constraint,
            **kwargs,
        )
        self.axis = axis
        self.momentum = float(momentum)
        self.moving_mean_initializer = initializers.get(moving_mean_initializer)
        self.moving_variance_initializer = initializers.get(
            moving_variance_initializer
        )
        self.renorm = renorm
        self.renorm_momentum = renorm_momentum
        self.renorm_clipping = renorm_clipping
        if renorm:
            self.renorm_clipping = check_clipping(renorm_clipping)
        self.synchronized = synchronized

    def build(self, input_shape):
        size = size_of_axis(input_shape, self.axis)
        rank = len(input_shape)
        self._add_gamma_and_beta((size,))
        start = self.moving_variance_initializer
        add = functools.partial(add_average, self, size)
        add("moving_mean", self.moving_mean_initializer)
        add("moving_variance", start)
        if self.renorm:

            def root(shape, dtype=None):
                return tf.sqrt(start(shape, dtype))

            add("moving_stddev", root)
            add("renorm_mean", self.moving_mean_initializer)
            add("renorm_stddev", root)
        axis = self.axis % rank
        self._axes = [a for a in range(rank) if a != axis]
        self._weight_shape = None
        if axis != rank - 1:
            self._weight_shape = [1] * axis + [size] + [1] * (rank - 1 - axis)
        self.input_spec = InputSpec(ndim=rank, axes={self.axis: size})

    def call(self, inputs, training=None, mask=None):
        check_mask(mask, inputs)
        if not (training and self.trainable):
            return self._use_averages(inputs)
        plain = mask is None and not (self.renorm or self.synchronized)
        if plain and can_fuse(self, inputs):
            outputs, mean, variance = fused_batch_norm(self, inputs)
        else:
            mean, variance = self._moments(inputs, mask, plain)
            used = mean, variance
            if self.renorm:
                used = renormalize(self, mean, variance)
            outputs = self._normalize(inputs, *used)
        move_averages(self, mean, variance)
        return outputs

    def _use_averages(self, inputs):
        mean, variance = self.moving_mean, self.moving_variance
        if can_fuse(self, inputs) and inputs.shape.rank == 4:
            return fused_batch_norm(self, inputs, mean, variance)[0]
        return self._normalize(inputs, mean, variance)

    def _moments(self, inputs, mask, plain: bool) -> tuple:
        inputs = widen(inputs)
        if plain:
            return tf.nn.moments(inputs, self._axes)
        mean, variance = masked_moments(
            inputs, self._axes, mask, self.synchronized
        )
        return tf.reshape(mean, [-1]), tf.reshape(variance, [-1])

    def _normalize(self, inputs, mean, variance):
        wide = widen(inputs)
        mean, variance, beta, gamma = (
            None
            if weight is None
            else reshape_weight(weight, self._weight_shape, wide.dtype)
            for weight in (mean, variance, self.beta, self.gamma)
        )
        outputs = tf.nn.batch_normalization(
            wide, mean, variance, beta, gamma, self.epsilon
        )
        return tf.cast(outputs, self.compute_dtype)

    def get_config(self):
        return {
            **super().get_config(),
            "axis": self.axis,
            "momentum": self.momentum,
            "moving_mean_initializer": initializers.serialize(
                self.moving_mean_initializer
            ),
            "moving_variance_initializer": initializers.serialize(
                self.moving_variance_initializer
            ),
            "renorm": self.renorm,
            "renorm_clipping": self.renorm_clipping,
            "renorm_momentum": self.renorm_momentum,
            "synchronized": self.synchronized,
        }


def check_mask(mask, inputs) -> None:
    """Raise unless a mask has one axis less than the input.

    Examples:
        >>> check_mask(tf.zeros(3), tf.zeros((3, 2)))
    """
    if mask is not None and len(mask.shape) != inputs.shape.rank - 1:
        raise ValueError(
            "`mask` must have one axis less than the input. Received: "
            f"mask.shape={tuple(mask.shape)}, "
            f"inputs.shape={tuple(inputs.shape)}."
        )
