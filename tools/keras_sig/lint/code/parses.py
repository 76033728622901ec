"""Python code is Python."""

import ast
import textwrap
import warnings
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

LANGUAGES = {"python", "py", "python3", "pycon"}
# The specification's own reader reports on the other roles.
ROLES = {"", "example"}
PROMPTS = (">>> ", "... ")


def check(document: Document) -> Iterator[Finding]:
    """Find Python that does not parse, prompts and pseudo-code apart."""
    for fence in document.rfc.fences:
        if fence.language.lower() in LANGUAGES and fence.role in ROLES:
            yield from _check_fence(document, fence)


def _check_fence(document: Document, fence: Fence) -> Iterator[Finding]:
    try:
        parse(fence.text)
    except SyntaxError as error:
        index = min(error.lineno or 1, fence.text.count("\n") + 1)
        yield document.at(
            fence.line + index,
            f"Expected Python. Received: {error.msg}.",
            "correct it, or mark what is no program as ```python pseudo",
            fence.indent + _cut(fence.text, index) + max(1, error.offset or 1),
        )
    except (ValueError, RecursionError, MemoryError) as error:
        yield document.at(
            fence.line,
            f"Expected Python. Received: {error}.",
            "shorten it, or mark what is no program as ```python pseudo",
            fence.indent + 1,
        )


def _cut(text: str, number: int) -> int:
    """Return how much `parse` removes before a line."""
    plain = textwrap.dedent(text)
    line = plain.split("\n")[number - 1]
    cut = len(text.split("\n")[number - 1]) - len(line)
    typed = without_prompts(plain) != plain and line.startswith(PROMPTS)
    return cut + (len(PROMPTS[0]) if typed else 0)


def parse(text: str) -> ast.Module:
    """Parse a block of a document: indented, or typed at a prompt.

    Raises:
        SyntaxError: if it is not Python.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(without_prompts(textwrap.dedent(text)))


def without_prompts(text: str) -> str:
    """Return the code of a session, as many lines as there were."""
    lines = text.split("\n")
    if not any(line.startswith(PROMPTS[0]) for line in lines):
        return text
    kept = []
    for line in lines:
        prompt = line.startswith(PROMPTS) or line.rstrip() in (">>>", "...")
        kept.append(line[4:] if prompt else "")
    return "\n".join(kept)


RULE = Rule("code-parses", "Python code is Python.", check)
