"""Names that Keras gives to what the user left unnamed."""

import collections
import functools
import re

_counts = collections.Counter()
_numbers = collections.Counter()


@functools.cache
def snake_case(name: str) -> str:
    """Return `name` in lower case with `_` between its words.

    Examples:
        >>> snake_case("BatchNormalization"), snake_case("Conv2D")
        ('batch_normalization', 'conv2d')
        >>> snake_case("ReLU")
        're_lu'
    """
    name = re.sub(r"\W+", "", name)
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", name)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


def unique_name(name: str) -> str:
    """Return `name` the first time, then `name_1`, `name_2` and so on.

    Examples:
        >>> unique_name("doctest_layer"), unique_name("doctest_layer")
        ('doctest_layer', 'doctest_layer_1')
    """
    count = _counts[name]
    _counts[name] += 1
    return f"{name}_{count}" if count else name


def get_uid(prefix=""):
    """Return a number that is one more for each call with the same prefix.

    Args:
        prefix: String.

    Returns:
        Integer, 1 at first.

    Examples:
        >>> get_uid("doctest_uid"), get_uid("doctest_uid")
        (1, 2)
    """
    _numbers[prefix] += 1
    return _numbers[prefix]


def reset_names() -> None:
    """Start counting from zero again."""
    _counts.clear()
    _numbers.clear()


def variable_path(variable):
    """Return the path of a variable; its name where it has none.

    Args:
        variable: `tf.Variable`.

    Returns:
        String.

    Examples:
        >>> import tensorflow as tf
        >>> variable_path(tf.Variable(1.0, name="kernel"))
        'kernel'
    """
    return getattr(variable, "path", variable.name.split(":")[0])
