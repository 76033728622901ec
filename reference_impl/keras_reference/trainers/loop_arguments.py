"""What the arguments of `fit`, `evaluate` and `predict` mean."""

import operator
import sys

from keras_reference.core.limits import at_most, max_epochs


def verbosity(verbose):
    """Return how much is printed.

    Args:
        verbose: 0, 1, 2 or `"auto"`, which is 1 where someone watches: on a
            terminal or in a notebook.

    Returns:
        Integer: 0 for nothing, 1 for a progress bar, 2 for a line per epoch.

    Raises:
        ValueError: `verbose` is something else.

    Examples:
        >>> verbosity(True)
        1
    """
    if verbose not in ("auto", 0, 1, 2):
        raise ValueError(
            "`verbose` must be 'auto', 0, 1 or 2. "
            f"Received: verbose={verbose!r}."
        )
    if verbose == "auto":
        # The stream of an IPython kernel is no terminal.
        in_notebook = type(sys.stdout).__module__ == "ipykernel.iostream"
        return int(in_notebook or sys.stdout.isatty())
    return int(verbose)


def number_of_epochs(epochs):
    """Return the number of the last epoch.

    Args:
        epochs: Integer, what `fit` was given.

    Returns:
        Integer, at most `keras.config.max_epochs()`.

    Raises:
        ValueError: `epochs` is no integer.

    Examples:
        >>> number_of_epochs(2)
        2
    """
    _check_integer("epochs", epochs)
    return at_most(epochs, max_epochs())


def is_due(epoch, validation_freq):
    """Return whether an epoch is one with validation.

    Args:
        epoch: Integer, counted from 0.
        validation_freq: Integer, every how many epochs to validate, or a
            list of epochs, counted from 1.

    Returns:
        Boolean.

    Raises:
        ValueError: `validation_freq` is something else.

    Examples:
        >>> is_due(1, 2), is_due(1, [1, 3])
        (True, False)
    """
    if isinstance(validation_freq, (list, tuple, set, range)):
        return epoch + 1 in validation_freq
    _check_integer("validation_freq", validation_freq)
    if validation_freq < 1:
        raise ValueError(
            "`validation_freq` must be a positive integer or a list of "
            f"epochs. Received: validation_freq={validation_freq}."
        )
    return (epoch + 1) % validation_freq == 0


def _check_integer(name: str, value) -> None:
    try:
        operator.index(value)
    except TypeError:
        raise ValueError(
            f"`{name}` must be an integer. Received: {name}={value!r}."
        ) from None
