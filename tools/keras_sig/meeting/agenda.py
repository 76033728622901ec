"""The agenda of a meeting: what is open, in order of what it needs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from keras_sig.model.agenda_part import LINES, AgendaPart
from keras_sig.model.dossier import Dossier

OPENING = 5  # minutes for the last notes and for what nobody foresaw
LIVE = ("proposed", "in-review", "revising", "final-call")


@dataclass(frozen=True)
class Part:
    """A part of an agenda.

    Args:
        title: String, its heading.
        minutes: Integer, for each proposal, or for all lines.
        items: Proposals, in order.
        lines: What else is to be discussed, in order.
    """

    title: str
    minutes: int
    items: tuple[Dossier, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Agenda:
    """What a meeting is to discuss.

    Args:
        start: Moment in UTC.
        parts: The parts that are not empty.
        carried: Proposals that no longer fit; they come first next time.
        late: Proposals submitted after the deadline; they wait as well.
        again: Numbers of pull requests for which there was no time before.
    """

    start: datetime
    parts: tuple[Part, ...]
    carried: tuple[Dossier, ...]
    late: tuple[Dossier, ...] = ()
    again: frozenset[int] = frozenset()

    @property
    def items(self) -> list[Dossier]:
        """All proposals to discuss, in order."""
        return [item for part in self.parts for item in part.items]


@dataclass(frozen=True)
class Asked:
    """What the queries of an agenda look at.

    Args:
        dossiers: All proposals, as they stand at the start.
        start: Moment in UTC.
        since: Start of the meeting before, or None.
        minutes: Integer, the length of the meeting.
        deadline: Integer, days before the start by which to submit.
        lines: What the queries for lines have found, by query.
        skipped: Numbers of pull requests for which the meeting before had
            no time.
        discussed: Mapping from numbers of pull requests to the date of the
            last meeting that discussed them.
    """

    dossiers: Sequence[Dossier]
    start: datetime
    since: datetime | None
    minutes: int
    deadline: int = 0
    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)
    skipped: frozenset[int] = frozenset()
    discussed: Mapping[int, date] = field(default_factory=dict)


Query = Callable[[Dossier, datetime | None], bool]


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


FITS: Mapping[str, Query] = {
    "concerns-open": _concerns,
    "decisions-due": _due,
    "final-call": _final,
    "new": _new,
    "waiting-longest": _rest,
}


def build_agenda(asked: Asked, parts: Sequence[AgendaPart]) -> Agenda:
    """Return the agenda of a meeting.

    A proposal is in the first part that fits it. Time is given first to those
    for which the meeting before had none, then part by part; in both to those
    that were not discussed for longest, of these to those opened first. What
    does not fit the length of the meeting is carried over in that order; what
    was submitted after the deadline waits.
    """
    end = asked.start - timedelta(days=asked.deadline)
    live = [d for d in asked.dossiers if d.state.state in LIVE]
    late = [d for d in live if d.pull.opened > end]
    placed = _place([d for d in live if d.pull.opened <= end], asked, parts)
    lines = {p.query: tuple(asked.lines.get(p.query, ())) for p in parts}
    left = asked.minutes - OPENING
    left -= sum(p.minutes for p in parts if p.query in LINES and lines[p.query])
    kept: set[int] = set()
    carried = []
    for at, item in placed:
        if parts[at].minutes <= left:
            left -= parts[at].minutes
            kept.add(item.pull.number)
        else:
            carried.append(item)
    return Agenda(
        asked.start,
        tuple(_filled(parts, placed, kept, lines)),
        tuple(carried),
        tuple(sorted(late, key=_opened)),
        asked.skipped & kept,
    )


def _place(
    waiting: Sequence[Dossier], asked: Asked, parts: Sequence[AgendaPart]
) -> list[tuple[int, Dossier]]:
    """Return proposals with the place of their part, in order of time."""
    placed = []
    for item in sorted(waiting, key=_opened):
        for at, part in enumerate(parts):
            fits = FITS.get(part.query)
            if fits is not None and fits(item, asked.since):
                placed.append((at, item))
                break
    return sorted(placed, key=lambda pair: _turn(pair, asked))


def _turn(
    placed: tuple[int, Dossier], asked: Asked
) -> tuple[bool, date, int, date]:
    at, item = placed
    number = item.pull.number
    last = asked.discussed.get(number, date.min)
    carried = number in asked.skipped
    return not carried, last if carried else date.min, at, last


def _filled(
    parts: Sequence[AgendaPart],
    placed: Sequence[tuple[int, Dossier]],
    kept: set[int],
    lines: Mapping[str, tuple[str, ...]],
) -> list[Part]:
    found = []
    for number, part in enumerate(parts):
        items = tuple(
            item
            for at, item in placed
            if at == number and item.pull.number in kept
        )
        own = lines[part.query] if part.query in LINES else ()
        if items or own:
            found.append(Part(part.title, part.minutes, items, own))
    return found


def _opened(item: Dossier) -> tuple[datetime, int]:
    return item.pull.opened, item.pull.number
