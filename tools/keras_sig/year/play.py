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
from keras_sig.model.pull_request import PullRequest
from keras_sig.model.review_state import ReviewState
from keras_sig.year.deed import Deed

Down = Callable[[datetime], bool]
Voice = Callable[[str, datetime], None]
App = Callable[[int, str, str], object]


@dataclass(frozen=True)
class Ending:
    """What readers see in the end.

    Args:
        state: Where the proposal stands.
        labels: Its labels, sorted.
        written: What the bot has written, sorted.
        mails: Names of the announcements that were written, sorted.
    """

    state: ReviewState
    labels: tuple[str, ...]
    written: tuple[str, ...]
    mails: tuple[str, ...]


@dataclass
class Play:
    """A year in the repository around the current folder.

    Args:
        root: Path of the repository.
        down: Says of a moment whether the bot does not run then.
        most: Integer, writes after which the bot dies each time.
        voice: Called with a handle and a moment before they write: a forge
            elsewhere has a token for each writer and a clock of its own.
        app: Writes a comment of a program, by number, handle and text, where
            its token is not for us to have.
    """

    root: Path
    down: Down = lambda _: False
    most: int = 1000
    voice: Voice = lambda by, at: None
    app: App | None = None
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
        self.voice(desk.governance.bot, at)
        found = {}
        for pull in desk.forge().pull_requests():
            catch_up(desk, pull, at, quiet=True)
            found[pull.rfc] = self._ending(desk, pull, at)
        return found

    def _ending(self, desk: Desk, pull: PullRequest, at: datetime) -> Ending:
        events, bot = desk.forge().events(pull.number), desk.governance.bot
        written = [c.body for c in comments_of(events) if c.by == bot]
        mails = desk.outbox.folder.glob(f"{pull.rfc}.*.eml")
        return Ending(
            desk.state(pull, events, at),
            tuple(sorted(labels_of(events))),
            tuple(sorted(written)),
            tuple(sorted(path.stem for path in mails)),
        )

    def _do(self, deed: Deed) -> None:
        self.voice(deed.by, deed.at)
        desk = Desk.open(_write(deed.at))
        if deed.kind == "submit":
            self._submit(deed)
        else:
            self._say(desk, deed)
        if not self.down(deed.at):
            self._answer(deed)

    def _say(self, desk: Desk, deed: Deed) -> None:
        forge, pull = desk.forge(deed.by, deed.at), _find(desk, deed.rfc)
        if self.app and deed.by.endswith("[bot]"):
            self.app(pull.number, deed.by, deed.text)
        elif deed.kind == "review":
            forge.review(pull.number, deed.word, deed.text)
        elif deed.kind == "edit":
            comment = self.comments[deed.rfc, deed.word]
            forge.edit_comment(pull.number, comment, deed.text)
        else:
            event = forge.comment(pull.number, deed.text)
            self.comments[deed.rfc, deed.word] = event.id

    def _answer(self, deed: Deed) -> None:
        # A desk keeps the token it was opened with.
        desk = Desk.open(_write(deed.at))
        self.voice(desk.governance.bot, deed.at)
        pull = _find(desk, deed.rfc)
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
        self.voice(Desk.open(_write(at)).governance.bot, at)
        _run("meeting", "notes", str(notes), "--apply", at=at)


def _find(desk: Desk, rfc: str) -> PullRequest:
    pull = desk.forge().find(rfc)
    if pull is None:
        raise LookupError(f"{rfc} was never submitted")
    return pull


def _run(*arguments: str, at: datetime) -> None:
    if main([*arguments, "--now", _write(at)]) != 0:
        raise RuntimeError(f"sig {' '.join(arguments)} failed")


def _write(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"
