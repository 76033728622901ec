"""A repository with many open reviews, made up."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from keras_sig.forges.event_log import EventLog
from keras_sig.model.event import Event

ROOT = Path(__file__).parents[2]
START = datetime(2026, 11, 2, 9, tzinfo=UTC)
SAID = (
    "/approve It is what the guide asks for.",
    "I have read it, and like the second example best.",
    "/abstain",
    "What does `max_value` do below zero?\n\nThe text does not say.",
    "/concern bounds Say what happens below zero.",
    "The text says it now, in the third section:\n\n> it is clipped",
    "/hold until the bounds are clear",
    "Line one.\n\n```python\n/approve\n```\n\nand nothing else.",
)
VOTERS = ("keiko", "samuel", "jonah", "tomasz", "ines")
TEXT = """# Proposal number {number}

| Status        | Proposed                        |
| :------------ | :------------------------------ |
| **Author(s)** | Ola Berg (ola@example.org)      |
| **Sponsor**   | Priya Raman (priya@example.org) |
| **Updated**   | 2026-11-02                      |

## Objective

Scale every element, by {number}.

### keras.ops.scale_{number}

```python signature
def scale_{number}(x): ...
```

```python definition
def scale_{number}(x):
    return {number} * x
```
"""


def name_of(number: int) -> str:
    """Return the name of the proposal `number`."""
    return f"20261102-proposal-{number}"


def write_repository(folder: Path, proposals: int, events: int) -> None:
    """Make a repository with open proposals, each with so many events."""
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copy(ROOT / "governance.toml", folder)
    (folder / "rfcs").mkdir()
    _git(folder, "init", "-q", "-b", "main")
    commits = _commit(folder, proposals)
    log = EventLog(folder / ".sig" / "forge.sqlite3")
    with log.writing() as connection:
        for number in range(1, proposals + 1):
            for event in _events(number, commits[number - 1], events):
                log.append(connection, event)


def _events(number: int, commit: str, count: int) -> list[Event]:
    name = name_of(number)
    facts = {
        "rfc": name,
        "title": f"Proposal number {number}",
        "branch": f"rfc/{name}",
        "commit": commit,
        "api": "a",
    }
    start = START + timedelta(minutes=number)
    found = [Event("", number, "opened", start, "ola", "", facts)]
    found.append(Event("", number, "commented", start, "priya", "/second"))
    for at in range(count - 2):
        found.append(
            Event(
                "",
                number,
                "commented",
                start + timedelta(hours=at + 1),
                VOTERS[(number + at) % len(VOTERS)],
                SAID[(number * 3 + at) % len(SAID)],
            )
        )
    return found


def _commit(folder: Path, proposals: int) -> list[str]:
    """Make one commit for each proposal; return their ids."""
    stream = []
    for number in range(1, proposals + 1):
        text = TEXT.format(number=number).encode()
        stream.append(
            b"commit refs/heads/rfc/%s\nmark :%d\n"
            b"committer Ola Berg <ola@example.org> 1793606400 +0000\n"
            b"data 7\nPropose\nM 100644 inline rfcs/%s.md\ndata %d\n%s\n"
            % (
                name_of(number).encode(),
                number,
                name_of(number).encode(),
                len(text),
                text,
            )
        )
    marks = folder / "marks"
    _git(
        folder,
        "fast-import",
        "--quiet",
        f"--export-marks={marks}",
        stdin=b"".join(stream),
    )
    lines = [line.split() for line in marks.read_text().splitlines()]
    marks.unlink()
    return [commit for _, commit in sorted((int(m[1:]), c) for m, c in lines)]


def _git(folder: Path, *arguments: str, stdin: bytes = b"") -> None:
    subprocess.run(
        ["git", "-C", str(folder), *arguments], input=stdin, check=True
    )
