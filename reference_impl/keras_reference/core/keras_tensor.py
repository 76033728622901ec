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

    def __getitem__(self, key):
        return _record(_get_item, self, key)

    def __neg__(self):
        return _record(_negative, self)

    def __abs__(self):
        return _record(_absolute, self)

    def __add__(self, other):
        return _record(_add, self, other)

    def __radd__(self, other):
        return _record(_add, other, self)

    def __sub__(self, other):
        return _record(_subtract, self, other)

    def __rsub__(self, other):
        return _record(_subtract, other, self)

    def __mul__(self, other):
        return _record(_multiply, self, other)

    def __rmul__(self, other):
        return _record(_multiply, other, self)

    def __truediv__(self, other):
        return _record(_true_divide, self, other)

    def __rtruediv__(self, other):
        return _record(_true_divide, other, self)

    def __pow__(self, other):
        return _record(_power, self, other)

    def __matmul__(self, other):
        return _record(_matmul, self, other)

    def __lt__(self, other):
        return _record(_less, self, other)

    def __le__(self, other):
        return _record(_less_equal, self, other)

    def __gt__(self, other):
        return _record(_greater, self, other)

    def __ge__(self, other):
        return _record(_greater_equal, self, other)


# Operators, not TensorFlow's functions: `1 - x` converts the 1 to the dtype of
# `x`. They are named after the ops of Keras.
def _negative(x):
    return -x


def _absolute(x):
    return abs(x)


def _add(x, y):
    return x + y


def _subtract(x, y):
    return x - y


def _multiply(x, y):
    return x * y


def _true_divide(x, y):
    return x / y


def _power(x, y):
    return x**y


def _matmul(x, y):
    return x @ y


def _less(x, y):
    return x < y


def _less_equal(x, y):
    return x <= y


def _greater(x, y):
    return x > y


def _greater_equal(x, y):
    return x >= y


def _get_item(x, key):
    # A saved key of several axes is a list.
    return x[tuple(key) if isinstance(key, list) else key]


# The operators by the name that they have in the configuration of a graph.
OPERATORS = {
    function.__name__.strip("_"): function
    for function in (
        *(_negative, _absolute, _add, _subtract, _multiply, _true_divide),
        *(_power, _matmul, _less, _less_equal, _greater, _greater_equal),
        _get_item,
    )
}


def _record(function, *args) -> KerasTensor:
    # Here, not at the top: the graph's nodes are made of tensors.
    from keras_reference.core.symbolic import record_function

    return record_function(function, args, {})
