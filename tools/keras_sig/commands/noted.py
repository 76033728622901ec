"""What the decisions of a meeting would do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from keras_sig.commands.desk import Desk
from keras_sig.meeting.notes import NotedDecision, Notes
from keras_sig.model.comment import comments_of
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest
from keras_sig.review.decision import Decision, read_decision, write_decision


@dataclass(frozen=True)
class Planned:
    """A decision of the notes, held against the process.

    Args:
        pull: The pull request it is about.
        decision: What was decided.
        before: String, the state before.
        after: String, the state after.
        at: Moment in UTC at which it is written.
        refused: String, why the process forbids it, or empty.
        known: Boolean, whether it was written before.
    """

    pull: PullRequest
    decision: Decision
    before: str
    after: str
    at: datetime
    refused: str = ""
    known: bool = False

    @property
    def line(self) -> str:
        """The decision for the terminal."""
        name, choice = self.pull.rfc, self.decision.choice
        if self.refused:
            return f"{name}: {choice}: refused: {self.refused}"
        if self.known:
            return f"{name}: {choice}: known already; now {self.after}"
        return f"{name}: {choice}: {self.before} -> {self.after}"


def plan_decisions(desk: Desk, notes: Notes, file: str) -> list[Planned]:
    """Return what each decision would do, none of them written yet."""
    forge = desk.forge()
    known = {pull.rfc: pull for pull in forge.pull_requests()}
    unknown = [d for d in notes.decisions if d.rfc not in known]
    if unknown:
        raise SigError("\n".join(_unknown(d, file, known) for d in unknown))
    return [_plan(desk, notes, d, known[d.rfc]) for d in notes.decisions]


def _unknown(
    noted: NotedDecision, file: str, known: dict[str, PullRequest]
) -> str:
    import difflib

    near = difflib.get_close_matches(noted.rfc, known, n=2)
    fix = " or ".join(near) or "submit it with `sig rfc submit`"
    return (
        f"{file}:{noted.line}: expected the name of a submitted proposal. "
        f"Received: {noted.rfc}. Fix: {fix}."
    )


def _plan(
    desk: Desk, notes: Notes, noted: NotedDecision, pull: PullRequest
) -> Planned:
    events = desk.forge().events(pull.number)
    decision = Decision(notes.date, noted.choice, noted.rationale)
    at = desk.present(events)
    before = desk.state(pull, events, at)
    earlier = _earlier(desk, events, decision)
    if earlier is not None:
        same = earlier.choice == decision.choice
        refused = f"the same meeting decided to {earlier.choice}"
        return Planned(
            pull,
            decision,
            before.state,
            before.state,
            at,
            "" if same else refused,
            same,
        )
    body, bot = write_decision(decision), desk.governance.bot
    event = Event("planned", pull.number, "commented", at, bot, body)
    after = desk.state(pull, [*events, event], at)
    outcome = next(o for o in after.outcomes if o.event == "planned")
    refused = "" if outcome.done else outcome.message
    return Planned(pull, decision, before.state, after.state, at, refused)


def _earlier(
    desk: Desk, events: Sequence[Event], decision: Decision
) -> Decision | None:
    """Return what this meeting has decided before, if anything."""
    for comment in comments_of(events):
        if comment.by == desk.governance.bot:
            found = read_decision(comment.body)
            if found and found.date == decision.date:
                return found
    return None
