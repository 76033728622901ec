"""A function applied to every leaf."""

import optree

from keras_reference.tree.flatten import is_nested
from keras_reference.tree.same_structure import assert_same_structure
from keras_reference.tree.traverse import traverse


def map_structure(func, *structures, none_is_leaf=True):
    """Apply a function to the leaves of structures of the same form.

    Args:
        func: Function of as many arguments as there are structures.
        *structures: Structures.
        none_is_leaf: Boolean, whether `None` is given to `func`; it stays
            `None` otherwise.

    Returns:
        Structure of the results.

    Raises:
        TypeError: If `func` cannot be called.
        ValueError: If there is no structure, or their forms differ.

    Examples:
        >>> map_structure(lambda x, y: x + y, {"a": [1, 2]}, {"a": [3, 4]})
        {'a': [4, 6]}
    """
    _check_function(func)
    if not structures:
        raise ValueError(
            "`map_structure` needs at least one structure. Received: none."
        )
    for other in structures[1:] if none_is_leaf else ():
        assert_same_structure(structures[0], other)
    return optree.tree_map(func, *structures, none_is_leaf=none_is_leaf)


def map_structure_up_to(shallow_structure, func, *structures):
    """Apply a function to what stands where a form has its leaves.

    Args:
        shallow_structure: Structure whose form ends early.
        func: Function of as many arguments as there are structures.
        *structures: Structures that begin like `shallow_structure`.

    Returns:
        Structure of the form of `shallow_structure`.

    Raises:
        TypeError: If `func` cannot be called.
        ValueError: If a structure does not begin like `shallow_structure`.

    Examples:
        >>> map_structure_up_to([0, 0], len, [[1, 2], [3]])
        [2, 1]
    """
    _check_function(func)
    form = optree.tree_structure(shallow_structure, none_is_leaf=True)
    parts = [form.flatten_up_to(structure) for structure in structures]
    return form.unflatten(map(func, *parts))


def map_shape_structure(func, structure):
    """Apply a function to every shape in a structure.

    Args:
        func: Function of a shape.
        structure: Structure whose leaves are shapes: tuples or lists of
            integers and `None`.

    Returns:
        Structure of the results.

    Raises:
        TypeError: If `func` cannot be called.

    Examples:
        >>> map_shape_structure(len, [(1, 2), {"a": (None, 3, 4)}])
        [2, {'a': 3}]
    """
    _check_function(func)
    return optree.tree_map(
        func, structure, is_leaf=_is_shape, none_is_leaf=True
    )


def lists_to_tuples(structure):
    """Return the structure with tuples in the place of lists.

    Args:
        structure: Structure.

    Returns:
        Structure.

    Examples:
        >>> lists_to_tuples({"a": [1, [2]]})
        {'a': (1, (2,))}
    """

    def to_tuple(part):
        if not isinstance(part, list):
            return None
        return tuple(lists_to_tuples(item) for item in part)

    return traverse(to_tuple, structure)


def _is_shape(part) -> bool:
    return isinstance(part, (tuple, list)) and not any(
        is_nested(size) or not (size is None or isinstance(size, int))
        for size in part
    )


def _check_function(func) -> None:
    if not callable(func):
        raise TypeError(f"`func` must be callable. Received: func={func!r}.")
