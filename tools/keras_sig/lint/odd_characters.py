"""Characters that do not belong, found in one pass over a line."""

from collections.abc import Container, Iterator
from itertools import groupby


def find_odd(text: str, odd: Container[str]) -> Iterator[tuple[int, str]]:
    """Yield column and text of each run of one and the same odd character."""
    column = 1
    for character, run in groupby(text):
        found = "".join(run)
        if character in odd:
            yield column, found
        column += len(found)
