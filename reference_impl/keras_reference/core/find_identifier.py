"""How `get` of every family answers to a name it does not know."""

import difflib

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
