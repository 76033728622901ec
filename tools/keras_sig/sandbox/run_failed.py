"""A run that could not be made, or that gave no results."""


class RunFailed(Exception):
    """Why a prototype gave no results; the message is for its author."""
