"""Dates as people write them, as `YYYY-MM-DD`."""

import datetime
import re

LONGEST = 200
NUMBERS = re.compile(
    r"(?<!\d)(\d{4})(?:-(\d{1,2})-|/(\d{1,2})/|\.(\d{1,2})\.|(\d\d))"
    r"(\d{1,2})(?!\d)"
)
WORDS = re.compile(r"[A-Za-z]{3,9}|\d{1,4}")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


def read_date(text: str) -> str:
    """Return the first date in `text` as `YYYY-MM-DD`, or an empty string.

    The year comes first in numbers; a month in words may stand before the day
    or behind it. What could be two dates, as `03/04/2026`, is none.
    """
    text = text[:LONGEST]
    if match := NUMBERS.search(text):
        year, *months, day = match.groups()
        return _iso(int(year), int(next(filter(None, months))), int(day))
    words = WORDS.findall(text)
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        if month := _month(first):
            day, year = second, third
        elif month := _month(second):
            day, year = first, third
        else:
            continue
        if day.isdigit() and len(day) <= 2 and len(year) == 4:
            return _iso(int(year), month, int(day)) if year.isdigit() else ""
    return ""


def _month(word: str) -> int:
    lower = word.casefold()
    for number, name in enumerate(MONTHS, 1):
        if lower in (name, name[:3]) or lower == "sept" == name[:4]:
            return number
    return 0


def _iso(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
