"""A function applied to every part of a structure, not to leaves alone."""

import optree


class MAP_TO_NONE:
    """What a function of `traverse` returns to put `None` in a place."""


def traverse(func, structure, top_down=True):
    """Replace the parts of a structure for which a function says so.

    The function is given every part: the whole, its containers and its
    leaves. Where it returns `None`, the part stays as it is; where it returns
    `MAP_TO_NONE`, `None` takes its place.

    Args:
        func: Function of one part.
        structure: Nested lists, tuples and dictionaries.
        top_down: Boolean. If True, a container is given before what it holds,
            and what takes its place is not looked into; if False, after.

    Returns:
        Structure.

    Raises:
        TypeError: If `func` cannot be called.

    Examples:
        >>> traverse(lambda x: x * 2 if isinstance(x, int) else None, [1, [2]])
        [2, [4]]
        >>> traverse(lambda x: MAP_TO_NONE if x == 1 else None, [1, 2])
        [None, 2]
    """
    if not callable(func):
        raise TypeError(f"`func` must be callable. Received: func={func!r}.")
    if top_down:
        found = func(structure)
        if found is not None:
            return _result(found)
    kept = _with_children(func, structure, top_down)
    if top_down:
        return kept
    found = func(kept)
    return kept if found is None else _result(found)


def _result(found):
    return None if found is MAP_TO_NONE else found


def _with_children(func, structure, top_down: bool):
    """Return the container with its parts replaced; a leaf as it is."""
    if optree.tree_is_leaf(structure, none_is_leaf=True):
        return structure
    parts, form = optree.tree_flatten(
        structure, is_leaf=lambda x: x is not structure, none_is_leaf=True
    )
    return form.unflatten(traverse(func, part, top_down) for part in parts)
