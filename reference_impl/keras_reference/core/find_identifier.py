"""How `get` of every family answers to names, classes and configurations."""

import difflib
import inspect

from keras_reference.saving.registry import get_registered_object


def find_identifier(identifier, known, kind, custom_objects=None):
    """Return the object that a name stands for.

    Objects of the user that are in scope or registered come first.

    Args:
        identifier: String, the name given by the user.
        known: Dictionary of the names of the family and their objects.
        kind: String, what the family holds, for the error message.
        custom_objects: Dictionary of more names and objects, or None.

    Returns:
        The object of that name.

    Raises:
        ValueError: If the name is unknown; the nearest known names are listed.

    Examples:
        >>> find_identifier("sum", {"sum": sum, "max": max}, "reduction")
        <built-in function sum>
    """
    found = get_registered_object(identifier, custom_objects, known)
    if found is not None:
        return found
    nearest = difflib.get_close_matches(identifier, known, n=3, cutoff=0.5)
    names = nearest or sorted(known)
    raise ValueError(
        f"`{kind}` must be a known name. Received: {kind}={identifier!r}. "
        f"{'The nearest are' if nearest else 'Known are'}: "
        f"{', '.join(repr(name) for name in names)}."
    )


def resolve_identifier(identifier, known, kind, deserialize, example):
    """Return the object that an identifier of a family stands for.

    Args:
        identifier: Name, configuration, class, callable or None. A class, or
            the name of one, gives an instance.
        known: Dictionary of the names of the family and their objects.
        kind: String, what the family holds, for the error message.
        deserialize: Function from a configuration to an object.
        example: String, a name of the family, for the error message.

    Returns:
        An object or function, or None for None.

    Raises:
        ValueError: If the identifier is none of these or an unknown name.

    Examples:
        >>> known = {"list": list, "sum": sum}
        >>> resolve_identifier("list", known, "kind", None, "sum")
        []
        >>> resolve_identifier("sum", known, "kind", None, "sum")
        <built-in function sum>
    """
    if isinstance(identifier, str):
        identifier = find_identifier(identifier, known, kind)
    if isinstance(identifier, dict):
        return deserialize(identifier)
    if inspect.isclass(identifier):
        return identifier()
    if identifier is None or callable(identifier):
        return identifier
    raise ValueError(
        f"`{kind}` must be a name, a configuration or a callable. "
        f"Received: {kind}={identifier!r}. Try {example!r}."
    )
