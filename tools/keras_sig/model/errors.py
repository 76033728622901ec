"""The one error that ends a command with a message instead of a traceback."""


class SigError(Exception):
    """Bad input: what was expected, what was received, how to fix it.

    `sig` prints the message on standard error and exits with code 2.
    """
