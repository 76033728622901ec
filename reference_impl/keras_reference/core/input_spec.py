"""What a layer expects of its input."""

import tensorflow as tf


class InputSpec:
    """Rank, sizes and dtype that a layer's input must have.

    Args:
        dtype: String, the dtype; any when `None`.
        shape: Tuple, the whole shape, `None` for any size.
        ndim: Integer, the number of axes.
        max_ndim: Integer, the largest number of axes.
        min_ndim: Integer, the smallest number of axes.
        axes: Dictionary from an axis to its size.
        allow_last_axis_squeeze: Boolean, whether `shape` also matches
            without its last axis of size 1.
        name: String, the key of the input in a dictionary of inputs.
        optional: Boolean, whether `None` is accepted.

    Examples:
        >>> InputSpec(min_ndim=2, axes={-1: 4})
        InputSpec(min_ndim=2, axes={-1: 4})
    """

    def __init__(
        self,
        dtype=None,
        shape=None,
        ndim=None,
        max_ndim=None,
        min_ndim=None,
        axes=None,
        allow_last_axis_squeeze=False,
        name=None,
        optional=False,
    ):
        self.dtype = None if dtype is None else tf.as_dtype(dtype).name
        self.shape = None if shape is None else tuple(shape)
        self.ndim = ndim if shape is None else len(self.shape)
        self.max_ndim = max_ndim
        self.min_ndim = min_ndim
        self.axes = _checked_axes(axes, self.ndim, max_ndim)
        self.allow_last_axis_squeeze = allow_last_axis_squeeze
        self.name = name
        self.optional = optional

    def get_config(self):
        """Return the arguments that make an equal one.

        Returns:
            Dictionary that `from_config` accepts.
        """
        return dict(vars(self))

    @classmethod
    def from_config(cls, config):
        """Return the expectations that `config` describes.

        Args:
            config: Dictionary, from `get_config`.

        Returns:
            InputSpec.

        Examples:
            >>> InputSpec.from_config(InputSpec(ndim=2).get_config())
            InputSpec(ndim=2)
        """
        return cls(**config)

    def __repr__(self):
        names = ("dtype", "shape", "ndim", "max_ndim", "min_ndim", "axes")
        given = {name: getattr(self, name) for name in names}
        return "InputSpec({})".format(
            ", ".join(f"{name}={given[name]}" for name in names if given[name])
        )

    def __eq__(self, other):
        return type(other) is InputSpec and vars(self) == vars(other)

    __hash__ = None

    def mismatch(self, shape, dtype):
        """Return what is wrong with a tensor, or `None` if nothing is.

        Args:
            shape: `tf.TensorShape` or tuple, the tensor's shape.
            dtype: String or `tf.DType`, the tensor's dtype.

        Returns:
            String, the expectation that is not met.

        Examples:
            >>> InputSpec(min_ndim=2).mismatch((3,), "float32")
            'expected at least 2 axes'
            >>> InputSpec(axes={-1: 4}).mismatch((None, 5), "float32")
            'expected size 4 of axis -1'
        """
        ndim = len(shape)
        if self.ndim is not None and ndim != self.ndim:
            squeezed = self.allow_last_axis_squeeze and ndim == self.ndim - 1
            if not (squeezed and self.shape and self.shape[-1] == 1):
                return f"expected {self.ndim} axes"
        if self.min_ndim is not None and ndim < self.min_ndim:
            return f"expected at least {self.min_ndim} axes"
        if self.max_ndim is not None and ndim > self.max_ndim:
            return f"expected at most {self.max_ndim} axes"
        if self.dtype is not None and dtype != self.dtype:
            return f"expected dtype {self.dtype}"
        for axis, size in self.axes.items():
            if size is not None and shape[axis] not in (size, None):
                return f"expected size {size} of axis {axis}"
        for size, received in zip(self.shape or (), shape, strict=False):
            if None not in (size, received) and size != received:
                return f"expected shape {self.shape}"
        return None


def check_input(spec, inputs, layer_name: str) -> None:
    """Raise if `inputs` are not as `spec` says.

    Args:
        spec: InputSpec; a list of them for a list of inputs, a dictionary
            for a dictionary.
        inputs: Tensor, or a list or dictionary of them.
        layer_name: String, for the message.

    Raises:
        ValueError: An input has the wrong rank, size or dtype.
    """
    if type(spec) is InputSpec:
        pairs = ((spec, inputs),)
    elif isinstance(spec, dict):
        pairs = _pairs_by_name(spec, inputs, layer_name)
    else:
        inputs = tf.nest.flatten(inputs)
        if len(inputs) != len(spec):
            raise ValueError(
                f"Layer '{layer_name}' takes {len(spec)} inputs. "
                f"Received: {len(inputs)} inputs."
            )
        pairs = zip(spec, inputs, strict=True)
    for expected, tensor in pairs:
        if tensor is None and expected.optional:
            continue
        if not hasattr(tensor, "shape"):
            raise ValueError(
                f"Layer '{layer_name}' takes tensors. "
                f"Received: {tensor!r} (of type {type(tensor).__name__})."
            )
        problem = expected.mismatch(tensor.shape, tensor.dtype)
        if problem:
            raise ValueError(
                f"Layer '{layer_name}' {problem} in its input. "
                f"Received: shape={tuple(tensor.shape)}, "
                f"dtype={tf.as_dtype(tensor.dtype).name}."
            )


def _pairs_by_name(specs: dict, inputs, layer_name: str) -> list:
    if not isinstance(inputs, dict) or set(inputs) != set(specs):
        received = list(inputs) if isinstance(inputs, dict) else inputs
        raise ValueError(
            f"Layer '{layer_name}' takes a dictionary of {list(specs)}. "
            f"Received: {received!r}."
        )
    return [(specs[name], inputs[name]) for name in specs]


def _checked_axes(axes, ndim, max_ndim) -> dict:
    """Return sizes by axis; each axis must be there."""
    axes = {int(axis): size for axis, size in (axes or {}).items()}
    limit = max_ndim if ndim is None else ndim
    beyond = [axis for axis in axes if limit is not None and axis >= limit]
    if beyond:
        raise ValueError(
            f"`axes` must be less than {limit}, the number of axes. "
            f"Received: axes={axes}."
        )
    return axes
