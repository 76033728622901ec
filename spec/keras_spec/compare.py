"""What changed between two editions, and whom it would break."""

from collections.abc import Iterator

from keras_spec.change import Change
from keras_spec.compare_signatures import compare_signatures
from keras_spec.edition import Edition
from keras_spec.page import Page

__all__ = ["Change", "compare", "compare_signatures"]


def compare(old: Edition, new: Edition) -> list[Change]:
    """Return the changes from `old` to `new`, by symbol."""
    changes: list[Change] = []
    for symbol in sorted({*old.pages, *new.pages}):
        before, after = old.pages.get(symbol), new.pages.get(symbol)
        if before is None and after is not None:
            changes.append(_added(after))
        elif after is None and before is not None:
            changes.append(_removed(before))
        elif before is not None and after is not None:
            changes += _compare_pages(before, after)
    return changes


def _added(page: Page) -> Change:
    return Change(
        page.symbol,
        "added",
        f"{page.symbol} is new, with {len(page.clauses)} clauses",
        False,
        "no program could call it before",
        path=page.path,
        line=page.line,
    )


def _removed(page: Page) -> Change:
    return Change(
        page.symbol,
        "removed",
        f"{page.symbol} is gone",
        True,
        "programs that use it fail",
        f"{page.symbol}",
        page.path,
        page.line,
    )


def _compare_pages(old: Page, new: Page) -> Iterator[Change]:
    before, after = old.signature, new.signature
    if before and after:
        yield from compare_signatures(old.symbol, before, after, new.path)
    yield from _compare_aliases(old, new)
    if old.definition and new.definition:
        if old.definition.text != new.definition.text:
            yield Change(
                new.symbol,
                "changed",
                "the definition",
                False,
                "the clauses decide: those that stay hold it to the old "
                "results",
                path=new.path,
                line=new.definition.line,
            )
    elif bool(old.definition) != bool(new.definition):
        kind = "added" if new.definition else "removed"
        yield Change(
            new.symbol,
            kind,
            "the definition",
            False,
            "it states results, it is not called",
            path=new.path,
            line=new.line,
        )
    yield from _compare_clauses(old, new)


def _compare_aliases(old: Page, new: Page) -> Iterator[Change]:
    for alias in old.aliases:
        if alias not in new.aliases:
            yield Change(
                new.symbol,
                "removed",
                f"the public path {alias}",
                True,
                "programs that use it fail",
                alias,
                new.path,
                new.line,
            )
    for alias in new.aliases:
        if alias not in old.aliases:
            yield Change(
                new.symbol,
                "added",
                f"the public path {alias}",
                False,
                "no program could use it before",
                path=new.path,
                line=new.line,
            )


def _compare_clauses(old: Page, new: Page) -> Iterator[Change]:
    before = {c.id: c for c in old.clauses}
    after = {c.id: c for c in new.clauses}
    for name, clause in after.items():
        what, line = f"clause {name}", clause.line
        same = before.get(name)
        if same is None:
            open_ = clause.kind == "unspecified"
            reason = LEFT_OPEN if open_ else NEW_CLAUSE
            yield _clause(new, "added", what, False, reason, line)
        # Texts are compared, because NaN does not equal itself.
        elif repr((clause.kind, clause.data)) != repr((same.kind, same.data)):
            yield _clause(new, "changed", what, True, OLD_CLAUSE, line)
    for name in sorted(before.keys() - after.keys()):
        what = f"clause {name}"
        yield _clause(new, "removed", what, True, OLD_CLAUSE, new.line)


LEFT_OPEN = "it says what is left open, nothing was promised before"
NEW_CLAUSE = "implementations must satisfy it, programs need not change"
OLD_CLAUSE = "programs may rely on what it required"


def _clause(
    page: Page, kind: str, what: str, breaking: bool, reason: str, line: int
) -> Change:
    return Change(
        page.symbol, kind, what, breaking, reason, path=page.path, line=line
    )
