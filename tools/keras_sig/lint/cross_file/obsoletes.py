"""What a proposal obsoletes is there, and is older."""

from collections.abc import Iterator
from itertools import islice

from keras_sig.lint.cross_file.ours import ours
from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.proposals import Proposal
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

MOST = 20
NOTHING = {"", "none", "n/a", "na", "-", "--", "no", "nothing"}


@ours
def check(document: Document) -> Iterator[Finding]:
    """Find names of no proposal, of this one and of newer ones."""
    text = document.rfc.obsoletes
    if text.casefold().strip(" .") in NOTHING:
        return
    found = list(islice(document.proposals.obsoleted(text), MOST))
    if not found:
        yield _at(document, text, f"{text[:60]!r}", "proposals")
    for word, other in found:
        if word.rsplit("/", 1)[-1].removesuffix(".md") == document.rfc.name:
            yield _at(document, word, "this one itself", "another")
        elif other is None:
            near = nearest(word, document.proposals.by_name)
            hint = f"{near[0]}" if near else "proposals that are there"
            yield _at(document, word, repr(word[:60]), hint)
        elif other.day > Proposal.of(document.rfc).day:
            yield _at(document, word, f"{other}, a newer one", "an older")


def _at(document: Document, word: str, received: str, hint: str) -> Finding:
    line, column, width = document.value_at("obsoletes", word)
    return document.at(
        line,
        f"Expected older proposals in Obsoletes. Received: {received}.",
        f"name {hint}, as 20261120-short-title, or leave the row out",
        column,
        width,
    )


RULE = Rule("cross-obsoletes", "What it obsoletes is there.", check)
