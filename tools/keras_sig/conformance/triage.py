"""Entries of a ledger, proposed from what failed."""

import datetime
import json
import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from keras_sig.conformance.summary import BAD

# The suite or the specification is at fault; no implementation deviates.
OUR_FAULT = "error"


def propose(report: Mapping[str, Any], review: datetime.date) -> str:
    """Return an entry for each failure, its reason left to be found.

    A ledger with an empty reason is refused, so nobody can paste them unread.

    Args:
        report: Results of a run, as `results.schema.json` describes them.
        review: When to look again.

    Returns:
        TOML.
    """
    lost = [
        clause
        for clause in report["clauses"]
        if clause["status"] in BAD and clause["status"] != OUR_FAULT
    ]
    return "\n".join(_entry(clause, review) for clause in lost)


def _entry(clause: Mapping[str, Any], review: datetime.date) -> str:
    said = [clause["sentence"], clause["message"]]
    failure = clause.get("failure") or {}
    lines = [
        *_comment(said),
        *(f"#     {line}" for line in _program(failure)),
        "[[deviation]]",
        f"clause = {json.dumps(clause['id'])}",
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
