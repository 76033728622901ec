"""There is no sandbox here: nothing is run."""


class NoSandbox(Exception):
    """Why programs of proposals cannot be run on this machine."""
