"""All proposals on the forge, and the meeting that is to discuss them."""

import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.dossier import Dossier
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.meeting_rule import MeetingRule

if TYPE_CHECKING:
    from keras_sig.meeting.agenda import Agenda


Logs = Mapping[int, Sequence[Event]]


def read_dossiers(
    desk: Desk,
    now: datetime,
    at: datetime | None = None,
    logs: Logs | None = None,
) -> list[Dossier]:
    """Return where each proposal stands at `at`, as far as `now` is known.

    The logs are read at once, unless they are given, and so are the texts.
    """
    from keras_sig.reading.rfc import read_rfc
    from keras_sig.review.state import state_of

    forge = desk.forge()
    pulls = forge.pull_requests()
    logs = forge.logs() if logs is None else logs
    places = [(pull.commit, f"rfcs/{pull.rfc}.md") for pull in pulls]
    found = []
    for pull, data in zip(pulls, forge.read(places), strict=True):
        events = [e for e in logs.get(pull.number, []) if e.at <= now]
        if data is None or not events:
            continue
        rfc = read_rfc(data, f"rfcs/{pull.rfc}.md")
        state = state_of(events, rfc, desk.governance, at or now)
        found.append(Dossier(pull, state, rfc, events))
    return found


def latest(desk: Desk, logs: Logs | None = None) -> datetime:
    """Return the moment asked for, else now or the last event."""
    if desk.told:
        return desk.now
    logs = desk.forge().logs() if logs is None else logs
    return max([desk.now, *(events[-1].at for events in logs.values())])


def meeting_rule(desk: Desk) -> MeetingRule:
    """Return when the group meets, or say that it does not."""
    if desk.governance.meeting is None:
        raise SigError(
            "Expected a table [meeting] in governance.toml. Received: none. "
            "Fix: add one if the group meets."
        )
    return desk.governance.meeting


def make_agenda(desk: Desk) -> "Agenda":
    """Return the agenda of the next meeting."""
    from keras_sig.commands import minutes
    from keras_sig.meeting.agenda import Asked, build_agenda
    from keras_sig.meeting.calendar import next_meeting, previous_meeting

    rule, now = meeting_rule(desk), latest(desk)
    start = next_meeting(rule, now)
    since = previous_meeting(rule, start)
    dossiers = read_dossiers(desk, now, max(now, start))
    items = minutes.open_action_items(
        minutes.past_notes(desk, date.fromisoformat(day_of(rule, start)))
    )
    before = date.fromisoformat(day_of(rule, since)) if since else None
    discussed = minutes.discussed_on(dossiers, desk.governance.bot)
    asked = Asked(
        dossiers,
        start,
        since,
        rule.minutes,
        rule.deadline,
        {
            "action-items": minutes.action_lines(items),
            "regressions": minutes.regression_lines(desk),
        },
        minutes.skipped_on(dossiers, before, discussed),
        discussed,
    )
    return build_agenda(asked, rule.agenda)


def last_notes(desk: Desk, rule: MeetingRule, agenda: "Agenda") -> Path | None:
    """Return the notes of the last meeting that has some."""
    from keras_sig.commands.minutes import past_notes

    day = date.fromisoformat(day_of(rule, agenda.start))
    notes = list(past_notes(desk, day).values())
    return notes[-1] if notes else None


def meeting_file(desk: Desk, output: Path | None, name: str) -> Path:
    """Return where a file of the meetings goes."""
    if output is None:
        return desk.repository.build / "meetings" / name
    if output.is_dir():
        return output / name
    return output


def way_to_rfcs(desk: Desk, path: Path) -> str:
    """Return the relative way from the folder of `path` to the proposals."""
    folder = path.resolve().parent
    return Path(os.path.relpath(desk.repository.rfcs, folder)).as_posix()


def day_of(rule: MeetingRule, start: datetime) -> str:
    """Return the date of a meeting where it takes place."""
    from zoneinfo import ZoneInfo

    return start.astimezone(ZoneInfo(rule.zone)).date().isoformat()
