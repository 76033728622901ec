"""How long training may take at most: for trying a program out."""

import os


def _from_environment(name: str) -> int | None:
    value = os.environ.get(name)
    return int(value) if value else None


_limits = {
    "max_epochs": _from_environment("KERAS_MAX_EPOCHS"),
    "max_steps_per_epoch": _from_environment("KERAS_MAX_STEPS_PER_EPOCH"),
}


def max_epochs():
    """Return how many epochs `fit` runs at most.

    Returns:
        Integer, or `None` for as many as it is told. The environment
        variable `KERAS_MAX_EPOCHS` gives the first value.

    Examples:
        >>> max_epochs() is None
        True
    """
    return _limits["max_epochs"]


def set_max_epochs(max_epochs):
    """Set how many epochs `fit` runs at most.

    Args:
        max_epochs: Positive integer, or `None` for as many as it is told.

    Raises:
        ValueError: `max_epochs` is neither.

    Examples:
        >>> set_max_epochs(1)
        >>> _limits["max_epochs"]
        1
        >>> set_max_epochs(None)
    """
    _set("max_epochs", max_epochs)


def max_steps_per_epoch():
    """Return how many steps `fit`, `evaluate` and `predict` run at most.

    Returns:
        Integer, the most steps of an epoch, or `None` for as many as the data
        has. The environment variable `KERAS_MAX_STEPS_PER_EPOCH` gives the
        first value.

    Examples:
        >>> max_steps_per_epoch() is None
        True
    """
    return _limits["max_steps_per_epoch"]


def set_max_steps_per_epoch(max_steps_per_epoch):
    """Set how many steps `fit`, `evaluate` and `predict` run at most.

    Args:
        max_steps_per_epoch: Positive integer, or `None` for as many as the
            data has.

    Raises:
        ValueError: `max_steps_per_epoch` is neither.

    Examples:
        >>> set_max_steps_per_epoch(2)
        >>> _limits["max_steps_per_epoch"]
        2
        >>> set_max_steps_per_epoch(None)
    """
    _set("max_steps_per_epoch", max_steps_per_epoch)


def _set(name: str, value) -> None:
    if value is not None and not (type(value) is int and value > 0):
        raise ValueError(
            f"`{name}` must be a positive integer or None. "
            f"Received: {name}={value!r}."
        )
    _limits[name] = value


def at_most(number, limit):
    """Return the smaller of two numbers, of which each may be `None`.

    Examples:
        >>> at_most(3, 2), at_most(3, None), at_most(None, 2)
        (2, 3, 2)
    """
    given = [value for value in (number, limit) if value is not None]
    return min(given) if given else None
