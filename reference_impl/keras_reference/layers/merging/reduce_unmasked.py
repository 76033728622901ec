"""Putting inputs together as far as masks let them count."""

import functools

import tensorflow as tf

from keras_reference.core.masks import mask_of
from keras_reference.layers.merging.merge import mask_like


def reduce_unmasked(function, layer, inputs):
    """Return `function` of the inputs that count, place by place.

    Where no input counts the first is returned.

    Args:
        function: Function of two tensors.
        layer: Merge, which aligns the inputs.
        inputs: List of tensors, some of which carry masks.

    Returns:
        Tensor.
    """
    masks = [mask_of(x) for x in inputs]
    aligned = layer._aligned(inputs)
    if all(mask is None for mask in masks):
        return functools.reduce(function, aligned)
    outputs, counted = aligned[0], mask_like(masks[0], aligned[0])
    for x, mask in zip(aligned[1:], masks[1:], strict=True):
        counts = mask_like(mask, x)
        both = function(outputs, x)
        one = tf.where(counts, x, outputs)
        outputs = tf.where(tf.logical_and(counted, counts), both, one)
        counted = tf.logical_or(counted, counts)
    return outputs
