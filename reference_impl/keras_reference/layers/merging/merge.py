"""What layers share that merge several inputs, place by place."""

import functools

import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.masks import is_tensor
from keras_reference.layers.layer import Layer


class Merge(Layer):
    """A layer that is called on a list of tensors.

    Inputs of fewer axes get axes of size 1 behind that of the batch, and axes
    of size 1 are repeated: `(2, 3)` beside `(2, 4, 3)` is taken for
    `(2, 1, 3)`.

    Args:
        **kwargs: Arguments of `Layer`, such as `name`.
    """

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.supports_masking = True

    def build(self, input_shape):
        self._check_inputs(input_shape)
        merged_shape(input_shape)

    def _check_inputs(self, input_shape) -> None:
        if not is_list_of_shapes(input_shape):
            raise ValueError(
                f"`{type(self).__name__}` must be called on a list of tensors."
                f" Received: input_shape={input_shape}."
            )

    def compute_output_shape(self, input_shape):
        return merged_shape(input_shape)

    def compute_output_spec(self, inputs):
        shape = self.compute_output_shape([x.shape for x in inputs])
        return KerasTensor(shape, self._dtype_of(inputs))

    def _dtype_of(self, inputs) -> str:
        dtypes = {tf.as_dtype(x.dtype).name for x in inputs}
        return dtypes.pop() if len(dtypes) == 1 else self.compute_dtype

    def _aligned(self, inputs) -> list:
        """Return the inputs with one dtype and one number of axes."""
        dtype = self._dtype_of(inputs)
        rank = max(x.shape.rank for x in inputs)
        return [with_axes(tf.cast(x, dtype), rank) for x in inputs]

    def compute_mask(self, inputs, mask=None):
        """Return where any of the inputs counts; `None` if one has no mask.

        Args:
            inputs: List of tensors.
            mask: List of their masks.

        Returns:
            Tensor of booleans, or `None`.
        """
        if mask is None:
            return None
        check_masks(inputs, mask)
        if any(m is None for m in mask):
            return None
        rank = max(len(m.shape) for m in mask)
        aligned = [with_axes(m, rank) for m in mask]
        return functools.reduce(ops.logical_or, aligned)


def is_list_of_shapes(value) -> bool:
    """Return whether `value` is a list of at least one shape.

    Examples:
        >>> is_list_of_shapes([(2, 3)]), is_list_of_shapes((2, 3))
        (True, False)
    """
    return (
        isinstance(value, (list, tuple))
        and bool(value)
        and all(isinstance(shape, (list, tuple)) for shape in value)
    )


def merged_shape(shapes) -> tuple:
    """Return the shape that tensors of these shapes are merged to.

    Raises:
        ValueError: A shape is empty, or two do not fit.

    Examples:
        >>> merged_shape([(None, 3), (None, 4, 1)])
        (None, 4, 3)
    """
    rank = max(len(shape) for shape in shapes)
    if any(len(shape) == 0 for shape in shapes):
        raise ValueError(
            f"Inputs must have an axis for the batch. Received: {shapes}."
        )
    aligned = [
        (*shape[:1], *[1] * (rank - len(shape)), *shape[1:]) for shape in shapes
    ]
    batch_sizes = {shape[0] for shape in aligned} - {None}
    merged = [batch_sizes.pop() if len(batch_sizes) == 1 else None]
    for sizes in zip(*(shape[1:] for shape in aligned), strict=True):
        known = set(sizes) - {1, None}
        if len(known) > 1:
            merged = None
            break
        unknown = None if None in sizes else 1
        merged.append(known.pop() if known else unknown)
    if batch_sizes or merged is None:
        raise ValueError(
            "Inputs must have the same shape, up to axes of size 1 behind "
            f"that of the batch. Received: {[tuple(s) for s in shapes]}."
        )
    return tuple(merged)


def with_axes(x, rank: int):
    """Return `x` with axes of size 1 behind the first, `rank` in all.

    Examples:
        >>> with_axes(tf.zeros((2, 3)), 4).shape
        TensorShape([2, 1, 1, 3])
    """
    for _ in range(rank - len(x.shape)):
        x = ops.expand_dims(x, 1)
    return x


def mask_like(mask, x):
    """Return a mask with as many axes as `x`, all true for `None`.

    A mask of fewer axes than its tensor leaves the last ones out.

    Examples:
        >>> mask_like(tf.constant([[True, False]]), tf.zeros((1, 2, 3))).shape
        TensorShape([1, 2, 1])
    """
    if mask is None:
        return tf.ones_like(x, dtype="bool")
    mask = with_axes(mask, x.shape.rank - 1)
    return mask if mask.shape.rank == x.shape.rank else mask[..., tf.newaxis]


def check_masks(inputs, mask) -> None:
    """Raise unless there is one mask, or `None`, for each input.

    Examples:
        >>> check_masks([tf.zeros(2), tf.zeros(2)], [None, None])
    """
    for name, value in (("inputs", inputs), ("mask", mask)):
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"`{name}` must be a list. Received: {value!r}.")
    if len(inputs) != len(mask):
        raise ValueError(
            "There must be a mask, or None, for each input. Received: "
            f"{len(inputs)} inputs and {len(mask)} masks."
        )
    for m in mask:
        if m is not None and not is_tensor(m):
            raise ValueError(f"A mask must be a tensor. Received: {m!r}.")
