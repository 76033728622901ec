"""Reads `governance.toml` into a record, or reports all that is wrong."""

import re
import tomllib

from pydantic import ValidationError

from keras_sig.model.absence import Absence
from keras_sig.model.agenda_part import PARTS, AgendaPart
from keras_sig.model.errors import SigError
from keras_sig.model.governance import Governance
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.member import Member
from keras_sig.reading.complaints import complaints, place, placed
from keras_sig.reading.governance_checks import contradictions
from keras_sig.reading.governance_tables import (
    FileTable,
    MeetingTable,
    PersonTable,
)
from keras_sig.reading.toml_places import TomlPlaces

WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
)  # fmt: skip
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def read_governance(data: bytes, path: str = "governance.toml") -> Governance:
    """Return what the file says.

    Args:
        data: Bytes, the content of the file.
        path: String, the file as the error messages name it.

    Raises:
        SigError: with every mistake on a line of its own.
    """
    try:
        text = data.decode("utf-8")
        table = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SigError(
            f"{path}{_broken_at(data, error)}: expected TOML in UTF-8. "
            f"Received: {error}. "
            "Fix: correct that place; https://toml.io explains the format."
        ) from None
    places = TomlPlaces(text)
    try:
        file = FileTable.model_validate(table)
    except ValidationError as error:
        found = complaints(error, path, places, FileTable)
        raise SigError("\n".join(found)) from None
    lines = [
        f"{placed(path, places, wrong.place)}: {place(wrong.place)}: "
        f"expected {wrong.expected}. "
        f"Received: {wrong.received}. Fix: make the two agree."
        for wrong in contradictions(file)
    ]
    if lines:
        raise SigError("\n".join(lines))
    return _record(file)


def _broken_at(data: bytes, error: Exception) -> str:
    if isinstance(error, UnicodeDecodeError):
        before = data[: error.start]
        column = error.start - before.rfind(b"\n")
        return f":{before.count(bytes([10])) + 1}:{column}"
    found = re.search(r"at line (\d+), column (\d+)", str(error))
    return f":{found[1]}:{found[2]}" if found else ""


def _record(file: FileTable) -> Governance:
    return Governance(
        project=file.project,
        bdfl=_member(file.roles.bdfl),
        chairs=tuple(map(_member, file.roles.chairs)),
        sponsors=tuple(map(_member, file.roles.sponsors)),
        members=tuple(map(_member, file.roles.members)),
        quorum=file.decision.quorum,
        rule=file.decision.rule,
        meeting_decides=file.decision.meeting,
        comment_days=file.periods.comment,
        sponsor_days=file.periods.sponsor,
        remind_days=file.periods.remind,
        meeting=_meeting(file.meeting) if file.meeting else None,
        list_address=file.mail.list,
        sender=file.mail.sender,
        prefix=file.mail.prefix,
        forge=file.forge.kind,
        bot=file.forge.bot.lower(),
        branch=file.forge.branch,
        repository=file.forge.repository or "",
        remote=file.forge.remote,
        labels={str(state): name for state, name in file.forge.labels.items()},
        smtp=file.mail.smtp.record() if file.mail.smtp else None,
        delegates=tuple(map(_member, file.roles.delegates)),
        former=tuple(map(_member, file.roles.former)),
        away=tuple(Absence(a.first, a.until) for a in file.roles.bdfl.away),
        stalled_days=file.periods.stalled,
        final_call_days=file.periods.final_call,
    )


def _member(person: PersonTable) -> Member:
    return Member(
        person.handle.lower(),
        person.name,
        person.mail,
        person.since,
        person.until,
    )


def _meeting(table: MeetingTable) -> MeetingRule:
    return MeetingRule(
        name=table.name,
        week=WEEKS[table.week],
        weekday=WEEKDAYS.index(table.weekday),
        start=table.start,
        zone=table.zone,
        minutes=table.minutes,
        first=table.since,
        place=table.place,
        cancelled=frozenset(table.cancelled),
        moved={moved.day: moved.to for moved in table.moved},
        deadline=table.deadline,
        agenda=tuple(
            AgendaPart(part.title, part.minutes, part.query)
            for part in table.agenda
        )
        or PARTS,
    )
