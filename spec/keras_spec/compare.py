"""What changed between two editions, and whom it would break."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from keras_spec.edition import Edition
from keras_spec.page import Page
from keras_spec.signature import Parameter, Signature


@dataclass(frozen=True)
class Change:
    """One difference between two editions.

    Args:
        symbol: String, the public path.
        kind: `"added"`, `"removed"` or `"changed"`.
        what: String, what is different.
        breaking: Boolean, whether a program that was right can now fail.
        reason: String, why it is or is not.
        call: String, the call that would break; empty where none does.
        path: String, the file that brings the change.
        line: Integer, counted from 1.
    """

    symbol: str
    kind: str
    what: str
    breaking: bool
    reason: str
    call: str = ""
    path: str = ""
    line: int = 1


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
    for clause in new.clauses:
        where = {"path": new.path, "line": clause.line}
        if clause.id not in before:
            yield Change(
                new.symbol,
                "added",
                f"clause {clause.id}",
                False,
                "implementations must satisfy it, programs need not change",
                **where,  # type: ignore[arg-type]
            )
        elif (clause.kind, clause.data) != (
            before[clause.id].kind,
            before[clause.id].data,
        ):
            yield Change(
                new.symbol,
                "changed",
                f"clause {clause.id}",
                True,
                "programs may rely on what it required",
                **where,  # type: ignore[arg-type]
            )
    for name in before:
        if name not in after:
            yield Change(
                new.symbol,
                "removed",
                f"clause {name}",
                True,
                "programs may rely on what it required",
                path=new.path,
                line=new.line,
            )


def compare_signatures(
    symbol: str, old: Signature, new: Signature, path: str = ""
) -> list[Change]:
    """Return the changes of a signature, methods included."""

    def change(
        kind: str, what: str, breaking: bool, reason: str, call: str = ""
    ) -> Change:
        return Change(
            symbol, kind, what, breaking, reason, call, path, new.line
        )

    changes = []
    if old.kind != new.kind:
        changes.append(
            change(
                "changed",
                f"a {old.kind} becomes a {new.kind}",
                True,
                "it is used differently",
                symbol,
            )
        )
    for base in old.bases:
        if base not in new.bases:
            changes.append(
                change(
                    "removed",
                    f"the base class {base}",
                    True,
                    "`isinstance` and inherited methods no longer work",
                    f"isinstance({symbol}(...), {base})",
                )
            )
    changes += [change(*row) for row in _parameter_changes(symbol, old, new)]
    for name, method in old.methods.items():
        full = f"{symbol}.{name}"
        if name not in new.methods:
            changes.append(
                change(
                    "removed",
                    f"the method {full}",
                    True,
                    "programs that call it fail",
                    f"{full}()",
                )
            )
        else:
            changes += compare_signatures(full, method, new.methods[name], path)
    changes += [
        change(
            "added",
            f"the method {symbol}.{name}",
            False,
            "no program could call it before",
        )
        for name in new.methods
        if name not in old.methods
    ]
    return changes


Row = tuple[str, str, bool, str, str]


def _parameter_changes(
    symbol: str, old: Signature, new: Signature
) -> Iterator[Row]:
    before = {p.name: p for p in old.parameters}
    after = {p.name: p for p in new.parameters}
    for name, parameter in before.items():
        if name not in after:
            yield (
                "removed",
                f"parameter `{name}`",
                True,
                "calls that pass it fail",
                f"{symbol}({name}=...)",
            )
        else:
            yield from _one_parameter(symbol, parameter, after[name])
    yield from _added_parameters(symbol, old.parameters, new.parameters)
    ordered = _positional(old.parameters) & _positional(new.parameters)
    kept_before = [name for name in before if name in ordered]
    kept_after = [name for name in after if name in ordered]
    if kept_before != kept_after:
        yield (
            "changed",
            f"the order of {', '.join(kept_after)}",
            True,
            "arguments given by position reach other parameters",
            f"{symbol}({', '.join(kept_before)})",
        )


def _one_parameter(
    symbol: str, old: Parameter, new: Parameter
) -> Iterator[Row]:
    if old.kind != new.kind:
        wider = (old.kind, new.kind) in {
            ("positional-only", "positional"),
            ("keyword-only", "positional"),
        }
        yield (
            "changed",
            f"parameter `{old.name}` from {old.kind} to {new.kind}",
            not wider,
            "every old way to pass it still works"
            if wider
            else "a way to pass it no longer works",
            "" if wider else f"{symbol}({old.name})",
        )
    if old.default == new.default:
        return
    if old.default is None:
        yield (
            "changed",
            f"parameter `{old.name}` gets the default {new.default}",
            False,
            "calls that pass it still work",
            "",
        )
    elif new.default is None:
        yield (
            "changed",
            f"parameter `{old.name}` loses its default {old.default}",
            True,
            "calls that leave it out fail",
            f"{symbol}()",
        )
    else:
        yield (
            "changed",
            f"the default of `{old.name}` from {old.default} to {new.default}",
            True,
            "calls that leave it out give other results",
            f"{symbol}()",
        )


def _added_parameters(
    symbol: str, old: Sequence[Parameter], new: Sequence[Parameter]
) -> Iterator[Row]:
    names = {p.name for p in old}
    kept = [p.name for p in new if p.name in names and p.kind == "positional"]
    for index, parameter in enumerate(new):
        if parameter.name in names:
            continue
        later = [p.name for p in new[index + 1 :] if p.name in kept]
        required = parameter.default is None and parameter.kind in (
            "positional",
            "positional-only",
            "keyword-only",
        )
        if required:
            reason, call = "calls that do not pass it fail", f"{symbol}()"
        elif later and parameter.kind == "positional":
            reason = f"it comes before `{later[0]}`: positions shift"
            call = f"{symbol}(..., {later[0]})"
        else:
            reason = "it has a default and comes last: old calls mean the same"
            call = ""
        yield ("added", f"parameter `{parameter}`", bool(call), reason, call)


def _positional(parameters: Sequence[Parameter]) -> set[str]:
    kinds = ("positional", "positional-only")
    return {p.name for p in parameters if p.kind in kinds}
