"""Roles, rules and calendar: what `governance.toml` says."""

from collections.abc import Mapping
from dataclasses import dataclass

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
        away: The absences of the BDFL.
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
    away: tuple[Absence, ...] = ()
    final_call_days: int = 14

    @property
    def people(self) -> dict[str, Member]:
        """Everybody with a role, by handle, in the order of the file."""
        everybody = (self.bdfl, *self.chairs, *self.delegates)
        found: dict[str, Member] = {}
        for person in (*everybody, *self.sponsors, *self.members):
            found.setdefault(person.handle, person)
        return found

    def roles(self, handle: str) -> tuple[str, ...]:
        """Return the roles of `handle`, the weightiest first."""
        table = (
            ("bdfl", (self.bdfl,)),
            ("chair", self.chairs),
            ("delegate", self.delegates),
            ("sponsor", self.sponsors),
            ("member", self.members),
        )
        return tuple(
            role
            for role, people in table
            if any(person.handle == handle for person in people)
        )
