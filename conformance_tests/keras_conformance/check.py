"""One thing to check: a clause, or what a page says by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from keras_spec.clause import Clause
from keras_spec.edition import Edition
from keras_spec.page import Page

UNCHECKED = "unspecified"


@dataclass(frozen=True)
class Check:
    """A check with a permanent id.

    Args:
        id: String, the clause's; `family.Symbol/signature` for a signature.
        kind: String, one of the kinds of clauses, or `"signature"`.
        sentence: String, what is required, in words.
        page: The page that requires it.
        clause: The clause; None for a signature.
    """

    id: str
    kind: str
    sentence: str
    page: Page
    clause: Clause | None = None


def derive_checks(edition: Edition) -> Iterator[Check]:
    """Yield what the pages require: each signature, then its clauses."""
    for page in edition.pages.values():
        yield Check(
            f"{page.symbol.removeprefix('keras.')}/signature",
            "signature",
            "Names, order, kinds and defaults are those of the page.",
            page,
        )
        for clause in page.clauses:
            if clause.kind != UNCHECKED:
                sentence = " ".join(clause.sentence.split())
                yield Check(clause.id, clause.kind, sentence, page, clause)


def in_order(checks: Iterable[Check]) -> list[Check]:
    """Return checks by family and symbol, a page's own order kept."""
    return sorted(checks, key=lambda check: check.page.symbol)
