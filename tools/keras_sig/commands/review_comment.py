"""`sig review comment`: say something on a proposal."""

import sys
from collections.abc import Sequence
from datetime import datetime

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest


@click.command()
@click.argument("rfc")
@click.argument("text", nargs=-1, required=True)
@click.option(
    "--as", "handle", required=True, metavar="HANDLE", help="Who says it."
)
@click.option("--guest", is_flag=True, help="HANDLE need not be known.")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(
    rfc: str,
    text: tuple[str, ...],
    handle: str,
    guest: bool,
    now: str | None,
    dry_run: bool,
) -> int:
    """Comment on RFC as HANDLE; commands in TEXT are carried out.

    A command is a line that begins with a slash, as "/approve" or
    "/concern NAME REASON"; "/help" lists those that HANDLE may use. Several
    TEXT are paragraphs; "-" reads from standard input.
    """
    from keras_sig.commands.bot import catch_up, say

    desk = Desk.open(now)
    pull = desk.pull_request(rfc)
    handle = handle.removeprefix("@").lower()
    _check_handle(desk, pull, handle, guest)
    body = _body(text)
    events = desk.forge().events(pull.number)
    at = desk.present(events)
    if _said_last(desk, events, handle, body, at):
        say("comment", "the last one says the same; not repeated")
    elif dry_run:
        say("comment", f"by @{handle} on pull request {pull.number}", True)
        return 0
    else:
        desk.forge(handle, at).comment(pull.number, body)
        say("comment", f"by @{handle} on pull request {pull.number}")
    catch_up(desk, pull, at, dry_run)
    _show_answer(desk, pull, handle, body)
    return 0


def _said_last(
    desk: Desk, events: Sequence[Event], handle: str, body: str, at: datetime
) -> bool:
    """Tell whether the comment is there; what was refused may come again."""
    from keras_sig.model.comment import find_marked

    bot = desk.governance.bot
    talk = [e for e in events if e.by != bot]
    if not talk or (talk[-1].by, talk[-1].body) != (handle, body):
        return False
    answer = find_marked(events, bot, f"answer {talk[-1].id}")
    refused = answer is not None and ": not done: " in answer.body
    return not refused or at == talk[-1].at


def _check_handle(
    desk: Desk, pull: PullRequest, handle: str, guest: bool
) -> None:
    import difflib
    import re

    from keras_sig.review.people import authors_of

    desk.check_writer(handle)
    _, rfc = desk.submitted(pull)
    authors = [*authors_of(rfc, desk.governance), pull.author]
    known = dict.fromkeys([*desk.governance.people, *authors])
    if handle in known:
        return
    if guest and re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}", handle):
        return
    near = difflib.get_close_matches(handle, known, n=2)
    fix = f"use {' or '.join(near)}" if near else "add --guest"
    raise SigError(
        "--as: expected the handle of somebody in governance.toml or of an "
        f"author. Received: {handle!r}. Fix: {fix}; known are "
        f"{', '.join(known)}."
    )


def _body(text: tuple[str, ...]) -> str:
    body = "\n\n".join(text)
    if text == ("-",):
        body = sys.stdin.read()
    if not body.strip():
        raise SigError(
            "Expected the text of a comment. Received: nothing. "
            "Fix: write it behind the name of the proposal."
        )
    return body


def _show_answer(desk: Desk, pull: PullRequest, handle: str, body: str) -> None:
    from keras_sig.model.comment import comments_of, find_marked

    events = desk.forge().events(pull.number)
    comments = [c for c in comments_of(events) if c.by == handle]
    mine = [c for c in comments if c.body == body]
    if not mine:
        return
    bot = desk.governance.bot
    answer = find_marked(events, bot, f"answer {mine[-1].id}")
    if answer:
        click.echo(f"\n{answer.body.partition(chr(10))[2]}")
