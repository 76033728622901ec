"""`sig review replay`: a discussion from a file, each entry once."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.pull_request import PullRequest

if TYPE_CHECKING:
    from keras_sig.review.said import Said


@click.command()
@click.argument("rfc")
@click.argument("file")
@click.option(
    "--until",
    metavar="MOMENT",
    help="Stop before this date and time, or before the `meeting`.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(rfc: str, file: str, until: str | None, dry_run: bool) -> int:
    """Replay the discussion in FILE on the pull request of RFC.

    Each entry is written once, at its own moment; the bot answers as it would
    have then. Run it again: nothing is doubled. `--until meeting` stops at the
    first meeting after the comment period. The format is explained in
    tools/keras_sig/review/README.md.
    """
    from keras_sig.commands.bot import catch_up, say
    from keras_sig.model.moment import show_moment
    from keras_sig.review.replay import read_discussion

    desk = Desk.open(None)
    pull = desk.pull_request(rfc)
    said = read_discussion(_read(file), file)
    for entry in said:
        desk.check_writer(entry.by.lower())
    _check_time(pull, said, file)
    end = _end(desk, pull, until)
    kept = [entry for entry in said if end is None or entry.at < end]
    ids: dict[str, str] = {}
    for entry in kept:
        new = _replay(desk, pull, entry, ids, dry_run)
        roles = " and ".join(desk.governance.roles(entry.by)) or "guest"
        if entry.by == pull.author:
            roles = "author"
        mark = "" if new else " (there already)"
        who = f"@{entry.by} ({roles}) {entry.kind}{mark}"
        say(show_moment(entry.at)[:-11].strip(), who, False)
        if new and not dry_run:
            catch_up(desk, pull, entry.at, quiet=True)
    if not dry_run:
        events = desk.forge().events(pull.number)
        catch_up(desk, pull, events[-1].at, quiet=True)
    left = len(said) - len(kept)
    click.echo(f"{len(kept)} entries, {left} later ones left out.")
    return 0


def _read(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise SigError(
            f"Expected a file with a discussion. Received: {file} "
            f"({error.strerror}). Fix: name a TOML file."
        ) from None


def _check_time(pull: PullRequest, said: Sequence["Said"], file: str) -> None:
    from keras_sig.model.moment import write_moment

    if said[0].at < pull.opened:
        raise SigError(
            f"{file}: expected entries after the submission at "
            f"{write_moment(pull.opened)}. Received: "
            f"{write_moment(said[0].at)} by {said[0].by}. "
            "Fix: correct `at`, or submit with an earlier --now."
        )


def _end(desk: Desk, pull: PullRequest, until: str | None) -> datetime | None:
    from keras_sig.meeting.calendar import meetings_from
    from keras_sig.model.moment import parse_moment

    if until is None:
        return None
    if until != "meeting":
        return parse_moment(until, "--until")
    rule = desk.governance.meeting
    if rule is None:
        raise SigError(
            "Expected meetings in governance.toml for --until meeting. "
            "Received: none. Fix: name a moment instead."
        )
    events = desk.forge().events(pull.number)
    state = desk.state(pull, events, desk.moment(events))
    return next(meetings_from(rule, state.period_end or pull.opened))


def _replay(
    desk: Desk,
    pull: PullRequest,
    entry: "Said",
    ids: dict[str, str],
    dry_run: bool,
) -> bool:
    """Write one entry; return whether it was not there before."""
    events = desk.forge().events(pull.number)
    before = len(events)
    key = (entry.by, entry.at, entry.body)
    for event in events:
        if (event.by, event.at, event.body) == key:
            if entry.id:
                ids[entry.id] = event.id
            return False
    if dry_run:
        return True
    forge = desk.forge(entry.by, entry.at)
    if entry.kind == "comment":
        event = forge.comment(pull.number, entry.body)
        if entry.id:
            ids[entry.id] = event.id
    elif entry.kind == "review":
        forge.review(pull.number, entry.verdict, entry.body)
    else:
        forge.edit_comment(pull.number, ids[entry.of], entry.body)
    return len(forge.events(pull.number)) > before
