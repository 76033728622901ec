"""A mail address in the text is a link."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.prose.links import without_code
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

AROUND = "()[]{}.,;:!?'\"*"
LETTERS = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+"
)


def check(document: Document) -> Iterator[Finding]:
    """Find addresses that some readers see as a link and others do not."""
    header = frozenset(document.header_lines)
    for number, line in document.prose:
        if "@" not in line or number in header:
            continue
        column = 1
        for word in without_code(line).split(" "):
            address = word.strip(AROUND)
            if "@" in address and _is_mail(address) and "](" not in word:
                yield document.at(
                    number,
                    f"Expected a link. Received: the bare {address!r}.",
                    f"write `<{address}>`; authors and sponsors stand in the "
                    "header",
                    column + word.index(address),
                    len(address),
                    f"<{address}>",
                )
            column += len(word) + 1


def _is_mail(text: str) -> bool:
    name, _, domain = text.partition("@")
    if not (name and LETTERS.issuperset(name) and LETTERS.issuperset(domain)):
        return False
    first, _, last = domain.rpartition(".")
    return bool(first) and len(last) > 1 and last.isalpha()


RULE = Rule("prose-mail", "A mail address in the text is a link.", check)
