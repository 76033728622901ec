"""All proposals on the forge, and the meeting that is to discuss them."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk
from keras_sig.model.dossier import Dossier
from keras_sig.model.errors import SigError
from keras_sig.model.meeting_rule import MeetingRule

if TYPE_CHECKING:
    from keras_sig.meeting.agenda import Agenda


def read_dossiers(
    desk: Desk, now: datetime, at: datetime | None = None
) -> list[Dossier]:
    """Return where each proposal stands at `at`, as far as `now` is known."""
    from keras_sig.reading.rfc import read_rfc
    from keras_sig.review.state import state_of

    forge = desk.forge()
    pulls = forge.pull_requests()
    if not pulls:
        return []
    places = [(pull.commit, f"rfcs/{pull.rfc}.md") for pull in pulls]
    found = []
    for pull, data in zip(pulls, forge.read(places), strict=True):
        events = [e for e in forge.events(pull.number) if e.at <= now]
        if data is None or not events:
            continue
        rfc = read_rfc(data, f"rfcs/{pull.rfc}.md")
        state = state_of(events, rfc, desk.governance, at or now)
        found.append(Dossier(pull, state))
    return found


def latest(desk: Desk) -> datetime:
    """Return the moment asked for, else now or the last event."""
    if desk.told:
        return desk.now
    forge = desk.forge()
    ends = [forge.events(p.number)[-1].at for p in forge.pull_requests()]
    return max([desk.now, *ends])


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
    from keras_sig.meeting.agenda import build_agenda
    from keras_sig.meeting.calendar import next_meeting, previous_meeting

    rule, now = meeting_rule(desk), latest(desk)
    start = next_meeting(rule, now)
    dossiers = read_dossiers(desk, now, max(now, start))
    since = previous_meeting(rule, start)
    return build_agenda(dossiers, start, since, rule.minutes)


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
