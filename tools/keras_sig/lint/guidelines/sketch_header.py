"""The parentheses of a sketched signature, read character by character."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keras_sig.lint.guidelines.sketch import SketchArgument

OPENING, CLOSING = ("(", "[", "{"), (")", "]", "}")


@dataclass(frozen=True)
class Piece:
    """What stands between two commas.

    Args:
        text: String.
        line: Integer, of its first character, counted from 0.
        column: Integer, counted from 0.
    """

    text: str
    line: int
    column: int


def read_pieces(
    lines: Sequence[str], line: int, column: int, last: int
) -> tuple[list[Piece], int, int]:
    """Read from behind an opening parenthesis to the one that closes it.

    Args:
        lines: The lines of the block.
        line: Integer, of the parenthesis, counted from 0.
        column: Integer, of the parenthesis, counted from 0.
        last: Integer, the line to stop before where nothing closes it.

    Returns:
        The pieces, and the place behind the closing parenthesis.
    """
    pieces: list[Piece] = []
    taken: list[str] = []
    start = (line, column + 1)
    depth, in_lambda = 0, False
    for part, row, at in _parts(lines, line, column + 1, last):
        if "".join(taken[-6:]) == "lambda" or part == ":":
            # Its arguments end at its colon.
            in_lambda = part != ":"
        if depth == 0 and part in CLOSING:
            pieces.append(Piece("".join(taken), *start))
            return pieces, row, at + 1
        if depth == 0 and part == "," and not in_lambda:
            pieces.append(Piece("".join(taken), *start))
            taken, start = [], (row, at + 1)
            continue
        depth += (part in OPENING) - (part in CLOSING)
        taken.append(part)
    pieces.append(Piece("".join(taken), *start))
    return pieces, last, 0


def _parts(
    lines: Sequence[str], line: int, column: int, last: int
) -> Iterator[tuple[str, int, int]]:
    """Yield characters, and strings as one, with their place; no comments."""
    for row in range(line, last):
        text, at = lines[row], column if row == line else 0
        while at < len(text) and text[at] != "#":
            end = max(_end_of_string(text, at), at + 1)
            yield text[at:end], row, at
            at = end
        yield "\n", row, len(text)


def _end_of_string(text: str, at: int) -> int:
    """Return the place behind a string of this line; `at` if there is none."""
    mark = text[at]
    if mark not in "\"'":
        return at
    end = text.find(mark, at + 1)
    return end + 1 if end > at else at


def read_arguments(pieces: Sequence[Piece]) -> Iterator[SketchArgument]:
    """Yield the arguments of a signature; what is none is left out.

    `...` stands for whatever; `*`, `/` and `**kwargs` are no arguments.
    """
    positional = True
    for piece in pieces:
        line, column, text = _trimmed(piece)
        if text.startswith("*"):
            positional = positional and text.startswith("**")
            continue
        # Optional arguments are sometimes written in brackets.
        bare = text.lstrip("[ \t")
        column += len(text) - len(bare)
        name = _leading_name(bare)
        if name:
            annotation, default = _rest(bare[len(name) :])
            yield SketchArgument(
                name, line + 1, column + 1, positional, annotation, default
            )


def _trimmed(piece: Piece) -> tuple[int, int, str]:
    """Return the place and the text of a piece without leading space."""
    line, column, text = piece.line, piece.column, piece.text
    bare = text.lstrip()
    skipped = text[: len(text) - len(bare)]
    breaks = skipped.count("\n")
    if breaks:
        column = 0
        skipped = skipped.rpartition("\n")[2]
    return line + breaks, column + len(skipped), bare.rstrip()


def _leading_name(text: str) -> str:
    """Return the identifier that a piece begins with."""
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    name = text[:end]
    rest = text[end:].lstrip()
    if name.isidentifier() and (not rest or rest[0] in ":=]"):
        return name
    return ""


def _rest(text: str) -> tuple[str, str | None]:
    """Return the annotation and the default behind a name."""
    text = text.strip().rstrip("]" if "[" not in text else "").strip()
    if text.startswith(":"):
        annotation, mark, default = _split_default(text[1:])
        return annotation, default if mark else None
    if text.startswith("="):
        return "", text[1:].strip()
    return "", None


def _split_default(text: str) -> tuple[str, str, str]:
    """Split at the first `=` outside of brackets."""
    depth = 0
    for at, character in enumerate(text):
        depth += (character in OPENING) - (character in CLOSING)
        if character == "=" and depth == 0:
            return text[:at].strip(), "=", text[at + 1 :].strip()
    return text.strip(), "", ""
