"""Checks of arguments that several layers have."""


def check_positive(**arguments) -> None:
    """Raise unless every argument is a positive integer.

    Examples:
        >>> check_positive(units=3)
    """
    for name, value in arguments.items():
        if not isinstance(value, int) or isinstance(value, bool) or value < 1:
            raise ValueError(
                f"`{name}` must be a positive integer. "
                f"Received: {name}={value!r}."
            )


def check_rate(**arguments) -> None:
    """Raise unless every argument is a number from 0 to 1.

    Examples:
        >>> check_rate(dropout=0.5)
    """
    for name, value in arguments.items():
        if not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise ValueError(
                f"`{name}` must be a number from 0 to 1. "
                f"Received: {name}={value!r}."
            )


def refuse_unknown(layer, name: str, kwargs: dict) -> None:
    """Raise if `kwargs` has an argument of a base that `layer` has not.

    Examples:
        >>> refuse_unknown(None, "groups", {"name": "first"})
    """
    if name in kwargs:
        raise ValueError(
            f"`{type(layer).__name__}` has no argument `{name}`. "
            f"Received: {name}={kwargs[name]!r}."
        )


def refuse_unsupported(**arguments) -> None:
    """Raise unless every argument is `None`.

    Examples:
        >>> refuse_unsupported(lora_rank=None)
    """
    for name, value in arguments.items():
        if value is not None:
            raise ValueError(
                f"`{name}` is not supported and must be None. "
                f"Received: {name}={value!r}."
            )
