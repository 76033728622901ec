"""The symbolic tensor that functional models are written with."""

import tensorflow as tf

from keras_reference.core.naming import unique_name
from keras_reference.core.symbolic_operators import SymbolicOperators


class KerasTensor(SymbolicOperators):
    """A tensor that has a shape and a dtype but no value yet.

    `Input` returns one. Layers and ops called on it return others, and each
    remembers the node that made it, so that `Model(inputs, outputs)` can walk
    back from its outputs to its inputs.

    Args:
        shape: Tuple of integers, `None` where the size is not known yet.
        dtype: String, the dtype's name.
        sparse: Boolean; only `False` is supported.
        ragged: Boolean; only `False` is supported.
        record_history: Boolean, whether the tensor remembers its node.
        name: String, the name of the tensor; made up when `None`.
        **kwargs: None is known; here for the error message.

    Raises:
        ValueError: `sparse` or `ragged` is true, or an argument is unknown.

    Examples:
        >>> x = KerasTensor((None, 3), name="pixels")
        >>> x
        <KerasTensor shape=(None, 3), dtype=float32, name=pixels>
        >>> (x + 1).shape
        (None, 3)
    """

    # Arrays on the left leave operators to this class.
    __array_ufunc__ = None

    def __init__(
        self,
        shape,
        dtype="float32",
        sparse=False,
        ragged=False,
        record_history=True,
        name=None,
        **kwargs,
    ):
        if kwargs:
            raise ValueError(
                f"`KerasTensor` has no such arguments. Received: {kwargs}."
            )
        if sparse or ragged:
            raise ValueError(
                "`sparse` and `ragged` must be False: only dense tensors are "
                f"supported. Received: sparse={sparse}, ragged={ragged}."
            )
        self.shape = tuple(tf.TensorShape(shape).as_list())
        self.dtype = tf.as_dtype(dtype).name
        self.sparse = False
        self.ragged = False
        self.record_history = record_history
        self.name = name or unique_name("keras_tensor")
        # (operation, index of its node, index among the node's outputs)
        self._keras_history = None

    @property
    def ndim(self):
        """Integer, the number of axes."""
        return len(self.shape)

    def __repr__(self):
        return (
            f"<KerasTensor shape={self.shape}, dtype={self.dtype}, "
            f"name={self.name}>"
        )

    def __len__(self):
        raise TypeError(
            "`len` needs a tensor with a value. "
            f"Received: {self!r}. Use `.shape` instead."
        )

    def __bool__(self):
        raise TypeError(
            "A condition needs a tensor with a value. "
            f"Received: {self!r}. Move the condition into a layer's `call`."
        )

    def __iter__(self):
        raise TypeError(
            "A loop needs a tensor with a value. "
            f"Received: {self!r}. Index it, `x[:, i]`, instead."
        )

    def __float__(self):
        raise TypeError(
            "A number needs a tensor with a value. "
            f"Received: {self!r}. Use `keras.ops` or a layer instead."
        )

    def __int__(self):
        return int(float(self))

    def __array__(self, *args, **kwargs):
        raise ValueError(
            "NumPy needs a tensor with a value. "
            f"Received: {self!r}. Use `keras.ops` or a layer instead."
        )

    def __tf_tensor__(self, dtype=None, name=None):
        raise ValueError(
            "TensorFlow needs a tensor with a value. "
            f"Received: {self!r}. Use `keras.ops` or a layer instead."
        )
