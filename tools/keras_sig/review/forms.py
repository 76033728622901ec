"""The form of a command: what has to follow it."""

import difflib
import re

from keras_sig.model.plain_text import quote
from keras_sig.review.given import Given
from keras_sig.review.process import COMMANDS

MOST_DAYS = 90
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_HANDLE = re.compile(r"[a-z0-9][a-z0-9-]{0,38}")
_DAYS = re.compile(r"[0-9]{1,3}")
_SHOWN = 60


def malformed(given: Given) -> str:
    """Return what is wrong with the form of a command, or nothing."""
    if given.command not in COMMANDS:
        near = difflib.get_close_matches(given.command, COMMANDS, n=1)
        fix = f"did you mean `/{near[0]}`?" if near else "see `/help`"
        return f"there is no such command; {fix}"
    form = COMMANDS[given.command][0]
    usage = f"write `/{given.command} {form}`"
    expected = _first_word(form.partition(" ")[0], given)
    if expected:
        word = quote(given.name[:_SHOWN]) or "nothing"
        return f"{expected} was expected, received {word}; {usage}"
    reason = given.argument if form == "REASON" else given.rest
    if form.endswith("REASON") and not reason:
        return f"a reason is needed; {usage}"
    return ""


def _first_word(kind: str, given: Given) -> str:
    if kind == "NAME" and not _NAME.fullmatch(given.name):
        return "a name of small letters, digits and hyphens"
    if kind == "HANDLE" and not _HANDLE.fullmatch(given.handle):
        return "the handle of somebody with a vote"
    if kind == "DAYS" and not _counts_days(given.name):
        return f"a whole number of days from 1 to {MOST_DAYS}"
    return ""


def _counts_days(word: str) -> bool:
    return bool(_DAYS.fullmatch(word)) and 1 <= int(word) <= MOST_DAYS
