"""Where the weights of each part of a model belong in a file."""

from keras_reference.core.naming import snake_case
from keras_reference.core.nests import CONTAINERS, items_of


def weights_tree(model):
    """Yield all parts that may have weights, each once, with its place.

    A part in an attribute is called like the attribute, one in a list or a
    dictionary like its class; attributes come in alphabetical order, and what
    is in several of them belongs to the first.

    Args:
        model: Layer or model.

    Returns:
        Generator of pairs: a string such as `"layers/dense_1"`, and what has
        `save_own_variables`.

    Examples:
        >>> from keras_reference.layers import Dense
        >>> from keras_reference.models import Sequential
        >>> model = Sequential([Dense(2), Dense(1, name="last")])
        >>> [place for place, _ in weights_tree(model)]
        ['', 'layers/dense', 'layers/dense_1']
    """
    return _walk(model, "", {})


def _walk(value, place: str, seen: dict):
    if id(value) in seen:
        return
    # Held, since some lists are made for the walk: an id is given again to
    # the next list as soon as nobody holds the first.
    seen[id(value)] = value
    if isinstance(value, CONTAINERS):
        inner = _named_items(value)
    else:
        yield place, value
        inner = value._named_state() if hasattr(value, "_named_state") else {}
    for name, item in inner.items():
        if isinstance(item, CONTAINERS) or _has_weights(item):
            yield from _walk(item, f"{place}/{name}".lstrip("/"), seen)


def _named_items(container) -> dict:
    """Return what is in a container, by class and a number."""
    named: dict = {}
    counts: dict = {}
    for value in items_of(container):
        is_container = isinstance(value, CONTAINERS)
        if not is_container and not _has_weights(value):
            continue
        kind = "container" if is_container else snake_case(type(value).__name__)
        count = counts[kind] = counts.get(kind, -1) + 1
        named[f"{kind}_{count}" if count else kind] = value
    return named


def _has_weights(value) -> bool:
    return hasattr(value, "save_own_variables")
