"""The one error that ends a replay."""


class BadInput(Exception):
    """What was expected, what was received and how to fix it; exit code 2."""
