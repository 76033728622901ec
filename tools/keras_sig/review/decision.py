"""The decision of a meeting, as the comment by which the bot records it."""

import re
from dataclasses import dataclass
from datetime import date

from keras_sig.model.comment import marker
from keras_sig.review.process import CHOICES

_MARKER = re.compile(
    r"<!-- sig:decision (\d{4}-\d{2}-\d{2}) (" + "|".join(CHOICES) + r") -->"
)


@dataclass(frozen=True)
class Decision:
    """What a meeting decided on one proposal.

    Args:
        date: Date of the meeting.
        choice: String, one of `CHOICES`.
        rationale: String, one line.
    """

    date: date
    choice: str
    rationale: str

    @property
    def mark(self) -> str:
        """The marker of the comment that records it."""
        return f"decision {self.date.isoformat()} {self.choice}"

    @property
    def text(self) -> str:
        """The text of that comment, without the marker."""
        day = self.date.isoformat()
        return (
            f"The meeting of {day} decided: **{self.choice}**.\n\n"
            f"{self.rationale}"
        )


def read_decision(body: str) -> Decision | None:
    """Return the decision that a comment of the bot records, if any."""
    first, _, rest = body.partition("\n")
    match = _MARKER.fullmatch(first)
    if match is None:
        return None
    _, _, rationale = rest.partition("\n\n")
    return Decision(date.fromisoformat(match[1]), match[2], rationale)


def write_decision(decision: Decision) -> str:
    """Return the whole comment that records `decision`."""
    return f"{marker(decision.mark)}\n{decision.text}"
