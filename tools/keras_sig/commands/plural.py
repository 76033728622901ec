"""How many there are, in words."""

from collections.abc import Sized


def plural(things: Sized, word: str) -> str:
    """Return how many there are, in words.

    Examples:
        >>> plural("a", "mail"), plural("", "mail")
        ('1 mail', '0 mails')
    """
    count = len(things)
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
