"""The bot at work: what is planned is written, or only shown."""

from collections.abc import Sequence
from datetime import datetime

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.dossier import Dossier
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest
from keras_sig.review.check_section import CheckSection, kept_section
from keras_sig.review.plan import plan_writes
from keras_sig.review.state import state_of
from keras_sig.review.status_text import status_comment
from keras_sig.review.write import Write


def say(what: str, text: str, dry_run: bool = False) -> None:
    """Print one aligned line of a report."""
    mark = "would " if dry_run else ""
    click.echo(f"{mark + what:<16} {text}")


def plan(
    desk: Desk, pull: PullRequest, events: Sequence[Event], at: datetime
) -> list[Write]:
    """Return what the bot has to write on `pull` at the moment `at`."""
    _, rfc = desk.submitted(pull)
    state = state_of(events, rfc, desk.governance, at)
    return _writes(desk, Dossier(pull, state, rfc, events))


def _writes(
    desk: Desk, dossier: Dossier, check: CheckSection | None = None
) -> list[Write]:
    folder, governance = desk.repository.templates, desk.governance
    pull, state = dossier.pull, dossier.state
    shown = check or kept_section(dossier.events, governance.bot)
    text = status_comment(folder, pull, state, governance, shown)
    return plan_writes(dossier.events, state, governance, text)


def catch_up(
    desk: Desk,
    pull: PullRequest,
    at: datetime,
    dry_run: bool = False,
    quiet: bool = False,
    check: CheckSection | None = None,
) -> None:
    """Write what is missing: answers, labels, status comment, mails."""
    events = desk.forge(at=at).events(pull.number)
    _, rfc = desk.submitted(pull)
    state = state_of(events, rfc, desk.governance, at)
    dossier = Dossier(pull, state, rfc, events)
    attend(desk, dossier, at, dry_run, quiet, check)


def attend(
    desk: Desk,
    dossier: Dossier,
    at: datetime,
    dry_run: bool = False,
    quiet: bool = False,
    check: CheckSection | None = None,
) -> None:
    """Do what `catch_up` does, for a proposal that was read before."""
    from keras_sig.commands.announce import announce

    pull, state = dossier.pull, dossier.state
    if not desk.forge(at=at).may_write():
        # Elsewhere the bot itself does it, with its own token.
        if not quiet:
            say("bot", f"@{desk.governance.bot} writes what is missing")
        return
    for write in _writes(desk, dossier, check):
        if not dry_run:
            carry_out(desk, pull, write, at)
        if not quiet:
            say("write", write.what, dry_run)
    for name in announce(desk, pull, dossier.rfc, state, dry_run):
        if not quiet:
            say_mail(desk, name, dry_run)


def refuse(desk: Desk, dry_run: bool = False) -> None:
    """Say on pull requests that cannot be followed why not, once each."""
    forge = desk.forge()
    for number, reason in forge.refused():
        if not dry_run and forge.may_write():
            forge.comment(number, reason, once="refused")
        say("refuse", f"pull request {number}", dry_run)


def say_mail(desk: Desk, name: str, dry_run: bool = False) -> None:
    """Print where a new mail lies."""
    say("mail", desk.repository.relative(desk.outbox.path(name)), dry_run)


def carry_out(
    desk: Desk, pull: PullRequest, write: Write, at: datetime
) -> None:
    """Write one thing on the pull request."""
    forge = desk.forge(at=at)
    if write.kind == "comment":
        forge.comment(pull.number, write.body, once=write.once)
    elif write.kind == "edit":
        forge.edit_comment(pull.number, write.comment, write.body)
    elif write.kind == "label":
        forge.add_label(pull.number, write.body)
    elif write.kind == "unlabel":
        forge.remove_label(pull.number, write.body)
    else:
        forge.close(pull.number)
