"""Which changes break programs: one table, published on the site.

A change is breaking where some call that was right fails, or means another
thing. `site/compatibility.md` shows each rule; its examples are tested.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from keras_spec.change import Change


@dataclass(frozen=True)
class ChangeRule:
    """How one sort of change is classed.

    Args:
        id: String, in kebab case.
        kind: `"added"`, `"removed"`, `"renamed"` or `"changed"`.
        breaking: Boolean.
        reason: String, why it is or is not.
        guess: Boolean, whether it is a guess that two names mean one thing.
    """

    id: str
    kind: str
    breaking: bool
    reason: str
    guess: bool = False


USED = "programs that use it fail"
NEW = "no program could use it before"
CALLED = "programs that call it fail"
NOT_CALLED = "no program could call it before"
UNPASSED = "calls that leave it out give other results"
OLD_CLAUSE = "programs may rely on what it required"
NEW_CLAUSE = "implementations must satisfy it, programs need not change"
LEFT_OPEN = "it says what is left open, nothing was promised before"

TABLE = (
    ("symbol-added", "added", False, NOT_CALLED),
    ("symbol-removed", "removed", True, USED),
    ("symbol-renamed", "renamed?", True, "programs that use the old path fail"),
    ("path-added", "added", False, NEW),
    ("path-removed", "removed", True, USED),
    ("kind-changed", "changed", True, "it is used differently"),
    ("base-added", "added", False, "objects are what they were, and more"),
    (
        "base-removed",
        "removed",
        True,
        "`isinstance` and inherited methods no longer work",
    ),
    (
        "base-deeper",
        "changed",
        False,
        "the old base is still a base of the new one",
    ),
    (
        "bases-reordered",
        "changed",
        True,
        "a method may be found on another base",
    ),
    ("method-added", "added", False, NOT_CALLED),
    ("method-removed", "removed", True, CALLED),
    ("method-renamed", "renamed?", True, "programs that call the old one fail"),
    ("method-inherited", "changed", False, "a base class has it"),
    (
        "method-bound",
        "changed",
        True,
        "it can no longer be called on the class",
    ),
    (
        "method-unbound",
        "changed",
        False,
        "it can be called on the class and on objects",
    ),
    (
        "parameter-added",
        "added",
        False,
        "it has a default and comes last: old calls mean the same",
    ),
    (
        "parameter-required",
        "added",
        True,
        "calls that do not pass it fail",
    ),
    (
        "parameter-inserted",
        "added",
        True,
        "it comes before others: positions shift",
    ),
    ("parameter-removed", "removed", True, "calls that pass it fail"),
    (
        "parameter-swallowed",
        "removed",
        True,
        "`**kwargs` takes what is passed, nothing says who reads it",
    ),
    (
        "parameter-renamed",
        "renamed?",
        True,
        "calls that give it by its old name fail",
    ),
    (
        "parameter-renamed-unseen",
        "renamed",
        False,
        "no call gives it by name",
    ),
    (
        "parameters-reordered",
        "changed",
        True,
        "arguments given by position reach other parameters",
    ),
    (
        "parameter-narrowed",
        "changed",
        True,
        "a way to pass it no longer works",
    ),
    (
        "parameter-widened",
        "changed",
        False,
        "every old way to pass it still works",
    ),
    (
        "parameter-moved-in",
        "changed",
        True,
        "it is given by position before others: positions shift",
    ),
    (
        "positions-swallowed",
        "changed",
        True,
        "`*args` takes what is given by position, nothing says who reads it",
    ),
    ("default-added", "changed", False, "calls that pass it still work"),
    ("default-removed", "changed", True, "calls that leave it out fail"),
    ("default-changed", "changed", True, UNPASSED),
    (
        "definition-changed",
        "changed",
        True,
        "clauses that compare with it now ask for other results, and no "
        "numbers hold it to the old ones",
    ),
    (
        "definition-held",
        "changed",
        False,
        "the clauses decide: those that stay hold it to the old results",
    ),
    (
        "definition-differs",
        "changed",
        True,
        "a call that was right gives another value",
    ),
    (
        "definition-same",
        "changed",
        False,
        "calls that were right give the values they gave",
    ),
    (
        "definition-added",
        "added",
        False,
        "it states results, it is not called",
    ),
    (
        "definition-removed",
        "removed",
        False,
        "it states results, it is not called",
    ),
    ("clause-added", "added", False, NEW_CLAUSE),
    ("clause-changed", "changed", True, OLD_CLAUSE),
    ("clause-removed", "removed", True, OLD_CLAUSE),
    (
        "clause-renamed",
        "renamed?",
        False,
        "it requires the same under another id",
    ),
    (
        "clause-extended",
        "changed",
        False,
        "all that it required is still required",
    ),
    (
        "clause-tightened",
        "changed",
        False,
        "results come closer to the definition",
    ),
    (
        "clause-loosened",
        "changed",
        True,
        "results may be farther from the definition",
    ),
    ("clause-opened", "changed", True, "what was promised is left open"),
    ("clause-closed", "changed", False, "nothing was promised before"),
    ("open-added", "added", False, LEFT_OPEN),
    ("open-changed", "changed", False, "nothing was promised before"),
    ("open-removed", "removed", False, "nothing was promised before"),
)
RULES: Mapping[str, ChangeRule] = {
    name: ChangeRule(name, kind.rstrip("?"), breaking, reason, kind[-1] == "?")
    for name, kind, breaking, reason in TABLE
}


def make_change(
    rule: str,
    symbol: str,
    what: str,
    call: str = "",
    path: str = "",
    line: int = 1,
) -> Change:
    """Return the change that a rule classes.

    Args:
        rule: String, an id of the table.
        symbol: String, the public path.
        what: String, what is different.
        call: String, the call that would break.
        path: String, the file that brings the change.
        line: Integer, counted from 1.

    Returns:
        The `Change`; the verdict and the reason are those of the rule.
    """
    found = RULES[rule]
    return Change(
        symbol,
        found.kind,
        what,
        found.breaking,
        found.reason,
        call if found.breaking else "",
        path,
        line,
        rule,
        found.guess,
    )
