"""One difference between two editions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Change:
    """One difference between two editions.

    Args:
        symbol: String, the public path.
        kind: `"added"`, `"removed"`, `"renamed"` or `"changed"`.
        what: String, what is different.
        breaking: Boolean, whether a program that was right can now fail.
        reason: String, why it is or is not.
        call: String, the call that would break; empty where none does.
        path: String, the file that brings the change.
        line: Integer, counted from 1.
        rule: String, the id of the rule that classes it, see
            `keras_spec.change_rules`.
        guess: Boolean, whether it is a guess that two names mean one thing.
    """

    symbol: str
    kind: str
    what: str
    breaking: bool
    reason: str
    call: str = ""
    path: str = ""
    line: int = 1
    rule: str = ""
    guess: bool = False
