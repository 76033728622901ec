"""Arguments about spatial axes: checked, and in one form."""

from numbers import Integral

from keras_reference import config


def check_choice(name, value, choices):
    """Return `value` in lower case, if it is one of `choices`.

    Examples:
        >>> check_choice("padding", "SAME", ("valid", "same"))
        'same'
    """
    lower = value.lower() if isinstance(value, str) else value
    if lower not in choices:
        listed = ", ".join(f'"{choice}"' for choice in choices)
        raise ValueError(
            f"`{name}` must be one of {listed}. Received: {name}={value!r}."
        )
    return lower


def check_data_format(data_format):
    """Return where the channels are; the setting of `config` for `None`.

    Examples:
        >>> check_data_format(None)
        'channels_last'
    """
    return check_choice(
        "data_format",
        config.image_data_format() if data_format is None else data_format,
        ("channels_last", "channels_first"),
    )


def is_integer(value, minimum) -> bool:
    """Return whether `value` is an integer, and not below `minimum`.

    Examples:
        >>> is_integer(3, 1), is_integer(0, 1), is_integer(True, 1)
        (True, False, False)
    """
    integral = isinstance(value, Integral) and not isinstance(value, bool)
    return integral and value >= minimum


def check_integer(name, value):
    """Return `value` if it is a positive integer.

    Examples:
        >>> check_integer("filters", 3)
        3
    """
    if not isinstance(value, Integral) or isinstance(value, bool):
        raise TypeError(
            f"`{name}` must be an integer. Received: {name}={value!r}."
        )
    if value < 1:
        raise ValueError(
            f"`{name}` must be a positive integer. Received: {name}={value}."
        )
    return int(value)


def for_each_axis(name, value, rank, minimum=1):
    """Return a tuple of one integer for each spatial axis.

    Args:
        name: String, the argument's name, for the message.
        value: Integer for all axes, or `rank` integers.
        rank: Integer, the number of spatial axes.
        minimum: Integer, the smallest that is allowed.

    Returns:
        Tuple of `rank` integers.

    Raises:
        ValueError: `value` is neither.

    Examples:
        >>> for_each_axis("strides", 2, rank=3)
        (2, 2, 2)
        >>> for_each_axis("strides", [1, 2], rank=2)
        (1, 2)
    """
    sizes = (value,) * rank if isinstance(value, Integral) else value
    if (
        not isinstance(sizes, (tuple, list))
        or len(sizes) != rank
        or not all(is_integer(size, minimum) for size in sizes)
    ):
        raise ValueError(
            f"`{name}` must be an integer or a tuple of {rank} integers, "
            f"at least {minimum}. Received: {name}={value!r}."
        )
    return tuple(int(size) for size in sizes)


def check_strides(strides, dilation_rate):
    """Raise if a convolution has both steps and gaps.

    Examples:
        >>> check_strides((2, 2), (1, 1))
    """
    if max(strides) > 1 and max(dilation_rate) > 1:
        raise ValueError(
            "`strides` above 1 and `dilation_rate` above 1 cannot be combined. "
            f"Received: strides={strides}, dilation_rate={dilation_rate}."
        )


def check_output_padding(
    output_padding, strides, padding, kernel_size, dilation_rate
):
    """Return what a transposed convolution adds behind each axis.

    Args:
        output_padding: Integer, one for each axis, or `None`.
        strides: Tuple of integers.
        padding: String, `"valid"` or `"same"`.
        kernel_size: Tuple of integers.
        dilation_rate: Tuple of integers.

    Returns:
        Tuple of integers, or `None`.

    Raises:
        ValueError: The convolution with `strides` would not lead back to the
            size of the inputs.

    Examples:
        >>> check_output_padding(1, (2, 2), "valid", (3, 3), (1, 1))
        (1, 1)
    """
    if output_padding is None:
        return None
    added = for_each_axis("output_padding", output_padding, len(strides), 0)
    for axis, stride in enumerate(strides):
        reach = (kernel_size[axis] - 1) * dilation_rate[axis] + 1
        least = 1 if padding == "same" and reach % 2 == 0 else 0
        if not least <= added[axis] < stride:
            raise ValueError(
                "`output_padding` must be less than `strides`, and at least 1 "
                'for an even kernel with `padding="same"`. '
                f"Received: output_padding={output_padding}, "
                f"strides={strides}, padding={padding!r}, "
                f"kernel_size={kernel_size}, dilation_rate={dilation_rate}."
            )
    return added


def pairs_for_axes(name, value, rank):
    """Return for each spatial axis how much is meant before and behind.

    Args:
        name: String, the argument's name, for the message.
        value: Integer for all sides; or one entry for each axis, an integer
            for both sides or a pair. With a single axis, a pair by itself.
        rank: Integer, the number of spatial axes.

    Returns:
        Tuple of `rank` pairs of integers.

    Raises:
        ValueError: `value` is something else.

    Examples:
        >>> pairs_for_axes("padding", (1, (2, 3)), rank=2)
        ((1, 1), (2, 3))
        >>> pairs_for_axes("padding", (2, 3), rank=1)
        ((2, 3),)
    """
    entries = (value,) * rank if isinstance(value, Integral) else value
    if rank == 1 and not isinstance(value, Integral):
        entries = (value,)
    if isinstance(entries, (tuple, list)) and len(entries) == rank:
        pairs = [
            (entry, entry) if isinstance(entry, Integral) else entry
            for entry in entries
        ]
        if all(_is_pair(pair) for pair in pairs):
            return tuple((int(before), int(after)) for before, after in pairs)
    forms = "a pair" if rank == 1 else f"{rank} of integers and pairs"
    raise ValueError(
        f"`{name}` must be an integer or {forms}, none of them negative. "
        f"Received: {name}={value!r}."
    )


def _is_pair(value) -> bool:
    return (
        isinstance(value, (tuple, list))
        and len(value) == 2
        and all(is_integer(size, 0) for size in value)
    )
