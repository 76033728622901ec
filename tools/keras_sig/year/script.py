"""The script of the year: sixty proposals, and who does what when."""

import calendar
import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from keras_sig.year.deed import Deed
from keras_sig.year.fate import FATES, Fate
from keras_sig.year.noise import some_noise

START = datetime(2026, 1, 5, 9, tzinfo=UTC)
END = datetime(2027, 4, 1, tzinfo=UTC)
PACIFIC = ZoneInfo("America/Los_Angeles")
AUTHORS = ("ola", "remy", "sun", "wanjiru")
EVERY = timedelta(days=5)
TEXT = """# Proposal {number}

| Status        | Proposed                     |
| :------------ | :--------------------------- |
| **Author(s)** | Author ({author}@example.org) |
| **Updated**   | {day}                   |

## Objective

Proposal number {number}. {prose}

### keras.ops.op{number}

```python signature
def op{number}(x{more}): ...
```
"""


def name_of(number: int) -> str:
    """Return the name of the proposal `number`, from 0."""
    return f"{START + number * EVERY:%Y%m%d}-proposal-{number}"


def fate_of(number: int) -> str:
    """Return the name of the fate of the proposal `number`."""
    return list(FATES)[number % len(FATES)]


def write_script(proposals: int = 60, seed: int = 2026) -> list[Deed]:
    """Return all deeds of the year, in order of time."""
    chance = random.Random(seed)
    deeds: list[Deed] = []
    for number in range(proposals):
        deeds += _course(number, FATES[fate_of(number)], chance)
    return sorted(deeds, key=lambda deed: deed.at)


def meeting_after(moment: datetime) -> datetime:
    """Return the first Friday's 11:00 in California, at `moment` or later."""
    year, month = moment.year, moment.month
    while True:
        days = calendar.monthcalendar(year, month)
        friday = next(week[4] for week in days if week[4])
        start = datetime(year, month, friday, 11, tzinfo=PACIFIC)
        if start >= moment:
            return start.astimezone(UTC)
        year, month = year + month // 12, month % 12 + 1


def _course(number: int, fate: Fate, chance: random.Random) -> Iterator[Deed]:
    rfc, author = name_of(number), AUTHORS[number % len(AUTHORS)]
    begin = START + number * EVERY

    def moment(day: int) -> datetime:
        return begin + timedelta(days=day, minutes=chance.randrange(60, 600))

    yield Deed(begin, rfc, author, "submit", _text(number, author, begin))
    for day, kind in (fate.versions or {}).items():
        text = _text(number, author, begin, kind)
        yield Deed(moment(day), rfc, author, "submit", text)
    for day, by, text in fate.said:
        by = author if by == "author" else by
        if text == "/approve" and chance.random() < 0.3:
            yield Deed(moment(day), rfc, by, "review", "Good.", "approve")
        else:
            yield Deed(moment(day), rfc, by, "comment", text)
    for by, text in some_noise(chance, 3):
        by = author if by == "author" else by
        day = chance.randrange(0, 14)
        yield Deed(moment(day), rfc, by, "comment", text)
    yield from _second_thought(rfc, moment)
    if fate.ready is not None:
        yield from _decision(rfc, fate, moment(fate.ready))


def _second_thought(
    rfc: str, moment: Callable[[int], datetime]
) -> Iterator[Deed]:
    """Yield a comment without a vote that is edited to hold one."""
    early, late = moment(0), moment(2)
    yield Deed(early, rfc, "tomasz", "comment", "I will read it.", "first")
    text = "I will read it.\n\n/abstain no time"
    yield Deed(late, rfc, "tomasz", "edit", text, "first")


def _decision(rfc: str, fate: Fate, ready: datetime) -> Iterator[Deed]:
    held = meeting_after(ready) + timedelta(hours=2)
    yield Deed(held, rfc, "ines", "decide", fate.choice)
    if fate.call:
        called = held + timedelta(days=1)
        yield Deed(called, rfc, "noor", "comment", fate.call)


def _text(number: int, author: str, begin: datetime, change: str = "") -> str:
    return TEXT.format(
        number=number,
        author=author,
        day=f"{begin:%Y-%m-%d}",
        prose="It says more now." if change else "",
        more=", axis=-1" if change == "api" else "",
    )
