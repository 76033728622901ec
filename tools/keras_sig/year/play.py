"""Lives through the script on a forge, with a bot that may fail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from pathlib import Path

from keras_sig.cli import main
from keras_sig.commands.bot import carry_out, catch_up, plan
from keras_sig.commands.desk import Desk
from keras_sig.model.comment import comments_of
from keras_sig.model.labels import labels_of
from keras_sig.model.review_state import ReviewState
from keras_sig.year.deed import Deed

Down = Callable[[datetime], bool]


@dataclass(frozen=True)
class Ending:
    """What readers see in the end.

    Args:
        state: Where the proposal stands.
        labels: Its labels, sorted.
        written: What the bot has written, sorted.
    """

    state: ReviewState
    labels: tuple[str, ...]
    written: tuple[str, ...]


@dataclass
class Play:
    """A year in the repository around the current folder.

    Args:
        root: Path of the repository.
        down: Says of a moment whether the bot does not run then.
        most: Integer, writes after which the bot dies each time.
    """

    root: Path
    down: Down = lambda _: False
    most: int = 1000
    comments: dict[tuple[str, str], str] = field(default_factory=dict)

    def live(self, deeds: Sequence[Deed]) -> None:
        """Do what the script says, in order of time."""
        for at, together in groupby(deeds, key=lambda deed: deed.at):
            group = list(together)
            if group[0].kind == "decide":
                self._meet(at, group)
            else:
                for deed in group:
                    self._do(deed)

    def end(self, at: datetime) -> dict[str, Ending]:
        """Let the bot catch up at last; return where each proposal is."""
        desk = Desk.open(_write(at))
        found = {}
        for pull in desk.forge().pull_requests():
            catch_up(desk, pull, at, quiet=True)
            events = desk.forge().events(pull.number)
            bot = desk.governance.bot
            found[pull.rfc] = Ending(
                desk.state(pull, events, at),
                tuple(sorted(labels_of(events))),
                tuple(
                    sorted(c.body for c in comments_of(events) if c.by == bot)
                ),
            )
        return found

    def _do(self, deed: Deed) -> None:
        desk = Desk.open(_write(deed.at))
        if deed.kind == "submit":
            self._submit(deed)
            return
        forge = desk.forge(deed.by, deed.at)
        pull = forge.find(deed.rfc)
        if pull is None:
            raise LookupError(f"{deed.rfc} was never submitted")
        if deed.kind == "review":
            forge.review(pull.number, deed.word, deed.text)
        elif deed.kind == "edit":
            comment = self.comments[deed.rfc, deed.word]
            forge.edit_comment(pull.number, comment, deed.text)
        else:
            event = forge.comment(pull.number, deed.text)
            self.comments[deed.rfc, deed.word] = event.id
        if not self.down(deed.at):
            events = desk.forge().events(pull.number)
            for write in plan(desk, pull, events, deed.at)[: self.most]:
                carry_out(desk, pull, write, deed.at)

    def _submit(self, deed: Deed) -> None:
        path = self.root / "rfcs" / f"{deed.rfc}.md"
        path.write_text(deed.text)
        _run("rfc", "submit", deed.rfc, "--as", deed.by, at=deed.at)

    def _meet(self, at: datetime, deeds: Sequence[Deed]) -> None:
        lines = [f"# Notes of the meeting of {at:%Y-%m-%d}", ""]
        lines += [
            f"- Decision: {deed.rfc}: {deed.text} — as discussed"
            for deed in deeds
        ]
        notes = self.root / "build" / "notes.md"
        notes.parent.mkdir(exist_ok=True)
        notes.write_text("\n".join([*lines, ""]))
        _run("meeting", "notes", str(notes), "--apply", at=at)


def _run(*arguments: str, at: datetime) -> None:
    if main([*arguments, "--now", _write(at)]) != 0:
        raise RuntimeError(f"sig {' '.join(arguments)} failed")


def _write(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
