"""Whether data that is being read may hold code to run."""

import contextlib
import threading

from keras_reference import config


class _Current(threading.local):
    safe = None


_current = _Current()


@contextlib.contextmanager
def safe_mode_scope(safe):
    """Decide for a `with` block whether code in data is refused.

    What is read inside of another such block follows the outer one: the
    person who opened the file decides, not what is found in it.

    Args:
        safe: Boolean, whether code is refused.

    Examples:
        >>> with safe_mode_scope(False):
        ...     with safe_mode_scope(True):
        ...         in_safe_mode()
        False
    """
    outer = _current.safe
    _current.safe = safe if outer is None else outer
    try:
        yield
    finally:
        _current.safe = outer


def in_safe_mode():
    """Return whether code in data is refused here.

    Examples:
        >>> in_safe_mode()
        True
    """
    return _current.safe is not False and not config.allows_code_in_data()
