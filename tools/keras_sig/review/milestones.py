"""The turns of a proposal that are announced, found move by move."""

from datetime import datetime

from keras_sig.model.milestone import Milestone
from keras_sig.review.attempt import Attempt
from keras_sig.review.moves import make_move
from keras_sig.review.situation import Situation

ENDS = ("final-call", "accepted", "rejected", "withdrawn", "postponed")
# Whoever read that it had ended has to read that it goes on.
LAID_ASIDE = ("rejected", "withdrawn", "postponed")
OPEN = ("proposed", "in-review")


def note_move(situation: Situation, attempt: Attempt) -> None:
    """Make a move; note in `situation.milestones` what it brought about."""
    state = situation.state
    start, end = situation.period_start, situation.period_end
    make_move(situation, attempt)
    kind = _kind(state, start, end, situation)
    if kind:
        earlier = [m for m in situation.milestones if m.kind == kind]
        situation.milestones.append(
            Milestone(
                kind,
                len(earlier) + 1,
                attempt.at,
                attempt.by,
                attempt.given.argument,
                situation.period_end,
            )
        )


def _kind(
    state: str,
    start: datetime | None,
    end: datetime | None,
    now: Situation,
) -> str:
    if state == "draft":
        return "opened" if now.state != "draft" else ""
    if now.state != state and now.state in ENDS:
        return now.state
    if now.period_start != start:
        return "renewed"
    if now.period_end is not None and end is not None and now.period_end > end:
        return "extended"
    if state in LAID_ASIDE and now.state in OPEN:
        return "resumed"
    return ""
