"""A check that cannot be made: the implementation lacks the symbol."""


class Unsupported(Exception):
    """No such public path. Nothing else counts as unsupported."""
