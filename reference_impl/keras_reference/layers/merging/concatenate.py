"""Inputs side by side."""

import tensorflow as tf

from keras_reference import ops
from keras_reference.layers.merging.merge import Merge, check_masks


class Concatenate(Merge):
    """Put inputs side by side along an axis.

    Args:
        axis: Integer, the axis along which the inputs may differ in size.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: List of tensors with the same number of axes.

    Input shape:
        List of shapes that differ in the size of `axis` alone.

    Output shape:
        The same shape; the size of `axis` is the sum of sizes.

    Raises:
        ValueError: The inputs are no list, their shapes do not fit, or there
            is no such axis.

    Examples:
        >>> x, y = tf.constant([[1.0], [2.0]]), tf.constant([[3.0], [4.0]])
        >>> Concatenate()([x, y]).numpy().tolist()
        [[1.0, 3.0], [2.0, 4.0]]
    """

    def __init__(self, axis=-1, **kwargs):
        if not isinstance(axis, int):
            raise TypeError(
                f"`axis` must be an integer. Received: axis={axis!r}."
            )
        super().__init__(**kwargs)
        self.axis = axis

    def build(self, input_shape):
        self._check_inputs(input_shape)
        self.compute_output_shape(input_shape)

    def call(self, inputs):
        return tf.concat(self._aligned(inputs), self.axis)

    def compute_output_shape(self, input_shape):
        shapes = [list(shape) for shape in input_shape]
        rank = len(shapes[0])
        if not -rank <= self.axis < rank:
            raise ValueError(
                f"`axis` must be from {-rank} to {rank - 1} for inputs of rank "
                f"{rank}. Received: axis={self.axis}."
            )
        along = [shape.pop(self.axis) for shape in shapes if len(shape) == rank]
        same = [set(sizes) - {None} for sizes in zip(*shapes, strict=False)]
        if len(along) < len(shapes) or any(len(sizes) > 1 for sizes in same):
            raise ValueError(
                "Inputs must have the same shape, up to the axis along which "
                f"they are put together. Received: axis={self.axis}, "
                f"input_shape={[tuple(shape) for shape in input_shape]}."
            )
        output_shape = [sizes.pop() if sizes else None for sizes in same]
        total = None if None in along else sum(along)
        output_shape.insert(self.axis % rank, total)
        return tuple(output_shape)

    def compute_mask(self, inputs, mask=None):
        """Return the masks side by side; an input without one counts.

        Args:
            inputs: List of tensors.
            mask: List of their masks.

        Returns:
            Tensor of booleans, or `None` if no input has a mask.
        """
        if mask is None:
            return None
        check_masks(inputs, mask)
        if all(m is None for m in mask):
            return None
        masks = []
        for x, m in zip(inputs, mask, strict=True):
            if m is None:
                ones = ops.ones_like(x, dtype="bool")
                m = ops.any(ones, axis=-1, keepdims=True)
            elif len(m.shape) < len(x.shape):
                m = ops.expand_dims(m, -1)
            masks.append(m)
        return ops.any(ops.concatenate(masks, axis=self.axis), axis=-1)

    def get_config(self):
        return {**super().get_config(), "axis": self.axis}


def concatenate(inputs, axis=-1, **kwargs):
    """Return tensors side by side along an axis.

    Args:
        inputs: List of tensors.
        axis: Integer, the axis along which they may differ in size.
        **kwargs: Arguments of the layer `Concatenate`, such as `name`.

    Returns:
        Tensor.

    Examples:
        >>> concatenate([tf.zeros((2, 1)), tf.zeros((2, 3))]).shape
        TensorShape([2, 4])
    """
    return Concatenate(axis=axis, **kwargs)(inputs)
