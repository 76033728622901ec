"""From a structure to the list of its leaves, and back."""

import optree


def is_nested(structure):
    """Tell whether `structure` holds others: a list, tuple or dictionary.

    Args:
        structure: Anything.

    Returns:
        Boolean. True for an empty list, too.

    Examples:
        >>> is_nested([]), is_nested({"a": 1}), is_nested("text")
        (True, True, False)
    """
    return not optree.tree_is_leaf(structure, none_is_leaf=True)


def flatten(structure):
    """Return the leaves of a structure, from left to right.

    Dictionaries are read in the order of their sorted keys, an `OrderedDict`
    in its own. `None` is a leaf.

    Args:
        structure: Nested lists, tuples and dictionaries.

    Returns:
        List of leaves.

    Examples:
        >>> flatten({"b": [1, (2, None)], "a": 3})
        [3, 1, 2, None]
        >>> flatten(5)
        [5]
    """
    return optree.tree_leaves(structure, none_is_leaf=True)


def flatten_with_path(structure):
    """Return the leaves of a structure, each with the way to it.

    Args:
        structure: Nested lists, tuples and dictionaries.

    Returns:
        List of pairs `(path, leaf)`; a path is a tuple of indices and keys.

    Examples:
        >>> flatten_with_path({"b": [1, 2], "a": 3})
        [(('a',), 3), (('b', 0), 1), (('b', 1), 2)]
    """
    paths, leaves, _ = optree.tree_flatten_with_path(
        structure, none_is_leaf=True
    )
    return list(zip(paths, leaves, strict=True))


def pack_sequence_as(structure, flat_sequence):
    """Return a structure of the same form with other leaves.

    Args:
        structure: Nested lists, tuples and dictionaries.
        flat_sequence: The leaves, in the order of `flatten`.

    Returns:
        Structure.

    Raises:
        TypeError: If `flat_sequence` is no sequence.
        ValueError: If it has too few or too many leaves.

    Examples:
        >>> pack_sequence_as({"b": 1, "a": [2, 3]}, [10, 20, 30])
        {'b': 30, 'a': [10, 20]}
    """
    try:
        leaves = list(flat_sequence)
    except TypeError:
        raise TypeError(
            "`flat_sequence` must be a list of leaves. Received: "
            f"flat_sequence={flat_sequence!r}."
        ) from None
    form = optree.tree_structure(structure, none_is_leaf=True)
    if form.num_leaves != len(leaves):
        raise ValueError(
            f"`flat_sequence` must have the {form.num_leaves} leaves of "
            f"`structure`. Received: {len(leaves)}, "
            f"flat_sequence={flat_sequence!r}."
        )
    return form.unflatten(leaves)
