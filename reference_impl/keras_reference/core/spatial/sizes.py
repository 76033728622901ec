"""Sizes of spatial axes, before and after an operation."""


def spatial_sizes(shape, data_format):
    """Return the sizes of the axes that are neither batch nor channels.

    Examples:
        >>> spatial_sizes((None, 5, 6, 3), "channels_last")
        (5, 6)
    """
    shape = tuple(shape)
    return shape[1:-1] if data_format == "channels_last" else shape[2:]


def channel_axis(data_format):
    """Return which axis holds the channels.

    Examples:
        >>> channel_axis("channels_first")
        1
    """
    return -1 if data_format == "channels_last" else 1


def spatial_axes(rank, data_format):
    """Return which axes are neither batch nor channels.

    Examples:
        >>> spatial_axes(2, "channels_first")
        [2, 3]
    """
    first = 1 if data_format == "channels_last" else 2
    return list(range(first, first + rank))


def joined_shape(batch_size, sizes, channels, data_format):
    """Return the shape with these sizes.

    Examples:
        >>> joined_shape(None, (5, 6), 3, "channels_first")
        (None, 3, 5, 6)
    """
    if data_format == "channels_last":
        return (batch_size, *sizes, channels)
    return (batch_size, channels, *sizes)


def sizes_of_windows(sizes, window, strides, padding, dilation_rate=None):
    """Return how many places a sliding window has along each axis.

    Args:
        sizes: Tuple of integers, `None` where not known.
        window: Tuple of integers, the size of the window.
        strides: Tuple of integers, from one place to the next.
        padding: String, `"valid"` for places inside the input; `"same"` and
            `"causal"` for one place at each multiple of the stride.
        dilation_rate: Tuple of integers, from one entry of the window to the
            next; 1 when `None`.

    Returns:
        Tuple of integers, `None` where not known.

    Raises:
        ValueError: The window has no place at all.

    Examples:
        >>> sizes_of_windows((5, None), (3, 3), (2, 2), "valid")
        (2, None)
        >>> sizes_of_windows((5, None), (3, 3), (2, 2), "same")
        (3, None)
    """
    counts = []
    for axis, size in enumerate(sizes):
        rate = 1 if dilation_rate is None else dilation_rate[axis]
        reach = (window[axis] - 1) * rate + 1 if padding == "valid" else 1
        if size is None:
            counts.append(None)
            continue
        if size < reach and padding == "valid":
            raise ValueError(
                "The window must fit into the input. Received: sizes="
                f"{tuple(sizes)} for a window of {tuple(window)} with "
                f"dilation_rate={dilation_rate or 1}. Use a smaller window or "
                'padding="same".'
            )
        counts.append((size - reach) // strides[axis] + 1)
    return tuple(counts)


def size_of_transposed(size, window, stride, padding, output_padding, rate):
    """Return the size of a transposed convolution's output along one axis.

    Without `output_padding` it is the largest that the convolution would take
    to `size` places with `padding="same"`, and the smallest that holds all
    windows with `padding="valid"`, but at least `size * stride`.

    Args:
        size: Integer, or `None` if not known.
        window: Integer, the size of the kernel.
        stride: Integer, from one place of the kernel to the next.
        padding: String, `"valid"` or `"same"`.
        output_padding: Integer, how much is added behind; or `None`.
        rate: Integer, from one entry of the kernel to the next.

    Returns:
        Integer, or `None` if not known.

    Examples:
        >>> size_of_transposed(5, 3, 2, "valid", None, 1)
        11
        >>> size_of_transposed(5, 3, 2, "same", None, 1)
        10
    """
    if size is None:
        return None
    reach = (window - 1) * rate + 1
    if output_padding is None:
        if padding == "same":
            return size * stride
        return size * stride + max(reach - stride, 0)
    inside = 2 * (reach // 2) if padding == "same" else 0
    return (size - 1) * stride + reach - inside + output_padding
