"""The symbolic tensor that functional models are written with."""

import tensorflow as tf

from keras_reference.core.naming import unique_name


class KerasTensor:
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

    def reshape(self, newshape):
        """Return the same numbers in another shape: `keras.ops.reshape`."""
        return _call_op("reshape", self, newshape)

    def squeeze(self, axis=None):
        """Return the tensor without axes of size 1: `keras.ops.squeeze`."""
        return _call_op("squeeze", self, axis)

    def __getitem__(self, key):
        # Here, not at the top: the graph's nodes are made of tensors.
        from keras_reference.core.symbolic import record_function

        return record_function(get_item, (self, key), {})

    def __round__(self, ndigits=None):
        return _call_op("round", self, ndigits or 0)

    def __neg__(self):
        return _call_op("negative", self)

    def __abs__(self):
        return _call_op("absolute", self)

    def __invert__(self):
        return _call_op("logical_not", self)

    def __add__(self, other):
        return _call_op("add", self, other)

    def __radd__(self, other):
        return _call_op("add", other, self)

    def __sub__(self, other):
        return _call_op("subtract", self, other)

    def __rsub__(self, other):
        return _call_op("subtract", other, self)

    def __mul__(self, other):
        return _call_op("multiply", self, other)

    def __rmul__(self, other):
        return _call_op("multiply", other, self)

    def __truediv__(self, other):
        return _call_op("true_divide", self, other)

    def __rtruediv__(self, other):
        return _call_op("true_divide", other, self)

    def __floordiv__(self, other):
        return _call_op("floor_divide", self, other)

    def __rfloordiv__(self, other):
        return _call_op("floor_divide", other, self)

    def __mod__(self, other):
        return _call_op("mod", self, other)

    def __rmod__(self, other):
        return _call_op("mod", other, self)

    def __pow__(self, other):
        return _call_op("power", self, other)

    def __rpow__(self, other):
        return _call_op("power", other, self)

    def __matmul__(self, other):
        return _call_op("matmul", self, other)

    def __rmatmul__(self, other):
        return _call_op("matmul", other, self)

    def __and__(self, other):
        return _call_op("logical_and", self, other)

    def __rand__(self, other):
        return _call_op("logical_and", other, self)

    def __or__(self, other):
        return _call_op("logical_or", self, other)

    def __ror__(self, other):
        return _call_op("logical_or", other, self)

    def __xor__(self, other):
        return _call_op("logical_xor", self, other)

    def __rxor__(self, other):
        return _call_op("logical_xor", other, self)

    def __lt__(self, other):
        return _call_op("less", self, other)

    def __le__(self, other):
        return _call_op("less_equal", self, other)

    def __gt__(self, other):
        return _call_op("greater", self, other)

    def __ge__(self, other):
        return _call_op("greater_equal", self, other)


def get_item(x, key):
    """Return a part of a tensor, as `x[key]` does.

    Examples:
        >>> get_item(tf.range(5), slice(1, 3)).numpy().tolist()
        [1, 2]
    """
    # A key of several axes that was saved is a list.
    return x[tuple(key) if isinstance(key, list) else key]


def _call_op(name: str, *args) -> KerasTensor:
    # Here, not at the top: ops are made of symbolic tensors.
    from keras_reference import ops

    return getattr(ops, name)(*args)
