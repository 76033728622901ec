"""The tables of `governance.toml`: what each entry may be."""

from datetime import date, datetime, time
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from keras_sig.reading.checked_text import Handle, check_text
from keras_sig.reading.mail_server_table import MailServerTable


def _check_zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (OSError, ValueError, KeyError):
        raise ValueError(
            "a name of a time zone, as America/Los_Angeles"
        ) from None


def _check_local(moment: datetime) -> datetime:
    if moment.tzinfo is not None:
        raise ValueError("a local time, as 2026-12-11T11:00:00")
    return moment


Line = Annotated[
    str, check_text(r"[^\x00-\x1f\x7f]*\S[^\x00-\x1f\x7f]*", "one line of text")
]
Mail = Annotated[
    str, check_text(r"[^\s@<>,;:\"]+@[\w-]+(\.[\w-]+)+", "one mail address")
]
Branch = Annotated[
    str, check_text(r"\w[\w./-]*(?<![./])", "the name of a git branch")
]
Repository = Annotated[
    str, check_text(r"[\w-]+/[\w.-]+(?<!\.git)", "owner/name, as on GitHub")
]
Remote = Annotated[
    str, check_text(r"\w[\w./-]*(?<![./])", "the name of a remote of git")
]
# The handle of an app ends in [bot].
Bot = Annotated[
    str,
    check_text(
        r"[A-Za-z0-9][A-Za-z0-9-]{0,38}(\[bot\])?",
        "a handle of letters, digits and hyphens, without @",
    ),
]
Zone = Annotated[str, AfterValidator(_check_zone)]
State = Literal[
    "draft", "proposed", "in-review", "revising", "final-call", "accepted",
    "rejected", "withdrawn", "postponed", "stalled", "implemented", "obsolete",
]  # fmt: skip


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class PersonTable(_Table):
    """A person in one role."""

    handle: Handle
    name: Line
    mail: Mail
    since: date | None = None
    until: date | None = None

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError("`until` on or after `since`")
        return self


class AbsenceTable(_Table):
    """Days on which the BDFL is away."""

    # `from` is a word of the language.
    first: date = Field(alias="from")
    until: date

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.until < self.first:
            raise ValueError("`until` on or after `from`")
        return self


class BdflTable(PersonTable):
    """Who makes the final call."""

    away: list[AbsenceTable] = []


class RolesTable(_Table):
    """Who has which role."""

    bdfl: BdflTable
    former: list[PersonTable] = []
    delegates: list[PersonTable] = []
    chairs: list[PersonTable] = Field(min_length=1)
    sponsors: list[PersonTable] = Field(min_length=1)
    members: list[PersonTable] = []


class DecisionTable(_Table):
    """When the group has decided."""

    quorum: int = Field(ge=1)
    rule: Literal["majority", "consensus"]
    meeting: bool


class PeriodsTable(_Table):
    """Periods, in days."""

    comment: int = Field(ge=14, le=365)
    sponsor: int = Field(ge=1, le=365)
    final_call: int = Field(14, alias="final-call", ge=1, le=365)
    stalled: int = Field(90, ge=14, le=730)
    remind: int = Field(ge=1, le=365)


# Further away it would be another meeting.
FURTHEST = 21


class AgendaTable(_Table):
    """A part of the agenda of every meeting."""

    title: Line
    minutes: int = Field(ge=1, le=480)
    query: Literal[
        "decisions-due", "concerns-open", "final-call", "new",
        "waiting-longest", "action-items", "regressions",
    ]  # fmt: skip


class MovedTable(_Table):
    """A meeting that takes place at another time than the rule says."""

    day: date
    to: Annotated[datetime, AfterValidator(_check_local)]

    @field_validator("to")
    @classmethod
    def _check_distance(cls, to: datetime, info: ValidationInfo) -> datetime:
        day = info.data.get("day")
        if day is not None and abs((to.date() - day).days) > FURTHEST:
            raise ValueError(f"a time within {FURTHEST} days of {day}")
        return to


class MeetingTable(_Table):
    """When the group meets."""

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
    moved: list[MovedTable] = []
    deadline: int = Field(ge=0, le=60, default=0)
    agenda: list[AgendaTable] = []


class MailTable(_Table):
    """Where announcements go."""

    list: Mail
    sender: Mail
    prefix: Line
    smtp: MailServerTable | None = None


class ForgeTable(_Table):
    """Where the pull requests are."""

    kind: Literal["local", "github"]
    bot: Bot
    branch: Branch
    repository: Repository | None = None
    remote: Remote = "origin"
    labels: dict[State, Line] = {}


class FileTable(_Table):
    """The whole file."""

    # `schema` is the name of a method of pydantic's models.
    edition: Literal[1] = Field(alias="schema")
    project: Line
    roles: RolesTable
    decision: DecisionTable
    periods: PeriodsTable
    meeting: MeetingTable | None = None
    mail: MailTable
    forge: ForgeTable
