"""What changed between the clauses of two editions."""

from collections.abc import Iterator, Mapping
from typing import Any

from keras_spec.api_entry import ApiEntry, Requirement
from keras_spec.change import Change
from keras_spec.change_rules import make_change
from keras_spec.clause_call import clause_call

Requirements = Mapping[str, Requirement]
OPEN = "unspecified"


def compare_clauses(
    old: ApiEntry, new: ApiEntry, elsewhere: Requirements
) -> Iterator[Change]:
    """Yield the changes of the clauses of one symbol.

    Args:
        old: The symbol as it was.
        new: The symbol as it is.
        elsewhere: Clauses of all symbols as they are: an id may move.
    """
    gone = {
        name: clause
        for name, clause in old.clauses.items()
        if name not in new.clauses
    }
    taken: set[str] = set()
    for name, clause in new.clauses.items():
        if same := old.clauses.get(name):
            if same.text != clause.text:
                rule = classify(same, clause)
                call = clause_call(old, same)
                yield _change(new, rule, name, call, clause.line)
        elif twin := _twin(clause, gone, taken):
            taken.add(twin)
            yield _change(
                new, "clause-renamed", f"{twin} to {name}", "", clause.line
            )
        else:
            rule = "open-added" if clause.kind == OPEN else "clause-added"
            yield _change(new, rule, name, "", clause.line)
    for name in sorted(gone.keys() - taken - elsewhere.keys()):
        rule = "open-removed" if gone[name].kind == OPEN else "clause-removed"
        call = clause_call(old, gone[name])
        yield _change(new, rule, name, call, new.line)


def _change(
    entry: ApiEntry, rule: str, name: str, call: str, line: int
) -> Change:
    what = f"clause {name}"
    return make_change(rule, entry.symbol, what, call, entry.path, line)


def _twin(clause: Requirement, gone: Requirements, taken: set[str]) -> str:
    """Return the id of a clause that is gone and required the same."""
    for name, other in gone.items():
        if name not in taken and other.text == clause.text:
            return name
    return ""


def classify(old: Requirement, new: Requirement) -> str:
    """Return the rule for a clause that changed under the same id."""
    if old.kind == OPEN:
        return "open-changed" if new.kind == OPEN else "clause-closed"
    if new.kind == OPEN:
        return "clause-opened"
    if old.kind != new.kind:
        return "clause-changed"
    if _without_tolerance(old) == _without_tolerance(new):
        tight = _is_tighter(old.data.get("tolerance"), new.data)
        return "clause-tightened" if tight else "clause-loosened"
    extended = _extends(old.data, new.data)
    return "clause-extended" if extended else "clause-changed"


def _without_tolerance(clause: Requirement) -> Mapping[str, Any]:
    return {k: v for k, v in clause.data.items() if k != "tolerance"}


def _is_tighter(old: Any, data: Mapping[str, Any]) -> bool:
    """Return whether every dtype that was bounded is bounded as well now."""
    new = data.get("tolerance")
    if not isinstance(old, dict) or not isinstance(new, dict):
        return False
    return all(
        isinstance(new.get(dtype), int | float)
        and isinstance(bound, int | float)
        and new[dtype] <= bound
        for dtype, bound in old.items()
    )


# Where a list holds things that are all required, each on its own.
LISTS = ("cases", "names", "params", "call")


def _extends(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Return whether the new table requires all that the old one did."""
    if old.keys() != new.keys():
        return False
    for key, value in old.items():
        if key in ("params", "call"):
            if not _extends_table(value, new[key]):
                return False
        elif key in LISTS:
            if not _contains(new[key], value):
                return False
        elif value != new[key]:
            return False
    return True


def _extends_table(old: Any, new: Any) -> bool:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return bool(old == new)
    return old.keys() == new.keys() and all(
        _contains(new[name], value) for name, value in old.items()
    )


def _contains(new: Any, old: Any) -> bool:
    """Return whether all alternatives that were there are there still."""
    before = old if isinstance(old, list) else [old]
    after = new if isinstance(new, list) else [new]
    return all(value in after for value in before)
