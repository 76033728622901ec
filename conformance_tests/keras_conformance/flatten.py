"""Results with structure, as a flat list."""

from typing import Any


def flatten(result: Any) -> list[Any]:
    """Return the leaves of tuples, lists and dicts (by key), in order."""
    if isinstance(result, dict):
        return [leaf for k in sorted(result) for leaf in flatten(result[k])]
    if isinstance(result, list | tuple):
        return [leaf for item in result for leaf in flatten(item)]
    return [result]
