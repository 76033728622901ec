"""Reads `governance.toml` into a record, or reports all that is wrong."""

import tomllib
from collections import Counter
from datetime import date, time
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from keras_sig.model.absence import Absence
from keras_sig.model.errors import SigError
from keras_sig.model.governance import Governance
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.member import Member
from keras_sig.reading.checked_text import Handle, check_text
from keras_sig.reading.complaints import complaints
from keras_sig.reading.mail_server_table import MailServerTable

WEEKDAYS = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday",
)  # fmt: skip
WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}


def _check_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (OSError, ValueError, KeyError):
        raise ValueError(
            "a name of a time zone, as America/Los_Angeles"
        ) from None


Line = Annotated[
    str, check_text(r"[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*", "one line of text")
]
Mail = Annotated[
    str, check_text(r"[^\s@<>,;:\"]+@[\w-]+(\.[\w-]+)+", "one mail address")
]
Branch = Annotated[
    str, check_text(r"\w[\w./-]*(?<![./])", "the name of a git branch")
]
Zone = Annotated[str, AfterValidator(_check_zone)]
State = Literal[
    "draft", "proposed", "in-review", "revising", "final-call", "accepted",
    "rejected", "withdrawn", "postponed", "stalled", "implemented", "obsolete",
]  # fmt: skip


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Person(_Table):
    handle: Handle
    name: Line
    mail: Mail


class _Absence(_Table):
    # `from` is a word of the language.
    first: date = Field(alias="from")
    until: date

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.until < self.first:
            raise ValueError("`until` on or after `from`")
        return self


class _Bdfl(_Person):
    away: list[_Absence] = []


class _Roles(_Table):
    bdfl: _Bdfl
    delegates: list[_Person] = []
    chairs: list[_Person] = Field(min_length=1)
    sponsors: list[_Person] = Field(min_length=1)
    members: list[_Person] = []


class _Decision(_Table):
    quorum: int = Field(ge=1)
    rule: Literal["majority", "consensus"]
    meeting: bool


class _Periods(_Table):
    comment: int = Field(ge=14, le=365)
    sponsor: int = Field(ge=1, le=365)
    final_call: int = Field(14, alias="final-call", ge=1, le=365)
    remind: int = Field(ge=1, le=365)


class _Meeting(_Table):
    name: Line
    week: Literal["first", "second", "third", "fourth", "last"]
    weekday: Literal[
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday",
    ]  # fmt: skip
    start: time
    zone: Zone
    minutes: int = Field(ge=15, le=480)
    since: date
    place: Line
    cancelled: list[date] = []


class _Mail(_Table):
    list: Mail
    sender: Mail
    prefix: Line
    smtp: MailServerTable | None = None


class _Forge(_Table):
    kind: Literal["local"]
    bot: Handle
    branch: Branch
    labels: dict[State, Line] = {}


class _File(_Table):
    # `schema` is the name of a method of pydantic's models.
    edition: Literal[1] = Field(alias="schema")
    project: Line
    roles: _Roles
    decision: _Decision
    periods: _Periods
    meeting: _Meeting | None = None
    mail: _Mail
    forge: _Forge

    @model_validator(mode="after")
    def _check_together(self) -> Self:
        wrong = [*_contradictions(self.roles, self.forge.bot)]
        voters = {person.handle for person in _everybody(self.roles)}
        if self.decision.quorum > len(voters):
            wrong.append(
                f"decision.quorum: at most {len(voters)}, the number of "
                f"people with a vote; received {self.decision.quorum}"
            )
        if self.decision.meeting and self.meeting is None:
            wrong.append(
                "decision.meeting: false, as there is no table [meeting]; "
                "received true"
            )
        if wrong:
            raise ValueError("\n".join(wrong))
        return self


def _everybody(roles: _Roles) -> list[_Person]:
    first = [roles.bdfl, *roles.chairs, *roles.delegates]
    return [*first, *roles.sponsors, *roles.members]


def _contradictions(roles: _Roles, bot: str) -> list[str]:
    wrong = []
    people: dict[str, _Person] = {}
    for person in _everybody(roles):
        known = people.setdefault(person.handle, person)
        if (known.name, known.mail) != (person.name, person.mail):
            wrong.append(
                f"roles: the same name and mail wherever {person.handle} is "
                f"listed; received {known.name} <{known.mail}> and "
                f"{person.name} <{person.mail}>"
            )
    if bot in people:
        wrong.append(
            f"forge.bot: a handle that no person has; received {bot!r}"
        )
    if any(person.handle == roles.bdfl.handle for person in roles.delegates):
        wrong.append(
            "roles.delegates: people other than the BDFL; received "
            f"{roles.bdfl.handle}"
        )
    for role in ("delegates", "chairs", "sponsors", "members"):
        counts = Counter(person.handle for person in getattr(roles, role))
        wrong += [
            f"roles.{role}: each person once; received {handle} {count} times"
            for handle, count in counts.items()
            if count > 1
        ]
    return wrong


def read_governance(data: bytes, path: str = "governance.toml") -> Governance:
    """Return what the file says.

    Args:
        data: Bytes, the content of the file.
        path: String, the file as the error messages name it.

    Raises:
        SigError: with every mistake on a line of its own.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SigError(
            f"{path}: expected TOML in UTF-8. Received: {error}. "
            "Fix: correct that place; https://toml.io explains the format."
        ) from None
    try:
        return _record(_File.model_validate(table))
    except ValidationError as error:
        lines = complaints(error, path)
        raise SigError("\n".join(lines)) from None


def _record(file: _File) -> Governance:
    roles, decision, periods = file.roles, file.decision, file.periods
    return Governance(
        project=file.project,
        bdfl=_member(roles.bdfl),
        chairs=tuple(map(_member, roles.chairs)),
        sponsors=tuple(map(_member, roles.sponsors)),
        members=tuple(map(_member, roles.members)),
        quorum=decision.quorum,
        rule=decision.rule,
        meeting_decides=decision.meeting,
        comment_days=periods.comment,
        sponsor_days=periods.sponsor,
        remind_days=periods.remind,
        meeting=_meeting(file.meeting) if file.meeting else None,
        list_address=file.mail.list,
        sender=file.mail.sender,
        prefix=file.mail.prefix,
        forge=file.forge.kind,
        bot=file.forge.bot.lower(),
        branch=file.forge.branch,
        labels={str(state): name for state, name in file.forge.labels.items()},
        smtp=file.mail.smtp.record() if file.mail.smtp else None,
        delegates=tuple(map(_member, roles.delegates)),
        away=tuple(Absence(a.first, a.until) for a in roles.bdfl.away),
        final_call_days=periods.final_call,
    )


def _member(person: _Person) -> Member:
    return Member(person.handle.lower(), person.name, person.mail)


def _meeting(table: _Meeting) -> MeetingRule:
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
    )
