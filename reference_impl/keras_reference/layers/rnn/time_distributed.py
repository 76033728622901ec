"""A layer applied at every time."""

import tensorflow as tf

from keras_reference.layers.call_arguments import parameters_of
from keras_reference.layers.core.wrapper import Wrapper


class TimeDistributed(Wrapper):
    """Apply a layer to the input at every time, the second axis.

    `output[:, time] = layer(input[:, time])`. The layer is called once, on all
    times as if they were one larger batch; in training, one that keeps weights
    that gradients do not change, such as averages, is called for each time.

    Args:
        layer: Layer.
        **kwargs: Arguments of `Layer`, such as `name` and `dtype`.

    Call arguments:
        inputs: Tensor of shape `(batch_size, timesteps, ...)`.
        training: Boolean, handed to the layer.
        mask: Tensor of booleans of shape `(batch_size, timesteps)`, handed to
            the layer if it takes one, and kept.

    Input shape:
        `(batch_size, timesteps, ...)`

    Output shape:
        `(batch_size, timesteps)`, then what the layer returns for a sample.

    Raises:
        ValueError: `layer` is no layer, or the input has no axis of time.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> layer = TimeDistributed(Dense(2))
        >>> tuple(layer(tf.ones((3, 4, 5))).shape)
        (3, 4, 2)
        >>> layer.layer.kernel.shape.as_list()
        [5, 2]
    """

    def __init__(self, layer, **kwargs):
        super().__init__(layer, **kwargs)
        self.supports_masking = True

    def build(self, input_shape):
        inner_shape = _without_time(input_shape)
        if not self.layer.built:
            self.layer.build(inner_shape)

    def call(self, inputs, training=None, mask=None):
        names = parameters_of(type(self.layer), "call")
        masks = [mask] if "mask" in names and mask is not None else []

        def apply(inputs, *masks):
            arguments = dict(zip(["mask"], masks, strict=False))
            if "training" in names:
                arguments["training"] = training
            return self.layer(inputs, **arguments)

        learns = self.layer.trainable and self.layer.non_trainable_weights
        if training and learns:
            dtype = self.layer.compute_dtype
            return _one_by_one(apply, [inputs, *masks], dtype)
        return _at_once(apply, [inputs, *masks])

    def compute_mask(self, inputs, previous_mask=None):
        return previous_mask

    def compute_output_shape(self, input_shape):
        inner_shape = _without_time(input_shape)
        batch_size, *sizes = self.layer.compute_output_shape(inner_shape)
        return (batch_size, input_shape[1], *sizes)


def _without_time(shape: tuple) -> tuple:
    if len(shape) < 3:
        raise ValueError(
            "The input must have the axes of the batch, of time, and at least "
            f"one more. Received: input_shape={tuple(shape)}."
        )
    return (shape[0], *shape[2:])


def _at_once(apply, tensors: list) -> tf.Tensor:
    """Apply a function to all times as if they were one larger batch."""
    inputs, *masks = tensors
    samples = tf.reshape(inputs, [-1, *_sizes(inputs, 2)])
    outputs = apply(samples, *(tf.reshape(mask, [-1]) for mask in masks))
    batch_size, timesteps = tf.unstack(tf.shape(inputs)[:2])
    shape = [batch_size, timesteps, *_sizes(outputs, 1)]
    result = tf.reshape(outputs, shape)
    return tf.ensure_shape(result, [*inputs.shape[:2], *outputs.shape[1:]])


def _one_by_one(apply, tensors: list, dtype: str) -> tf.Tensor:
    """Apply a function to each time, with what it learned from those before."""
    timesteps = tensors[0].shape[1]
    if timesteps is not None:
        times = zip(*(tf.unstack(t, axis=1) for t in tensors), strict=True)
        return tf.stack([apply(*time) for time in times], axis=1)
    outputs = tf.map_fn(
        lambda time: apply(*time),
        tuple(_swap_batch_and_time(tensor) for tensor in tensors),
        fn_output_signature=dtype,
    )
    return _swap_batch_and_time(outputs)


def _swap_batch_and_time(tensor: tf.Tensor) -> tf.Tensor:
    return tf.transpose(tensor, [1, 0, *range(2, tensor.shape.rank)])


def _sizes(tensor, start: int) -> list:
    """Return the sizes from an axis on, as integers where they are known."""
    dynamic = tf.shape(tensor)
    return [
        dynamic[axis] if size is None else size
        for axis, size in enumerate(tensor.shape)
        if axis >= start
    ]
