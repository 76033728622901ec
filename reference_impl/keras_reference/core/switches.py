"""What programs turn on and off for Keras as a whole."""

_switches = {"flash_attention": False, "traceback_filtering": True}


def enable_flash_attention():
    """Ask for flash attention where there is a kernel for it.

    TensorFlow has none: attention is computed as before.
    """
    _switches["flash_attention"] = True


def disable_flash_attention():
    """Ask for attention without a kernel of its own."""
    _switches["flash_attention"] = False


def is_flash_attention_enabled():
    """Return whether flash attention was asked for.

    Examples:
        >>> is_flash_attention_enabled()
        False
    """
    return _switches["flash_attention"]


def enable_traceback_filtering():
    """Ask for tracebacks without the frames of the package.

    They have few, and all of them are shown.
    """
    _switches["traceback_filtering"] = True


def disable_traceback_filtering():
    """Ask for tracebacks with every frame."""
    _switches["traceback_filtering"] = False


def is_traceback_filtering_enabled():
    """Return whether tracebacks without inner frames were asked for.

    Examples:
        >>> is_traceback_filtering_enabled()
        True
    """
    return _switches["traceback_filtering"]


def is_nnx_enabled():
    """Return whether layers are modules of Flax: never, with TensorFlow.

    Examples:
        >>> is_nnx_enabled()
        False
    """
    return False
