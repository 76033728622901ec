"""Text of others, safe to show on a terminal."""


def printable(text: str) -> str:
    """Return `text` without what could move a cursor or colour a screen.

    Proposals and their programs write it, and a terminal obeys. A tab only
    leaves space, and in a difference it is part of the line.
    """
    return "".join(
        c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text
    )
