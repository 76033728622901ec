"""Python code is Python."""

import ast
import re
import symtable
import textwrap
import warnings
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding
from keras_sig.model.rfc_fence import Fence

LANGUAGES = {"python", "py", "python3", "pycon"}
# The specification's own reader reports on the other roles.
ROLES = {"", "example", "not-yet"}
PROMPTS = (">>> ", "... ")
MARK = "mark what is no program as ```python pseudo"
BODY = "expected an indented block after"
# Among arguments; a body of three dots is Python.
DOTS = re.compile(r"\.\.\.[ \t]*[,)\]]|\w\.\.\.")
LINE = re.compile(r"(\bon line )([0-9]+)")


def check(document: Document) -> Iterator[Finding]:
    """Find Python that does not parse, prompts and pseudo-code apart."""
    for fence in document.rfc.fences:
        if fence.language.lower() in LANGUAGES and fence.role in ROLES:
            yield from _check_fence(document, fence)


def _check_fence(document: Document, fence: Fence) -> Iterator[Finding]:
    try:
        parse(fence.text)
        _resolve(fence.text)
    except SyntaxError as error:
        index = min(error.lineno or 1, fence.text.count("\n") + 1)
        yield document.at(
            fence.line + index,
            f"Expected Python. Received: {_reason(error, fence)}.",
            _fix(error, fence.text.split("\n")[index - 1]),
            fence.indent + _cut(fence.text, index) + _column(error),
        )
    except (ValueError, RecursionError, MemoryError) as error:
        yield document.at(
            fence.line,
            f"Expected Python. Received: {error}.",
            f"shorten it, or {MARK}",
            fence.indent + 1,
        )


def _resolve(text: str) -> None:
    """Look for arguments named alike, which the grammar allows.

    What else a compiler misses, such as a binding, an excerpt may lack.
    """
    plain = without_prompts(textwrap.dedent(text))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            symtable.symtable(plain, "<proposal>", "exec")
    except SyntaxError as error:
        if error.msg.startswith("duplicate argument"):
            raise


def _reason(error: SyntaxError, fence: Fence) -> str:
    """Return what Python says, with lines counted as in the document."""
    message = LINE.sub(
        lambda match: f"{match[1]}{fence.line + int(match[2])}", error.msg
    )
    return message.rstrip("?.!")


def _fix(error: SyntaxError, line: str) -> str:
    if error.msg.startswith(BODY):
        return f"write `...` as the body, or {MARK}"
    if DOTS.search(line):
        return f"write out what `...` stands for, or {MARK}"
    return f"correct it, or {MARK}"


def _column(error: SyntaxError) -> int:
    """Return where Python stumbled; of indentation, where the line begins."""
    text = error.text or ""
    if isinstance(error, IndentationError) and not error.msg.startswith(BODY):
        return len(text) - len(text.lstrip()) + 1
    return max(1, error.offset or 1)


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
