"""The dot product of two inputs."""

import tensorflow as tf

from keras_reference.layers.merging.merge import Merge

_LETTERS = "bcdefghijklmnopqrstuvwxy"


class Dot(Merge):
    """Multiply two inputs and add up along an axis, sample by sample.

    `outputs[a, i, j] = sum over k of x[a, i, k] * y[a, j, k]`, where `k` is
    the axis that `axes` names, `i` stands for the other axes of the first
    input and `j` for those of the second. Where no other axis is left the
    output has one of size 1.

    Args:
        axes: Integer, the axis of both inputs, or a tuple of two.
        normalize: Boolean, whether the inputs are divided by their length
            along the axis first, which makes the output a cosine.
        **kwargs: Arguments of `Layer`, such as `name`.

    Call arguments:
        inputs: List of two tensors.

    Input shape:
        List of two shapes of at least two axes.

    Output shape:
        `(batch_size, ...)`: the other axes of the first, then of the second.

    Raises:
        TypeError: `axes` is neither an integer nor a pair of integers.
        ValueError: The inputs are not a list of two, have no such axis, or
            have different sizes along it.

    Examples:
        >>> x, y = tf.constant([[1.0, 2.0]]), tf.constant([[3.0, 4.0]])
        >>> Dot(axes=1)([x, y]).numpy().tolist()
        [[11.0]]
    """

    def __init__(self, axes, normalize=False, **kwargs):
        pair = axes if isinstance(axes, (list, tuple)) else (axes, axes)
        if not all(isinstance(axis, int) for axis in pair):
            raise TypeError(
                "`axes` must be an integer or a tuple of two. "
                f"Received: axes={axes!r}."
            )
        if len(pair) != 2:
            raise ValueError(
                "`axes` must have two elements, one for each input. "
                f"Received: axes={axes}."
            )
        super().__init__(**kwargs)
        self.axes = axes
        self.normalize = normalize
        self.supports_masking = True

    def build(self, input_shape):
        self._check_inputs(input_shape)
        self._contracted(input_shape)

    def _check_inputs(self, input_shape) -> None:
        super()._check_inputs(input_shape)
        if len(input_shape) != 2:
            raise ValueError(
                "`Dot` must be called on a list of two tensors. "
                f"Received: input_shape={input_shape}."
            )

    def _contracted(self, shapes) -> list:
        """Return the axis of each input, counted from the front."""
        pair = self.axes
        if isinstance(pair, int):
            pair = (pair, pair)
        places = []
        for shape, axis in zip(shapes, pair, strict=True):
            rank = len(shape)
            if rank < 2 or not -rank <= axis < rank or axis % rank == 0:
                raise ValueError(
                    "`axes` must name an axis of each input behind that of the "
                    f"batch. Received: axes={self.axes}, "
                    f"input_shape={[tuple(s) for s in shapes]}."
                )
            places.append(axis % rank)
        sizes = [s[a] for s, a in zip(shapes, places, strict=True)]
        batch_sizes = [shape[0] for shape in shapes]
        for pair_of_sizes in (sizes, batch_sizes):
            if len(set(pair_of_sizes) - {None}) > 1:
                raise ValueError(
                    "Inputs must have the same size along the axes to add up, "
                    f"and the same batch size. Received: axes={self.axes}, "
                    f"input_shape={[tuple(s) for s in shapes]}."
                )
        return places

    def call(self, inputs):
        x, y = (tf.cast(value, self._dtype_of(inputs)) for value in inputs)
        x_axis, y_axis = self._contracted([x.shape, y.shape])
        if self.normalize:
            x = tf.nn.l2_normalize(x, axis=x_axis)
            y = tf.nn.l2_normalize(y, axis=y_axis)
        # `a` is the axis of the batch, `z` the one that is added up.
        letters = iter(_LETTERS)
        x_axes = _name_axes(x.shape.rank, x_axis, letters)
        y_axes = _name_axes(y.shape.rank, y_axis, letters)
        left = (x_axes + y_axes[1:]).replace("z", "")
        outputs = tf.einsum(f"{x_axes},{y_axes}->{left}", x, y)
        return outputs if len(left) > 1 else tf.expand_dims(outputs, 1)

    def compute_output_shape(self, input_shape):
        places = self._contracted(input_shape)
        first, second = (
            [size for axis, size in enumerate(shape) if axis != place]
            for shape, place in zip(input_shape, places, strict=True)
        )
        output_shape = (*first, *second[1:])
        return output_shape if len(output_shape) > 1 else (*output_shape, 1)

    def compute_mask(self, inputs, mask=None):
        return None

    def get_config(self):
        return {
            **super().get_config(),
            "axes": self.axes,
            "normalize": self.normalize,
        }


def _name_axes(rank: int, contracted: int, letters) -> str:
    """Return a letter for each axis, as `einsum` takes them."""
    names = ["a", *(next(letters) for _ in range(rank - 1))]
    names[contracted] = "z"
    return "".join(names)


def dot(inputs, axes=-1, **kwargs):
    """Return the dot product of two tensors, sample by sample.

    Args:
        inputs: List of two tensors.
        axes: Integer, the axis of both inputs, or a tuple of two.
        **kwargs: Arguments of the layer `Dot`, such as `normalize`.

    Returns:
        Tensor.

    Examples:
        >>> dot([tf.ones((2, 3)), tf.ones((2, 3))]).numpy().tolist()
        [[3.0], [3.0]]
    """
    return Dot(axes=axes, **kwargs)(inputs)
