"""Digests: all that waits for one person, in one mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keras_sig.mail.clean_text import one_line
from keras_sig.mail.letter import Letter
from keras_sig.model.dossier import Dossier
from keras_sig.model.governance import Governance
from keras_sig.model.member import Member
from keras_sig.model.moment import show_moment
from keras_sig.templating import render

# Windows are the same for everybody, and begin on a Monday.
FIRST = datetime(2024, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Waiting:
    """What waits for one person.

    Args:
        person: Who.
        proposals: Those on which something is expected, the oldest first.
        tasks: What the person has promised in meetings.
    """

    person: Member
    proposals: Sequence[Dossier]
    tasks: Sequence[str]

    @property
    def count(self) -> int:
        """How many things wait."""
        return len(self.proposals) + len(self.tasks)


def digest_name(handle: str, days: int, at: datetime) -> str:
    """Return the name of the digest of the window that `at` is in."""
    length = timedelta(days=days)
    start = FIRST + (at - FIRST) // length * length
    return f"digest.{handle}.{start:%Y%m%d}"


def digest_letter(
    templates: Path, governance: Governance, waiting: Waiting, at: datetime
) -> Letter:
    """Return the mail that tells a person all that waits for them."""
    count = waiting.count
    verb = "thing waits" if count == 1 else "things wait"
    rows = [
        (one_line(item.pull.title), item, one_line(item.state.next))
        for item in waiting.proposals
    ]
    body = render(
        templates,
        "digest.txt.j2",
        person=waiting.person,
        rows=rows,
        tasks=[one_line(text) for text in waiting.tasks],
        days=governance.remind_days,
        show=show_moment,
    )
    return Letter(
        name=digest_name(waiting.person.handle, governance.remind_days, at),
        to=waiting.person.mail,
        subject=f"{governance.project}: {count} {verb} for you",
        body=body,
        at=at,
    )
