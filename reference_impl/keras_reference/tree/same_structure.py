"""Whether two structures have the same form."""

import optree

from keras_reference.tree.flatten import flatten_with_path


def assert_same_structure(a, b, check_types=None):
    """Raise an error unless two structures have the same form.

    Args:
        a: Structure.
        b: Structure.
        check_types: Not used; kinds of containers always have to agree.

    Raises:
        ValueError: If the forms differ.

    Examples:
        >>> assert_same_structure([1, (2, 3)], [4, (5, 6)])
        >>> assert_same_structure([1], [[1]])
        Traceback (most recent call last):
        ValueError: `b` must have the structure of `a`, [*]. Received: [[*]].
    """
    form_a = optree.tree_structure(a, none_is_leaf=True)
    form_b = optree.tree_structure(b, none_is_leaf=True)
    if form_a != form_b:
        raise ValueError(
            f"`b` must have the structure of `a`, {_shown(form_a)}. "
            f"Received: {_shown(form_b)}."
        )


def _shown(form: optree.PyTreeSpec) -> str:
    """Return a form with a star in the place of each leaf."""
    text = str(form).removeprefix("PyTreeSpec(")
    return text.removesuffix(")").removesuffix(", NoneIsLeaf")


def assert_same_paths(a, b):
    """Raise an error unless the same paths lead to leaves in both.

    A list and a tuple of the same length have the same paths.

    Args:
        a: Structure.
        b: Structure.

    Raises:
        ValueError: If a path of one is missing in the other.

    Examples:
        >>> assert_same_paths([1, 2], (3, 4))
    """
    paths_a = {path for path, _ in flatten_with_path(a)}
    paths_b = {path for path, _ in flatten_with_path(b)}
    if paths_a != paths_b:
        raise ValueError(
            "`a` and `b` must have the same paths to leaves. Received: "
            f"only in `a`: {sorted(paths_a - paths_b, key=repr)}, "
            f"only in `b`: {sorted(paths_b - paths_a, key=repr)}."
        )
