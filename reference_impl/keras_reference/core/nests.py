"""Looking for things in lists, tuples and dictionaries."""


def members(value, kind):
    """Yield each instance of `kind` in a value or in containers of it."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from members(item, kind)
    elif isinstance(value, dict):
        for item in value.values():
            yield from members(item, kind)


def unique(values) -> list:
    """Return `values` without repeats, tensors compared by identity."""
    return list({id(value): value for value in values}.values())
