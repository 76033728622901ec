"""Characters of word processors in code."""

from collections.abc import Iterator, Mapping

from keras_sig.lint.code.parses import LANGUAGES, parse
from keras_sig.lint.document import Document
from keras_sig.lint.odd_characters import find_odd
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

QUOTES = {"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'",
          "\u2019": "'", "\u201a": "'", "\u2032": "'", "\u2033": '"',
          "\u2013": "-", "\u2014": "-", "\u2212": "-"}  # fmt: skip
SPACES = dict.fromkeys("\u00a0\u2003\u2007\u2009\u202f\u3000", " ")
PLAIN = str.maketrans(QUOTES | SPACES)
PROSE = {"", "text", "txt", "markdown", "md", "console", "output", "mermaid"}


def find_in_code(
    document: Document, odd: Mapping[str, str], expected: str, prose: bool
) -> Iterator[Finding]:
    """Find odd characters in fenced code.

    Python that parses has them in texts and comments, where they belong. They
    are certainly wrong where Python parses without them, only.

    Args:
        document: `Document`.
        odd: Mapping from odd characters to plain ones.
        expected: String, what the message expects.
        prose: Boolean, whether fences of text are looked at too.
    """
    for fence in document.rfc.fences:
        language = fence.language.lower()
        if (language in PROSE and not prose) or fence.text.isascii():
            continue
        certain = prose
        if language in LANGUAGES:
            if _is_python(fence.text):
                continue
            certain = _is_python(fence.text.translate(PLAIN))
        yield from _find(document, fence, odd, expected, certain)


def _find(
    document: Document,
    fence: Fence,
    odd: Mapping[str, str],
    expected: str,
    certain: bool,
) -> Iterator[Finding]:
    last = fence.end_line - 1 if fence.closed else fence.end_line
    for number in range(fence.line + 1, last + 1):
        line = document.rfc.lines[number - 1]
        for column, found in find_odd(line, odd):
            plain = odd[found[0]]
            yield document.at(
                number,
                f"Expected {expected} in code. Received: "
                f"{len(found)} x U+{ord(found[0]):04X}.",
                f"write {plain!r}",
                column,
                len(found),
                plain * len(found) if certain else None,
            )


def _is_python(text: str) -> bool:
    try:
        parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
