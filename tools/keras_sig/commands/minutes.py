"""What was written before: notes of meetings, results of the suite."""

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.dossier import Dossier
from keras_sig.model.errors import SigError
from keras_sig.model.plain_text import escape

if TYPE_CHECKING:
    from keras_sig.meeting.action_items import ActionItem

_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_MARK = re.compile(r"<!-- sig:(?:decision|notes) (\d{4}-\d{2}-\d{2})\b")
_SHOWN = 3


def past_notes(desk: Desk, before: date) -> dict[date, Path]:
    """Return the notes of earlier meetings, the published ones first."""
    found: dict[date, Path] = {}
    folder, rfcs = desk.repository.build / "meetings", desk.repository.rfcs
    paths = [*folder.glob("*-notes.md"), *rfcs.glob("*/notes-*.md")]
    for path in sorted(paths, key=lambda path: (path.parent != folder, path)):
        match = _DAY.search(path.name)
        try:
            day = date(*map(int, match.groups())) if match else None
        except ValueError:
            continue
        if day is not None and day < before:
            found.setdefault(day, path)
    return dict(sorted(found.items()))


def open_action_items(notes: dict[date, Path]) -> list["ActionItem"]:
    """Return the action items that are still open, the oldest first."""
    from keras_sig.meeting.action_items import open_items, read_action_items

    return open_items(
        read_action_items(path.read_text("utf-8", "replace"), day)
        for day, path in notes.items()
    )


def action_lines(items: "list[ActionItem]") -> list[str]:
    """Return action items as they stand in an agenda or in notes.

    The text is left as it is: it is the name of the item.
    """
    return [f"[ ] @{item.handle}: {item.text}" for item in items]


def regression_lines(desk: Desk) -> list[str]:
    """Return what fails in the last results and no ledger lists."""
    from keras_sig.reading.results_file import BAD, read_results_file

    lines = []
    for path in sorted((desk.repository.build / "conformance").glob("*.json")):
        try:
            results = read_results_file(path)
        except SigError:
            # Not of the suite, or of another edition of it: `sig
            # conformance summary` says which.
            continue
        bad = [c.id for c in results.clauses if c.status in BAD]
        if bad:
            shown = ", ".join(f"`{name}`" for name in bad[:_SHOWN])
            more = f" and {len(bad) - _SHOWN} more" * (len(bad) > _SHOWN)
            label = escape(results.label)
            lines.append(f"{label}: {len(bad)} checks fail: {shown}{more}")
    return lines


def discussed_on(dossiers: list[Dossier], bot: str) -> dict[int, date]:
    """Return when a meeting last discussed each proposal, by its log.

    The bot has written a decision there, or the notes.
    """
    found: dict[int, date] = {}
    for item in dossiers:
        for event in item.events:
            match = _MARK.match(event.body) if event.by == bot else None
            if match:
                day = date.fromisoformat(match[1])
                number = item.pull.number
                found[number] = max(day, found.get(number, day))
    return found


def skipped_on(
    dossiers: list[Dossier], day: date | None, discussed: dict[int, date]
) -> frozenset[int]:
    """Return the pull requests for which the meeting of `day` had no time.

    Where that meeting has left nothing in any log, nothing is known of it.
    """
    if day is None or day not in discussed.values():
        return frozenset()
    return frozenset(
        item.pull.number
        for item in dossiers
        if item.pull.opened.date() < day
        and discussed.get(item.pull.number, date.min) < day
    )
