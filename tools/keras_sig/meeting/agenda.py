"""The agenda of a meeting: what is open, in order of what it needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from keras_sig.model.dossier import Dossier

OPENING = 5  # minutes for the last notes and for what nobody foresaw


@dataclass(frozen=True)
class Part:
    """A part of an agenda.

    Args:
        title: String, its heading.
        minutes: Integer, for each proposal in it.
        items: Proposals, in order.
    """

    title: str
    minutes: int
    items: tuple[Dossier, ...]


@dataclass(frozen=True)
class Agenda:
    """What a meeting is to discuss.

    Args:
        start: Moment in UTC.
        parts: The parts that have proposals.
        carried: Proposals that no longer fit; they come first next time.
    """

    start: datetime
    parts: tuple[Part, ...]
    carried: tuple[Dossier, ...]

    @property
    def items(self) -> list[Dossier]:
        """All proposals to discuss, in order."""
        return [item for part in self.parts for item in part.items]


Kind = Callable[[Dossier, datetime | None], bool]


def _concerns(item: Dossier, since: datetime | None) -> bool:
    state = item.state
    blocked = bool(state.open_concerns) or state.count("hold") > 0
    return state.state in ("in-review", "final-call") and blocked


def _due(item: Dossier, since: datetime | None) -> bool:
    state = item.state
    # Only the meeting and the BDFL are missing.
    return state.state == "in-review" and len(state.blocks) <= 2


def _final(item: Dossier, since: datetime | None) -> bool:
    return item.state.state == "final-call"


def _new(item: Dossier, since: datetime | None) -> bool:
    return since is None or item.pull.opened >= since


def _rest(item: Dossier, since: datetime | None) -> bool:
    return True


PARTS: tuple[tuple[str, int, Kind], ...] = (
    ("Concerns to resolve", 10, _concerns),
    ("Decisions due", 10, _due),
    ("Waiting for the final call", 5, _final),
    ("New since the last meeting", 5, _new),
    ("Waiting longest", 3, _rest),
)
LIVE = ("proposed", "in-review", "revising", "final-call")


def build_agenda(
    dossiers: Sequence[Dossier],
    start: datetime,
    since: datetime | None,
    minutes: int,
) -> Agenda:
    """Return the agenda of the meeting at `start`.

    A proposal is in the first part that fits it; in a part, those opened
    first come first. What does not fit the time is carried over.

    Args:
        dossiers: All proposals, as they stand at `start`.
        start: Moment in UTC.
        since: Start of the meeting before, or None.
        minutes: Integer, the length of the meeting.
    """
    left = minutes - OPENING
    waiting = [d for d in dossiers if d.state.state in LIVE]
    waiting.sort(key=lambda d: (d.pull.opened, d.pull.number))
    parts: list[Part] = []
    carried: list[Dossier] = []
    for title, each, fits in PARTS:
        items = [item for item in waiting if fits(item, since)]
        taken = {item.pull.number for item in items}
        waiting = [item for item in waiting if item.pull.number not in taken]
        room = max(0, left // each)
        kept, late = items[:room], items[room:]
        left -= each * len(kept)
        carried += late
        if kept:
            parts.append(Part(title, each, tuple(kept)))
    return Agenda(start, tuple(parts), tuple(carried))
