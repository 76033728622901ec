"""Names near to one that is unknown, at a bounded cost."""

import difflib
from collections.abc import Iterable
from itertools import islice

LONGEST, MOST = 80, 200


def nearest(
    name: str, names: Iterable[str], count: int = 1, alike: float = 0.6
) -> list[str]:
    """Return up to `count` of the first names that look like `name`."""
    known = [known[:LONGEST] for known in islice(names, MOST)]
    return difflib.get_close_matches(name[:LONGEST], known, count, alike)
