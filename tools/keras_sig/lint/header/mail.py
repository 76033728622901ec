"""Mail addresses of the header are written plainly."""

from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

PEOPLE = ("authors", "sponsors", "contributors", "reviewers")
HIDDEN = ("[at]", "(at)", "{at}", "_at_")
LINKED = ("mailto:", "<a ", "href=")


def check(document: Document) -> Iterator[Finding]:
    """Find addresses that are linked, disguised, or of no domain."""
    for row in document.rfc.rows:
        if row.key not in PEOPLE:
            continue
        wrong = _wrong(f" {row.value.casefold()} ")
        if wrong:
            column, written = document.cell_at(row)
            yield document.at(
                row.line,
                f"Expected mail addresses as `name@example.org` in "
                f"{row.label}. Received: {wrong}.",
                "write `Full Name (name@example.org)`; forges make the link",
                column,
                len(written),
            )


def _wrong(value: str) -> str:
    for sign in LINKED:
        if sign in value:
            return "a link"
    for sign in HIDDEN:
        if sign in value:
            return f"{sign!r} in place of a sign"
    words = value.replace("(", " ").replace(")", " ").split()
    for index, word in enumerate(words[:-1]):
        after = words[index + 1 : index + 3]
        if word == "at" and ("." in after[0][1:-1] or "dot" in after):
            return "'at' in place of a sign"
    for word in words:
        name, at, domain = word.strip("<>[],;&").partition("@")
        if at and name and ("." not in domain.strip(".") or "@" in domain):
            return repr(word.strip("<>[],;&")[:60])
    return ""


RULE = Rule("header-mail", "Mail addresses are written plainly.", check)
