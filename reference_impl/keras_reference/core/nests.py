"""Looking for things in lists, tuples, dictionaries and sets."""

CONTAINERS = (list, tuple, dict, set)


def members(value, kind):
    """Yield each instance of `kind` in a value or in containers of it."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, CONTAINERS):
        for item in items_of(value):
            yield from members(item, kind)


def items_of(container):
    """Return what is in a container; what is in a set by name.

    A set has another order in each process, but `dense_2` comes before
    `dense_10` in all of them.

    Examples:
        >>> items_of({"first": 1, "second": 2})
        [1, 2]
    """
    if isinstance(container, dict):
        return list(container.values())
    if isinstance(container, set):
        return sorted(container, key=_length_and_name)
    return container


def _length_and_name(item) -> tuple:
    name = str(getattr(item, "name", item))
    return len(name), name


def unique(values) -> list:
    """Return `values` without repeats, tensors compared by identity."""
    return list({id(value): value for value in values}.values())
