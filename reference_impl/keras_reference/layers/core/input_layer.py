"""The start of a functional model."""

import numbers

import tensorflow as tf

from keras_reference import config
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.node import Node
from keras_reference.layers.layer import Layer


class InputLayer(Layer):
    """The layer behind `Input`: it makes a symbolic tensor.

    Args:
        shape: Tuple of integers and `None`, without the batch axis.
        batch_size: Integer, the size of the batch axis, if it is known.
        dtype: String; `floatx` when `None`.
        sparse: Boolean; only a false value is supported.
        ragged: Boolean; only a false value is supported.
        batch_shape: Tuple, the shape with the batch axis.
        input_tensor: KerasTensor to use instead of a new one.
        optional: Boolean, whether the model accepts `None` here.
        name: String, the name; made up when `None`.
        **kwargs: None is known; here for the error message.

    Raises:
        ValueError: Neither or both of `shape` and `batch_shape` are given, or
            an argument that is not supported is.

    Examples:
        >>> InputLayer((3,), name="pixels").output.shape
        (None, 3)
    """

    def __init__(
        self,
        shape=None,
        batch_size=None,
        dtype=None,
        sparse=None,
        ragged=None,
        batch_shape=None,
        input_tensor=None,
        optional=False,
        name=None,
        **kwargs,
    ):
        if kwargs or sparse or ragged:
            raise ValueError(
                "An input takes no further arguments, and is not sparse or "
                f"ragged. Received: sparse={sparse}, ragged={ragged}, "
                f"{kwargs}."
            )
        super().__init__(name=name)
        self.optional = optional
        if input_tensor is None:
            input_tensor = KerasTensor(
                _batch_shape(shape, batch_size, batch_shape),
                dtype or config.floatx(),
                name=name,
            )
        self.batch_shape = input_tensor.shape
        self._dtype = input_tensor.dtype
        self.built = True
        Node(self, (), {}, input_tensor)

    @property
    def dtype(self):
        """String, the dtype of the input."""
        return self._dtype

    def call(self):
        """Return nothing: the layer makes a symbolic tensor, not a real one."""

    def get_config(self):
        return {
            "batch_shape": self.batch_shape,
            "dtype": self._dtype,
            "sparse": False,
            "ragged": False,
            "name": self.name,
            "optional": self.optional,
        }


def Input(
    shape=None,
    batch_size=None,
    dtype=None,
    sparse=None,
    ragged=None,
    batch_shape=None,
    name=None,
    tensor=None,
    optional=False,
):
    """Return the symbolic tensor that a functional model starts from.

    Args:
        shape: Tuple of integers and `None`, without the batch axis.
        batch_size: Integer, the size of the batch axis, if it is known.
        dtype: String; `floatx` when `None`.
        sparse: Boolean; only a false value is supported.
        ragged: Boolean; only a false value is supported.
        batch_shape: Tuple, the shape with the batch axis, instead of `shape`.
        name: String, the name; made up when `None`.
        tensor: KerasTensor to use instead of a new one.
        optional: Boolean, whether the model accepts `None` here.

    Returns:
        KerasTensor.

    Raises:
        ValueError: Neither or both of `shape` and `batch_shape` are given.

    Examples:
        >>> Input((28, 28), name="image")
        <KerasTensor shape=(None, 28, 28), dtype=float32, name=image>
    """
    layer = InputLayer(
        shape=shape,
        batch_size=batch_size,
        dtype=dtype,
        sparse=sparse,
        ragged=ragged,
        batch_shape=batch_shape,
        input_tensor=tensor,
        optional=optional,
        name=name,
    )
    return layer.output


def _batch_shape(shape, batch_size, batch_shape) -> tuple:
    if (shape is None) == (batch_shape is None):
        raise ValueError(
            "One of `shape` and `batch_shape` must be given. "
            f"Received: shape={shape}, batch_shape={batch_shape}."
        )
    given = batch_shape if shape is None else shape
    if isinstance(given, tf.TensorShape):
        given = given.as_list()
    if not isinstance(given, (list, tuple)) or not all(map(_is_size, given)):
        raise ValueError(
            "`shape` must be a tuple of integers and None. "
            f"Received: shape={given!r}. Write (3,) for one axis of size 3."
        )
    if shape is None:
        if batch_size is not None:
            raise ValueError(
                "`batch_size` goes with `shape`, not with `batch_shape`. "
                f"Received: batch_size={batch_size}."
            )
        return tuple(given)
    return (batch_size, *given)


def _is_size(value) -> bool:
    return value is None or isinstance(value, numbers.Integral) and value >= 0
