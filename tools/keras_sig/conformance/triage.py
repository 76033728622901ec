"""Entries of a ledger, proposed from what failed."""

import datetime
import json
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from keras_sig.conformance.listed import Entry, backends_line, backends_of
from keras_sig.conformance.summary import BAD

# The suite or the specification is at fault; no implementation deviates.
OUR_FAULT = "error"
MAIN_BACKEND = "tensorflow"


def propose(
    report: Mapping[str, Any],
    review: datetime.date,
    listed: Mapping[str, Sequence[Entry]] | None = None,
) -> str:
    """Return an entry for each failure, its reason left to be found.

    A ledger with an empty reason is refused, so nobody can paste them unread.

    Args:
        report: Results of a run, as `results.schema.json` describes them.
        review: When to look again.
        listed: The entries that there are, by clause.

    Returns:
        TOML.
    """
    backend = report.get("implementation", {}).get("backend", MAIN_BACKEND)
    lost = [
        clause
        for clause in report["clauses"]
        if clause["status"] in BAD and clause["status"] != OUR_FAULT
    ]
    parts = []
    for clause in lost:
        entries = (listed or {}).get(clause["id"], ())
        here = [e for e in entries if backend in backends_of(e)]
        if here and clause["status"] == "failed" and not clause.get("failure"):
            parts.append(_narrowed(clause, here[0], backend))
        elif entries and not here:
            parts.append(_widened(clause, entries[0], backend))
        else:
            parts.append(_entry(clause, review, backend))
    return "\n".join(parts)


def _narrowed(clause: Mapping[str, Any], entry: Entry, backend: str) -> str:
    """Say what to write where a listed check does not fail."""
    others = [name for name in backends_of(entry) if name != backend]
    said = f"{clause['id']} is listed, and does not fail on {backend}."
    fix = f"In its entry: {backends_line(others)}"
    return f"# {said}\n# {fix if others else 'Remove its entry.'}\n"


def _widened(clause: Mapping[str, Any], entry: Entry, backend: str) -> str:
    """Say what to write where the same clause is listed for others."""
    others = backends_of(entry)
    failure = clause.get("failure") or {}
    lines = [
        *_comment(
            [
                f"{clause['id']} is listed for {', '.join(others)}, "
                f"and fails on {backend} too.",
                clause["message"],
            ]
        ),
        *(f"#     {line}" for line in _program(failure)),
        *_comment([f"Is this the reason? {entry['reason']}"]),
        f"# If so, in its entry: {backends_line([*others, backend])}",
    ]
    return "\n".join(lines) + "\n"


def _entry(
    clause: Mapping[str, Any], review: datetime.date, backend: str
) -> str:
    said = [clause["sentence"], clause["message"]]
    failure = clause.get("failure") or {}
    where = [] if backend == MAIN_BACKEND else [backends_line([backend])]
    lines = [
        *_comment(said),
        *(f"#     {line}" for line in _program(failure)),
        "[[deviation]]",
        f"clause = {json.dumps(clause['id'])}",
        *where,
        'reason = ""',
        'link = ""',
        f"review = {review.isoformat()}",
    ]
    return "\n".join(lines) + "\n"


def _comment(paragraphs: Iterable[str]) -> list[str]:
    return [
        f"# {line}"
        for paragraph in paragraphs
        for line in textwrap.wrap(paragraph, 78)
    ]


def _program(failure: Mapping[str, Any]) -> list[str]:
    text: str = failure.get("program", "")
    return text.splitlines()
