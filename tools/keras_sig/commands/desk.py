"""What the commands of the process work with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.governance import Governance
from keras_sig.model.moment import as_utc, parse_moment, write_moment
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.repository import Repository
from keras_sig.model.review_state import ReviewState

if TYPE_CHECKING:
    from keras_sig.forges.forge import Forge
    from keras_sig.forges.git import Git
    from keras_sig.mail.letter import Letter
    from keras_sig.mail.outbox import Outbox
    from keras_sig.model.rfc import Rfc


@dataclass(frozen=True)
class Desk:
    """A repository with its rules, its forge and a moment.

    Args:
        repository: Where everything lies.
        governance: Roles and rules.
        now: Moment in UTC.
        told: Boolean, whether the user gave the moment.
    """

    repository: Repository
    governance: Governance
    now: datetime
    told: bool

    @classmethod
    def open(cls, now: str | None) -> "Desk":
        """Return the desk of the repository around the current folder.

        Args:
            now: String, the option `--now`; None for the clock.
        """
        from keras_sig.reading.governance import read_governance

        repository = Repository.find()
        data = repository.governance.read_bytes()
        moment = (
            datetime.now(UTC) if now is None else parse_moment(now, "--now")
        )
        governance = read_governance(data)
        return cls(repository, governance, as_utc(moment), now is not None)

    @cached_property
    def git(self) -> "Git":
        """The git repository of the local forge."""
        from keras_sig.forges.git import Git

        return Git(self.repository.root)

    @cached_property
    def _forge(self) -> "Forge":
        from keras_sig.forges.open_forge import open_forge

        governance = self.governance
        return open_forge(self.repository, governance, governance.bot, self.now)

    @cached_property
    def outbox(self) -> "Outbox":
        """Mails waiting to be sent."""
        from keras_sig.mail.outbox import Outbox

        return Outbox(self.repository.state / "outbox")

    def forge(
        self, by: str | None = None, at: datetime | None = None
    ) -> "Forge":
        """Return the forge as `by` (default: the bot) writes to it."""
        return self._forge.acting_as(by or self.governance.bot, at or self.now)

    def check_writer(self, handle: str) -> None:
        """Refuse a person who would write in the name of the bot."""
        if handle == self.governance.bot:
            raise SigError(
                "Expected the handle of a person. Received: "
                f"{handle!r}, the bot. Fix: use that of a person."
            )

    def proposal_path(self, argument: str) -> Path:
        """Return the file in `rfcs/` that `argument` means."""
        from keras_sig.reading.rfc import find_rfc

        path = find_rfc(self.repository, argument).resolve()
        if path.parent != self.repository.rfcs:
            raise SigError(
                f"Expected a proposal in {self.repository.rfcs}. "
                f"Received: {path}. Fix: copy it there, with a name like "
                "20261120-short-title.md."
            )
        return path

    def pull_request(self, argument: str) -> PullRequest:
        """Return the pull request of the proposal that `argument` means."""
        forge = self.forge()
        stem = Path(argument).name.removesuffix(".md")
        found = forge.find(stem) if stem else None
        inside = Path(argument).parent.name in ("", "rfcs")
        if found and inside:
            return found
        path = self.proposal_path(argument)
        found = forge.find(path.stem)
        if found:
            return found
        raise self._never_submitted(path)

    def _never_submitted(self, path: Path) -> SigError:
        from keras_sig.reading.rfc import read_rfc

        rfc = read_rfc(path.read_bytes(), self.repository.relative(path))
        received = f"{rfc.name}, which was never submitted"
        fix = f"run `sig rfc submit {rfc.name}`"
        if rfc.status != "proposed":
            received += f" here; its status is {rfc.status_text!r}"
            fix = "choose one that is open; `sig rfc list` shows them"
        return SigError(
            "Expected a proposal with a pull request. "
            f"Received: {received}. Fix: {fix}."
        )

    def submitted(self, pull: PullRequest) -> tuple[bytes, "Rfc"]:
        """Return the proposal as it stands on its branch."""
        from keras_sig.reading.rfc import read_rfc

        path = f"rfcs/{pull.rfc}.md"
        (data,) = self.forge().read([(pull.commit, path)])
        if data is None:
            raise SigError(
                f"Expected {path} in the commit {pull.commit[:10]} of "
                f"{pull.branch}. Received: no such file. Fix: run "
                f"`sig rfc submit {pull.rfc}` again."
            )
        return data, read_rfc(data, path)

    def state(
        self, pull: PullRequest, events: Sequence[Event], at: datetime
    ) -> ReviewState:
        """Return where the proposal of `pull` stands at `at`."""
        from keras_sig.review.state import state_of

        _, rfc = self.submitted(pull)
        return state_of(events, rfc, self.governance, at)

    def moment(self, events: Sequence[Event]) -> datetime:
        """Return the moment asked for, else now or the last event."""
        if self.told or not events:
            return self.now
        return max(self.now, events[-1].at)

    def present(self, events: Sequence[Event]) -> datetime:
        """Return the moment asked for, unless something came after it.

        Raises:
            SigError: if so: what happened cannot be changed.
        """
        at = self.moment(events)
        if events and at < events[-1].at:
            raise SigError(
                "--now: expected a moment at or after the last event, "
                f"{write_moment(events[-1].at)}. Received: "
                f"{write_moment(at)}. Fix: name a later one."
            )
        return at

    def post(self, letter: "Letter") -> bool:
        """Put a mail into the outbox; return whether it is new."""
        from keras_sig.mail.message import write_message

        sender, project = self.governance.sender, self.governance.project
        data = write_message(letter, sender, project)
        return self.outbox.put(letter.name, data)
