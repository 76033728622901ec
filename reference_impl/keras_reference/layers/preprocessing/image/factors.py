"""How strongly a layer changes images: one number or two bounds."""


def check_bounds(name, factor, lowest, highest):
    """Return the bounds of a random number, the lower one first.

    Args:
        name: String, the argument's name, for the message.
        factor: Number for both directions, as far as `lowest` allows, or a
            pair of numbers.
        lowest: Number, the least that is allowed.
        highest: Number, the most that is allowed.

    Returns:
        Pair of numbers.

    Raises:
        ValueError: `factor` is neither, or out of range.

    Examples:
        >>> check_bounds("factor", 0.2, -1, 1)
        (-0.2, 0.2)
        >>> check_bounds("factor", 0.2, 0, 1)
        (0, 0.2)
        >>> check_bounds("factor", (0.3, -0.1), -1, 1)
        (-0.1, 0.3)
    """
    bounds = factor
    if isinstance(factor, (int, float)):
        bounds = (max(lowest, -factor), factor)
    is_pair = isinstance(bounds, (tuple, list)) and len(bounds) == 2
    if not is_pair or not all(
        isinstance(bound, (int, float)) and lowest <= bound <= highest
        for bound in bounds
    ):
        raise ValueError(
            f"`{name}` must be a number or a pair of numbers, from {lowest} to "
            f"{highest}. Received: {name}={factor!r}."
        )
    return tuple(sorted(bounds))


def check_value_range(value_range):
    """Return the least and the largest value of a pixel.

    Examples:
        >>> check_value_range([0, 255])
        (0, 255)
    """
    is_pair = isinstance(value_range, (tuple, list)) and len(value_range) == 2
    if not is_pair or not value_range[0] < value_range[1]:
        raise ValueError(
            "`value_range` must be two numbers, the smaller one first. "
            f"Received: value_range={value_range!r}."
        )
    return tuple(value_range)
