"""The operators of Python on tensors that have no value yet."""


class SymbolicOperators:
    """What is calculated with by operators: each records a node of an op."""

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
        >>> get_item(range(5), slice(1, 3))
        range(1, 3)
    """
    # A key of several axes that was saved is a list.
    return x[tuple(key) if isinstance(key, list) else key]


def _call_op(name: str, *args):
    # Here, not at the top: ops are made of symbolic tensors.
    from keras_reference import ops

    return getattr(ops, name)(*args)
