"""Shares of means that are kept."""


def check_betas(**betas):
    """Raise unless every share is at least 0 and below 1.

    Examples:
        >>> check_betas(beta_1=0.9, beta_2=0.999)
    """
    for name, value in betas.items():
        if not 0 <= value < 1:
            raise ValueError(
                f"`{name}` must be at least 0 and below 1. Received: "
                f"{name}={value}. Usual values are near 0.9 and 0.999."
            )
