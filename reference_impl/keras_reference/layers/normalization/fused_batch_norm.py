"""Batch normalization as one kernel of TensorFlow."""

import tensorflow as tf

# What cuDNN accepts.
_SMALLEST_EPSILON = 1.001e-5


def can_fuse(layer, inputs) -> bool:
    """Return whether the kernel computes what `BatchNormalization` defines.

    It is for features on the last axis, in up to 32 bits. Of two axes its
    set-up costs more than it saves.
    """
    return (
        layer._weight_shape is None
        and inputs.shape.rank > 2
        and inputs.dtype in (tf.float32, tf.float16, tf.bfloat16)
        and layer.epsilon >= _SMALLEST_EPSILON
    )


def fused_batch_norm(layer, inputs, mean=None, variance=None) -> tuple:
    """Normalize by given moments, or else by those of the batch.

    Args:
        layer: BatchNormalization.
        inputs: Tensor of more than two axes.
        mean: Tensor, the mean of each feature; the batch's when `None`.
        variance: Tensor, the variance of each feature.

    Returns:
        Tuple of outputs, mean and variance.
    """
    size = inputs.shape[-1]
    images = inputs
    if inputs.shape.rank != 4:
        images = tf.reshape(inputs, (1, -1, 1, size))
    gamma, beta = layer.gamma, layer.beta
    outputs, batch_mean, batch_variance, *_ = tf.raw_ops.FusedBatchNormV3(
        x=images,
        scale=tf.ones(size) if gamma is None else tf.cast(gamma, "float32"),
        offset=tf.zeros(size) if beta is None else tf.cast(beta, "float32"),
        mean=tf.constant([]) if mean is None else tf.cast(mean, "float32"),
        variance=(
            tf.constant([]) if mean is None else tf.cast(variance, "float32")
        ),
        epsilon=layer.epsilon,
        is_training=mean is None,
    )
    if images is not inputs:
        outputs = tf.reshape(outputs, tf.shape(inputs))
    # The kernel divides by `count - 1`, the definition by `count`.
    count = tf.cast(tf.size(inputs) // size, "float32")
    return outputs, batch_mean, batch_variance * ((count - 1) / count)
