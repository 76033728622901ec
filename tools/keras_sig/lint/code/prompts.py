"""A session with prompts is not marked as a program."""

from collections.abc import Iterator

from keras_sig.lint.code.language import tag_column
from keras_sig.lint.code.parses import LANGUAGES, PROMPTS
from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

SESSION = "pycon"


def check(document: Document) -> Iterator[Finding]:
    """Find prompts in blocks of Python, which cannot be run as they are."""
    for fence in document.rfc.fences:
        language = fence.language.lower()
        if language not in LANGUAGES - {SESSION}:
            continue
        if f"\n{PROMPTS[0]}" not in f"\n{fence.text}":
            continue
        certain = not fence.role
        yield document.at(
            fence.line,
            "Expected a program without prompts. Received: `>>> `.",
            f"write ```{SESSION} for a session"
            if certain
            else "remove the prompts and what was printed: examples are run",
            tag_column(document, fence),
            len(fence.language),
            SESSION if certain else None,
        )


RULE = Rule("code-prompts", "A program has no prompts.", check)
