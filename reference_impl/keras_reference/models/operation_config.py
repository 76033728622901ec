"""Ops of a graph as plain data, by the names that Keras gives them.

Keras has a class for each op: `keras.ops.mean(x, axis=1)` is saved as a call
of `Mean(axis=1)` on `x`. Here an op is a function, so that its arguments are
divided: tensors are those of the call, all others are in the configuration.
"""

import inspect

from keras_reference import activations, ops
from keras_reference.core.naming import snake_case
from keras_reference.core.symbolic import is_symbolic, record_function
from keras_reference.core.symbolic_operators import get_item

_PACKAGE = "keras.src.ops."
_ACTIVATIONS = "keras.src.activations.activations"
# Where Keras has the ops that are not in its `numpy`.
_MODULES = {
    "nn": (
        "adaptive_average_pool adaptive_max_pool average_pool "
        "batch_normalization binary_crossentropy categorical_crossentropy celu "
        "conv conv_transpose ctc_decode ctc_loss depth_to_space depthwise_conv "
        "dot_product_attention elu fold gelu glu hard_shrink hard_sigmoid "
        "hard_silu hard_tanh layer_normalization leaky_relu log_sigmoid "
        "log_softmax max_pool moments multi_hot normalize one_hot polar psnr "
        "relu relu6 rms_normalization selu separable_conv sigmoid silu "
        "soft_shrink softmax softplus softsign space_to_depth "
        "sparse_categorical_crossentropy sparse_plus sparse_sigmoid sparsemax "
        "squareplus tanh_shrink threshold unfold"
    ),
    "core": (
        "associative_scan cast cond convert_to_tensor fori_loop map "
        "saturate_cast scan scatter scatter_update slice slice_update "
        "stop_gradient switch unstack vectorized_map while_loop"
    ),
    "math": (
        "cdist erf erfc erfinv extract_sequences fft fft2 ifft2 in_top_k irfft "
        "istft logdet logsumexp rfft rsqrt segment_max segment_min "
        "segment_prod segment_sum stft top_k view_as_complex view_as_real"
    ),
    "linalg": (
        "cholesky cholesky_inverse det eig eigh inv jvp lstsq lu_factor "
        "matrix_rank norm pinv qr solve solve_triangular svd"
    ),
}
_MODULE_OF = {
    name: module for module, names in _MODULES.items() for name in names.split()
}
# The parameters of ops that are tensors, those of the call.
_TENSORS = (
    "a array b bias condition condlist choicelist constant_values data "
    "depthwise_kernel elements fill_value indices inputs kernel key mask mean "
    "offset operands output pointwise_kernel predictions query scale "
    "segment_ids sorted_sequence start_indices target targets tensor updates "
    "value values variable variance weights x x1 x2 xs y"
)

# Ops with other tensors than these, or with some of these as configuration.
_TENSORS_OF = {
    "bincount": "x",
    "diagonal": "x",
    "digitize": "x bins",
    "isclose": "x1 x2 rtol atol",
    "layer_normalization": "x gamma beta",
    "nanpercentile": "x q",
    "nanquantile": "x q",
    "percentile": "x q",
    "quantile": "x q",
    "squareplus": "x",
    "trace": "x",
    "trapezoid": "y",
    "unique": "x",
}
# Classes that are not called like the op in capitals.
_CLASSES = {
    "abs": "Absolute",
    "allclose": "AllClose",
    "batch_normalization": "BatchNorm",
    "cdist": "CDist",
    "ctc_decode": "CTCDecode",
    "ctc_loss": "CTCLoss",
    "fft": "FFT",
    "fft2": "FFT2",
    "ifft2": "IFFT2",
    "irfft": "IRFFT",
    "isin": "IsIn",
    "istft": "ISTFT",
    "layer_normalization": "LayerNorm",
    "psnr": "PSNR",
    "rfft": "RFFT",
    "rms_normalization": "RMSNorm",
    "searchsorted": "SearchSorted",
    "stft": "STFT",
    "svd": "SVD",
}
_OPS = {kind: name for name, kind in _CLASSES.items() if name != "abs"}


def operation_to_config(operation):
    """Return what names the op of a node, without its calls.

    Args:
        operation: FunctionOperation.

    Returns:
        Dictionary, to which `config` has to be added.

    Examples:
        >>> from keras_reference.core.symbolic import FunctionOperation
        >>> data = operation_to_config(FunctionOperation(ops.max))
        >>> data["module"], data["class_name"]
        ('keras.src.ops.numpy', 'Max')
    """
    name = operation.function.__name__.strip("_")
    words = "".join(word.capitalize() for word in name.split("_"))
    kind = _CLASSES.get(name, words)
    module = _PACKAGE + _MODULE_OF.get(name, "numpy")
    if "activations" in operation.function.__module__ and name == "relu":
        module, kind = _ACTIVATIONS, "ReLU"
    return {"module": module, "class_name": kind, "registered_name": kind}


def divide_arguments(function, args, kwargs):
    """Return the arguments of a call of Keras's class, and of the class.

    Args:
        function: Callable, an op.
        args: Tuple, what it was called with.
        kwargs: Dictionary, likewise.

    Returns:
        Tuple of a list, a dictionary, and the dictionary of the class.

    Examples:
        >>> divide_arguments(ops.max.__wrapped__, ("x", 1), {})[::2]
        (['x'], {'axis': 1, 'keepdims': False, 'initial': None})
    """
    bound = inspect.signature(function).bind(*args, **kwargs)
    bound.apply_defaults()
    known = _TENSORS_OF.get(function.__name__.strip("_"), _TENSORS).split()
    tensors, named, config = [], {}, {}
    for name, parameter in bound.signature.parameters.items():
        value = bound.arguments[name]
        if parameter.kind is parameter.VAR_POSITIONAL:
            tensors.extend(value)
        elif parameter.kind is parameter.VAR_KEYWORD:
            named.update(value)
        elif name not in known and not is_symbolic([value]):
            config[name] = value
        elif parameter.default is parameter.empty:
            tensors.append(value)
        else:
            named[name] = value
    return tensors, named, config


def is_operation(data):
    """Return whether an entry of a saved graph is an op.

    Examples:
        >>> is_operation({"module": "keras.layers", "class_name": "Dense"})
        False
    """
    module = data.get("module") or ""
    return module.startswith(_PACKAGE) or module == _ACTIVATIONS


def operation_from_config(data):
    """Return the function that records a call of a saved op.

    Args:
        data: Dictionary, an entry of a saved graph.

    Returns:
        Function of the arguments of the call.

    Raises:
        ValueError: There is no such op.
    """
    function = _function(data["module"], data["class_name"])
    known = inspect.signature(function).parameters
    config = {
        key: _as_tuples(value)
        for key, value in data["config"].items()
        # What is not there here is left out where it is off.
        if key != "name" and (key in known or value not in (None, False))
    }

    def call(*args, **kwargs):
        args = _join_arguments(function, list(args), kwargs, dict(config))
        return record_function(function, args, kwargs, data["name"])

    return call


def _function(module: str, kind: str):
    name = "relu" if kind == "ReLU" else _OPS.get(kind) or snake_case(kind)
    public = activations if module == _ACTIVATIONS else ops
    function = getattr(public, name, None) if name in public.__all__ else None
    if name == "get_item":
        function = get_item
    if function is None:
        raise ValueError(
            "An operation of a saved graph must be public in `keras.ops`. "
            f"Received: {kind!r} of module {module!r}."
        )
    return getattr(function, "__wrapped__", function)


def _join_arguments(function, args: list, kwargs: dict, config: dict) -> tuple:
    """Return positional arguments; what is left in `config` goes by name."""
    joined = []
    parameters = inspect.signature(function).parameters
    for name, parameter in parameters.items():
        if parameter.kind is parameter.VAR_POSITIONAL:
            joined.extend(args)
            args = []
        elif name in config and args:
            joined.append(config.pop(name))
        elif args and name not in kwargs:
            joined.append(args.pop(0))
    kwargs.update(config)
    return tuple(joined)


def _as_tuples(value):
    """Return lists as the tuples that JSON made them of."""
    if isinstance(value, list):
        return tuple(_as_tuples(item) for item in value)
    return value
