"""Roles, rules and calendar: what `governance.toml` says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from keras_sig.model.absence import Absence
from keras_sig.model.mail_server import MailServer
from keras_sig.model.meeting_rule import MeetingRule
from keras_sig.model.member import Member


@dataclass(frozen=True)
class Governance:
    """The process as data.

    Args:
        project: String, the name of the project.
        bdfl: The person with the final call.
        chairs: Those who lead meetings and may overrule a concern.
        sponsors: Those who may vouch for a proposal.
        members: All others with a vote.
        quorum: Integer, votes that a decision needs.
        rule: `"majority"` (more for than against) or `"consensus"` (none
            against).
        meeting_decides: Boolean, whether a meeting must decide before the
            final call.
        comment_days: Integer, length of the comment period.
        sponsor_days: Integer, days a proposal may wait for a sponsor.
        remind_days: Integer, days between two reminders to one person.
        meeting: When the group meets, or None.
        list_address: String, where announcements go.
        sender: String, the address announcements come from.
        prefix: String, first words of an announcement's subject.
        forge: String, the kind of forge.
        bot: String, the handle that writes for the process.
        branch: String, the default branch.
        labels: Mapping from states to labels.
        smtp: The server that takes the mails, or None.
        delegates: Those who make the final call while the BDFL is away.
        former: The BDFLs of the past.
        away: The absences of the BDFL.
        repository: String, `owner/name` on GitHub, or empty.
        remote: String, what git calls that repository.
        stalled_days: Integer, days without a word after which a review is
            stalled.
        final_call_days: Integer, days in which the BDFL is to answer a final
            call; afterwards a delegate may.
    """

    project: str
    bdfl: Member
    chairs: tuple[Member, ...]
    sponsors: tuple[Member, ...]
    members: tuple[Member, ...]
    quorum: int
    rule: str
    meeting_decides: bool
    comment_days: int
    sponsor_days: int
    remind_days: int
    meeting: MeetingRule | None
    list_address: str
    sender: str
    prefix: str
    forge: str
    bot: str
    branch: str
    labels: Mapping[str, str]
    smtp: MailServer | None = None
    delegates: tuple[Member, ...] = ()
    former: tuple[Member, ...] = ()
    away: tuple[Absence, ...] = ()
    final_call_days: int = 14
    stalled_days: int = 90
    repository: str = ""
    remote: str = "origin"

    @property
    def people(self) -> dict[str, Member]:
        """Everybody who has or had a role, by handle, as the file has them."""
        found: dict[str, Member] = {}
        for _, people in self._table:
            for person in people:
                found.setdefault(person.handle, person)
        return found

    def people_at(self, at: datetime) -> dict[str, Member]:
        """Return everybody who has a role at `at`, by handle."""
        return {h: p for h, p in self.people.items() if self.roles(h, at)}

    def bdfl_at(self, at: datetime) -> Member:
        """Return who is the BDFL at `at`."""
        earlier = [person for person in self.former if person.serves(at)]
        return earlier[0] if earlier else self.bdfl

    def roles(self, handle: str, at: datetime | None = None) -> tuple[str, ...]:
        """Return the roles of `handle`, the weightiest first.

        Args:
            handle: String.
            at: Moment; without one, the roles of all times.
        """
        held = self._held.get(handle, [])
        kept = (r for r, person in held if at is None or person.serves(at))
        return tuple(dict.fromkeys(kept))

    @cached_property
    def _held(self) -> dict[str, list[tuple[str, Member]]]:
        """Each role that a handle has or had, the weightiest first."""
        found: dict[str, list[tuple[str, Member]]] = {}
        for role, people in self._table:
            for person in people:
                found.setdefault(person.handle, []).append((role, person))
        return found

    @property
    def _table(self) -> tuple[tuple[str, tuple[Member, ...]], ...]:
        return (
            ("bdfl", (self.bdfl, *self.former)),
            ("chair", self.chairs),
            ("delegate", self.delegates),
            ("sponsor", self.sponsors),
            ("member", self.members),
        )
