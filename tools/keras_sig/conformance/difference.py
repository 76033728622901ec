"""What changed from one run of the suite to another."""

from collections.abc import Iterable
from typing import NamedTuple

from keras_sig.reading.results_file import BAD, ResultsFile

GOOD = ("passed", "known")
ABSENT = "not run"


class Change(NamedTuple):
    """A clause whose status is another one now.

    Args:
        clause: String, the id.
        old: String, the status it had, or `"not run"`.
        new: String, the status it has, or `"not run"`.
        sentence: String, what the clause requires.
        message: String, why it is not passed.
    """

    clause: str
    old: str
    new: str
    sentence: str
    message: str


class Difference(NamedTuple):
    """All that changed, by what it means.

    Args:
        broken: What passed and does not any more; it makes the diff fail.
        mended: What did not pass and does.
        others: Another status, neither of which is `passed`, or a clause that
            only one of the runs has.
    """

    broken: list[Change]
    mended: list[Change]
    others: list[Change]


def compare(old: ResultsFile, new: ResultsFile) -> Difference:
    """Return what changed.

    A clause that passed is broken if it fails or is unsupported now. One that
    only one run has is no fault of the implementation: it was not asked.
    """
    before, after = old.outcomes, new.outcomes
    changes = []
    for clause in sorted({*before, *after}):
        was, now = before.get(clause), after.get(clause)
        old_status = was.status if was else ABSENT
        new_status = now.status if now else ABSENT
        if old_status != new_status:
            sentence = (now or was or before[clause]).sentence
            message = now.message if now else ""
            change = Change(clause, old_status, new_status, sentence, message)
            changes.append(change)
    broken = [c for c in changes if _is_broken(c)]
    mended = [c for c in changes if c.new == "passed" and c.old != ABSENT]
    others = [c for c in changes if c not in broken and c not in mended]
    return Difference(broken, mended, others)


def _is_broken(change: Change) -> bool:
    return change.old in GOOD and change.new in (*BAD, "unsupported")


def as_text(old: str, new: str, difference: Difference) -> str:
    """Return the difference as a command prints it."""
    lines = [
        *_section("broken", difference.broken),
        *_section("mended", difference.mended),
        *_section("otherwise changed", difference.others),
    ]
    counts = (
        f"{len(difference.broken)} broken, {len(difference.mended)} mended, "
        f"{len(difference.others)} otherwise changed."
    )
    return "\n".join([*lines, f"{old} -> {new}: {counts}"])


def _section(title: str, changes: Iterable[Change]) -> list[str]:
    rows = [f"  {c.clause}: {c.old} -> {c.new}" for c in changes]
    return [title, *rows, ""] if rows else []
