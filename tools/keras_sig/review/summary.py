"""Where a proposal stands, in five lines: the answer to `/summary`."""

from datetime import datetime

from keras_sig.model.moment import show_moment
from keras_sig.review.outlook import blocks_of, next_of
from keras_sig.review.process import STATES
from keras_sig.review.situation import Situation


def summary_of(situation: Situation, now: datetime) -> str:
    """Return state, comment period, votes, blocks and what comes next."""
    state = situation.state
    since, end = situation.since, situation.period_end
    entered = f" since {show_moment(since)}" if since else ""
    lines = [
        f"State: {state}{entered}, {STATES[state]}",
        f"Comments: until {show_moment(end)}" if end else "Comments: none yet",
        f"Votes: {_votes(situation)}",
        f"Blocks: {'; '.join(blocks_of(situation, now)) or 'nothing'}",
        f"Next: {next_of(situation, now)}",
    ]
    return "\n".join(["where it stands:", *(f"  - {line}" for line in lines)])


def _votes(situation: Situation) -> str:
    words = {
        "approve": "for",
        "object": "against",
        "abstain": "abstained",
        "hold": "on hold",
    }
    counts = [
        f"{len(situation.choices(choice))} {word}"
        for choice, word in words.items()
    ]
    return f"{', '.join(counts)}; quorum {situation.governance.quorum}"
