"""Decisions in the notes of a meeting."""

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from keras_sig.model.errors import SigError

_TITLE = re.compile(r"#+\s+.*?(\d{4}-\d{2}-\d{2})")
_LINE = re.compile(r"\s*[-*]\s+\**decision\**\s*:\**\s*(.*)", re.IGNORECASE)
_NAME = re.compile(r"\[?`?([0-9]{8}-[a-z0-9-]+)`?\]?(?:\([^)]*\))?\s*:\s*(.*)")
_CHOICE = re.compile(r"\**([A-Za-z-]+)\**\s*(?:(?:—|–|--|-|:|,)\s*(.*))?")


@dataclass(frozen=True)
class NotedDecision:
    """A line of the notes that decides something.

    Args:
        line: Integer, counted from 1.
        rfc: String, name of the proposal.
        choice: String.
        rationale: String.
    """

    line: int
    rfc: str
    choice: str
    rationale: str


@dataclass(frozen=True)
class Notes:
    """The notes of a meeting: its date and what it decided."""

    date: date
    decisions: tuple[NotedDecision, ...]


def read_notes(data: bytes, path: str, choices: Sequence[str]) -> Notes:
    """Return what the notes decide.

    Args:
        data: Bytes, the file.
        path: String, how messages name it.
        choices: What may be decided.

    Raises:
        SigError: with every mistake on a line of its own.
    """
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise SigError(
            f"{path}: expected text in UTF-8. Received: the byte "
            f"0x{data[error.start]:02x}. Fix: name a Markdown file."
        ) from None
    day = _date(lines, path)
    decisions: list[NotedDecision] = []
    wrong: list[str] = []
    for number, text in _decision_lines(lines):
        try:
            found = _read(number, text, choices)
        except ValueError as error:
            wrong.append(f"{path}:{number}: {error}")
        else:
            decisions += [found] if found else []
    names = [decision.rfc for decision in decisions]
    for decision in decisions[1:]:
        if names.index(decision.rfc) < decisions.index(decision):
            wrong.append(
                f"{path}:{decision.line}: expected one decision for each "
                f"proposal. Received: a second one for {decision.rfc}. "
                "Fix: keep one."
            )
    if wrong:
        raise SigError("\n".join(wrong))
    return Notes(day, tuple(decisions))


def _date(lines: Sequence[str], path: str) -> date:
    for text in lines:
        match = _TITLE.match(text)
        if match:
            try:
                return date.fromisoformat(match[1])
            except ValueError:
                break
    raise SigError(
        f"{path}: expected a heading with the date of the meeting. Received: "
        f"{lines[0][:60] if lines else 'an empty file'!r}. Fix: begin with "
        "`# Notes of the meeting of 2026-12-04`, or start the notes with "
        "`sig meeting notes`."
    )


def _decision_lines(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield decisions outside comments and code, with continuation lines."""
    hidden = ""
    for at, text in enumerate(lines):
        if hidden:
            hidden = "" if hidden in text else hidden
            continue
        if text.lstrip().startswith("```"):
            hidden = "```"
        elif "<!--" in text and "-->" not in text.split("<!--")[-1]:
            hidden = "-->"
        match = _LINE.fullmatch(text)
        if match:
            parts = [match[1]]
            for later in lines[at + 1 :]:
                if not later.startswith("  ") or _LINE.fullmatch(later):
                    break
                parts.append(later.strip())
            yield at + 1, " ".join(parts).strip()


def _read(line: int, text: str, choices: Sequence[str]) -> NotedDecision | None:
    form = "`- Decision: 20261120-short-title: accept — why`"
    match = _NAME.fullmatch(text)
    if match is None:
        raise ValueError(
            f"expected {form}. Received: {text!r}. Fix: write the name of "
            "the proposal first."
        )
    name, rest = match[1], match[2].strip()
    if not rest:
        return None
    chosen = _CHOICE.fullmatch(rest)
    choice = chosen[1].lower() if chosen else rest.split()[0]
    if chosen is None or choice not in choices:
        near = difflib.get_close_matches(choice.lower(), choices, n=1)
        fix = f"write {near[0]}" if near else "choose one of them"
        raise ValueError(
            f"expected one of {', '.join(choices)}, then a dash and why. "
            f"Received: {rest!r}. Fix: {fix}."
        )
    if not chosen[2]:
        raise ValueError(
            f"expected a reason: {form}. Received: {rest!r}. "
            "Fix: add a dash and why."
        )
    return NotedDecision(line, name, choice, chosen[2].strip())
