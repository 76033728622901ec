"""What people wrote, made harmless inside Markdown."""

import re

_LONGEST = 200
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+!|~@&$^=-])")


def shorten(text: str, longest: int = _LONGEST) -> str:
    """Return `text` as one line of at most `longest` characters.

    What moves a cursor or turns the direction of writing is left out.
    """
    words = " ".join(text.split())
    line = "".join(c for c in words if c.isprintable())
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def plain_line(text: str) -> str:
    """Return `text` as one line without control or hidden characters."""
    return shorten("".join(c if c.isprintable() else " " for c in text))


def quote(text: str) -> str:
    """Return `text` as one code span: no link, mention or HTML is in it."""
    line = shorten(text.replace("`", "'"))
    return f"`{line}`" if line else ""


def escape(text: str) -> str:
    """Return `text` as one line in which no character is Markdown."""
    return _SPECIAL.sub(r"\\\1", shorten(text))
