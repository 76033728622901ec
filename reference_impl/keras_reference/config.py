"""Settings that hold for the whole process: `keras.config`."""

from keras_reference.core.limits import (
    max_epochs,
    max_steps_per_epoch,
    set_max_epochs,
    set_max_steps_per_epoch,
)
from keras_reference.core.switches import (
    disable_flash_attention,
    disable_traceback_filtering,
    enable_flash_attention,
    enable_traceback_filtering,
    is_flash_attention_enabled,
    is_nnx_enabled,
    is_traceback_filtering_enabled,
)

__all__ = [
    "backend",
    "disable_flash_attention",
    "disable_interactive_logging",
    "disable_traceback_filtering",
    "dtype_policy",
    "enable_flash_attention",
    "enable_interactive_logging",
    "enable_traceback_filtering",
    "enable_unsafe_deserialization",
    "epsilon",
    "floatx",
    "image_data_format",
    "is_flash_attention_enabled",
    "is_interactive_logging_enabled",
    "is_nnx_enabled",
    "is_traceback_filtering_enabled",
    "max_epochs",
    "max_steps_per_epoch",
    "set_backend",
    "set_dtype_policy",
    "set_epsilon",
    "set_floatx",
    "set_image_data_format",
    "set_max_epochs",
    "set_max_steps_per_epoch",
]

_FLOAT_TYPES = ("bfloat16", "float16", "float32", "float64")

_settings = {
    "floatx": "float32",
    "epsilon": 1e-7,
    "image_data_format": "channels_last",
    # `None` for the policy of one dtype, `floatx`.
    "dtype_policy": None,
    "unsafe_deserialization": False,
    "interactive_logging": True,
}


def floatx():
    """Return the dtype of weights and inputs that name none.

    Returns:
        String, `"float32"` unless `set_floatx` changed it.

    Examples:
        >>> floatx()
        'float32'
    """
    return _settings["floatx"]


def set_floatx(value):
    """Set the dtype of weights and inputs that name none.

    Layers that exist already keep theirs.

    Args:
        value: String, `"bfloat16"`, `"float16"`, `"float32"` or `"float64"`.

    Raises:
        ValueError: `value` is none of the four.

    Examples:
        >>> set_floatx("float64")
        >>> floatx()
        'float64'
        >>> set_floatx("float32")
    """
    if value not in _FLOAT_TYPES:
        raise ValueError(
            f"`value` must be one of {', '.join(_FLOAT_TYPES)}. "
            f"Received: value={value}."
        )
    _settings["floatx"] = value


def epsilon():
    """Return the small number that keeps divisions and logarithms finite.

    Returns:
        Float, `1e-07` unless `set_epsilon` changed it.

    Examples:
        >>> epsilon()
        1e-07
    """
    return _settings["epsilon"]


def set_epsilon(value):
    """Set the small number that keeps divisions and logarithms finite.

    Args:
        value: Float.

    Examples:
        >>> set_epsilon(1e-5)
        >>> epsilon()
        1e-05
        >>> set_epsilon(1e-7)
    """
    _settings["epsilon"] = float(value)


def image_data_format():
    """Return where images keep their channels when a layer is not told.

    Returns:
        String, `"channels_last"` unless `set_image_data_format` changed it.

    Examples:
        >>> image_data_format()
        'channels_last'
    """
    return _settings["image_data_format"]


def set_image_data_format(data_format):
    """Set where images keep their channels when a layer is not told.

    Args:
        data_format: String, `"channels_last"` or `"channels_first"`.

    Raises:
        ValueError: `data_format` is neither.

    Examples:
        >>> set_image_data_format("channels_first")
        >>> image_data_format()
        'channels_first'
        >>> set_image_data_format("channels_last")
    """
    data_format = str(data_format).lower()
    if data_format not in ("channels_last", "channels_first"):
        raise ValueError(
            '`data_format` must be "channels_last" or "channels_first". '
            f"Received: data_format={data_format}."
        )
    _settings["image_data_format"] = data_format


def backend():
    """Return what the package computes with.

    Returns:
        String, `"tensorflow"`.

    Examples:
        >>> backend()
        'tensorflow'
    """
    return "tensorflow"


def set_backend(backend):
    """Accept TensorFlow, and refuse anything else.

    Args:
        backend: String, `"tensorflow"`.

    Raises:
        ValueError: `backend` is another one.

    Examples:
        >>> set_backend("tensorflow")
    """
    if backend != "tensorflow":
        raise ValueError(
            "`backend` must be 'tensorflow', which is all there is. "
            f"Received: backend={backend!r}."
        )


def enable_interactive_logging():
    """Write progress to the terminal, as is usual."""
    _settings["interactive_logging"] = True


def disable_interactive_logging():
    """Write progress to the log "keras" of Python's `logging` instead."""
    _settings["interactive_logging"] = False


def is_interactive_logging_enabled():
    """Return whether progress is written to the terminal.

    Examples:
        >>> is_interactive_logging_enabled()
        True
    """
    return _settings["interactive_logging"]


def enable_unsafe_deserialization():
    """Let data that is read hold code, such as lambdas, from now on.

    Reading a file then runs what its author wrote. Prefer `safe_mode=False`
    for the one file that you trust.
    """
    _settings["unsafe_deserialization"] = True


def allows_code_in_data():
    """Return whether `enable_unsafe_deserialization` was called.

    Examples:
        >>> allows_code_in_data()
        False
    """
    return _settings["unsafe_deserialization"]


def dtype_policy():
    """Return the dtype policy of layers that are given none.

    Returns:
        DTypePolicy, that of `floatx()` unless `set_dtype_policy` changed it.

    Examples:
        >>> dtype_policy()
        <DTypePolicy "float32">
    """
    # Here, not at the top: policies ask for `floatx`.
    from keras_reference.dtype_policies import DTypePolicy

    return _settings["dtype_policy"] or DTypePolicy(floatx())


def set_dtype_policy(policy):
    """Set the dtype policy of layers that are given none.

    Layers that exist already keep theirs.

    Args:
        policy: String, such as `"mixed_float16"`, or DTypePolicy.

    Raises:
        ValueError: `policy` is no policy.

    Examples:
        >>> set_dtype_policy("mixed_bfloat16")
        >>> dtype_policy()
        <DTypePolicy "mixed_bfloat16">
        >>> set_dtype_policy("float32")
    """
    from keras_reference import dtype_policies

    policy = dtype_policies.get(policy)
    is_default = policy.name == floatx()
    _settings["dtype_policy"] = None if is_default else policy
