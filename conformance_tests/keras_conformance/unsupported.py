"""A check that cannot be made: the implementation lacks the symbol."""


class Unsupported(Exception):
    """No such public path, or no such way of running. Nothing else."""
