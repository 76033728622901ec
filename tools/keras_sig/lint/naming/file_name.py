"""The file is named `YYYYMMDD-short-title.md`."""

import datetime
from collections.abc import Iterator

from keras_sig.lint.document import Document
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


def check(document: Document) -> Iterator[Finding]:
    """Find a name without a date, or with letters that links do not like."""
    name = document.file.name
    wrong = _wrong(name)
    if wrong:
        yield document.at(
            document.title_line,
            f"Expected the file name YYYYMMDD-short-title.md, {wrong}. "
            f"Received: {name!r}.",
            "rename it, with its folder: the day it was proposed, then words "
            "joined by hyphens",
        )


def _wrong(name: str) -> str:
    if not name.endswith(".md"):
        return "with the extension .md"
    date, hyphen, title = name.removesuffix(".md").partition("-")
    try:
        if len(date) != 8 or not date.isascii() or not date.isdigit():
            raise ValueError(date)
        datetime.date(int(date[:4]), int(date[4:6]), int(date[6:]))
    except ValueError:
        return "starting with a date in eight digits"
    if not hyphen or not title.strip("-"):
        return "with a title behind the date"
    if not LETTERS.issuperset(title):
        return "in lower case, with hyphens between words"
    if title != title.strip("-") or "--" in title:
        return "with one hyphen between words"
    return ""


RULE = Rule("naming-file", "The file is YYYYMMDD-short-title.md.", check)
