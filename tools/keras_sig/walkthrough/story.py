"""What the folder of a proposal tells about its way."""

import importlib.util
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_spec.errors import SpecError
from keras_spec.page import parse_sections

PEERS = ("keras", "tf_keras")


@dataclass(frozen=True)
class Story:
    """What the walkthrough needs to know of a proposal."""

    name: str
    submitted: str
    discussion: str
    notes: str
    met: str
    decided: str
    symbols: list[str] = field(default_factory=list)
    peers: list[str] = field(default_factory=list)


def read_story(repository: Repository, path: Path) -> Story:
    """Return what the folder of the proposal tells.

    Raises:
        SigError: if the discussion or the notes are missing.
    """
    folder = path.with_suffix("")
    discussion = folder / "discussion.toml"
    notes = sorted(folder.glob("notes-*.md"))
    if not discussion.is_file() or not notes:
        raise SigError(
            f"Expected `discussion.toml` and `notes-YYYYMMDD.md` in {folder}. "
            "Fix: write them, or run the commands of the process by hand."
        )
    day = path.stem[:8]
    met = notes[-1].stem.removeprefix("notes-")
    try:
        events = tomllib.loads(discussion.read_text("utf-8"))["event"]
        last = max(event["at"] for event in events)
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise SigError(
            f"Expected [[event]] tables with `at` in {discussion}. "
            f"Received: {error}. Fix: see tools/keras_sig/review/README.md."
        ) from None
    return Story(
        path.stem,
        f"{day[:4]}-{day[4:6]}-{day[6:]}T17:00:00Z",
        repository.relative(discussion),
        repository.relative(notes[-1]),
        f"{met[:4]}-{met[4:6]}-{met[6:]}",
        f"{last.date()}T23:00:00Z",
        _symbols(path),
        [p for p in PEERS if importlib.util.find_spec(p)],
    )


def _symbols(path: Path) -> list[str]:
    """Return the public paths that the proposal is about."""
    try:
        sections = parse_sections(path.read_text("utf-8"), path.name)
    except SpecError:
        # The first steps say what is wrong with it, and stop there.
        return []
    return [section.symbol for section in sections]
