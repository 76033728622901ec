"""`sig rfc submit`: a branch, a pull request and an announcement."""

import click

from keras_sig.commands.desk import Desk
from keras_sig.commands.submission import Submission, read_submission
from keras_sig.model.pull_request import PullRequest


@click.command()
@click.argument("rfc")
@click.option("--as", "handle", metavar="HANDLE", help="Who submits it.")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(
    rfc: str, handle: str | None, now: str | None, dry_run: bool
) -> int:
    """Open RFC for review: branch, pull request, announcement.

    The branch rfc/NAME holds the proposal and its folder; your working tree
    and index stay as they are. Run it again after a change: the branch gets
    one more commit, and a changed API begins the comment period anew.
    """
    from keras_sig.mail.message import check_line

    desk = Desk.open(now)
    submission = read_submission(desk, rfc, handle)
    check_line("subject", submission.rfc.title)
    commit = _commit(desk, submission, dry_run)
    pull = _open(desk, submission, commit, dry_run)
    name = submission.rfc.name
    known = desk.outbox.holds(f"{name}.opened")
    if pull is not None:
        from keras_sig.commands.bot import catch_up

        catch_up(desk, pull, submission.at, dry_run)
    _say_announced(desk, submission, known, dry_run)
    click.echo(
        f"\nNext: `sig review status {name}` shows where it stands; "
        f'`sig review comment {name} --as HANDLE "..."` comments.'
    )
    return 0


def _commit(desk: Desk, submission: Submission, dry_run: bool) -> str:
    from keras_sig.commands.bot import say
    from keras_sig.forges.signature import Signature

    head, name = submission.head, submission.rfc.name
    branch = submission.branch
    changes: dict[str, bytes | None] = dict(submission.files)
    if head is not None:
        there = desk.git.list_tree(head, f"rfcs/{name}")
        changes.update({p: None for p in there if p not in submission.files})
        held = desk.git.read_all([(head, path) for path in changes])
        if held == list(changes.values()):
            say("branch", f"{branch} is up to date")
            return head
    verb = "Propose" if head is None else "Revise"
    first = [p for p in submission.rfc.authors if not p.is_nobody]
    author = Signature(
        first[0].name if first else submission.author,
        first[0].contact if first else submission.author,
        submission.at,
    )
    title = f"rfc: {verb} {submission.rfc.title}"[:72]
    message = f"{title}\n\nProposal {name}.\n"
    made = desk.git.write_commit(
        [head or submission.base], changes, message, author
    )
    if not dry_run:
        desk.git.move_branch(branch, made, head)
    count = len(changes)
    say("branch", f"{branch} at {made[:10]}, {count} files", dry_run)
    return made


def _open(
    desk: Desk, submission: Submission, commit: str, dry_run: bool
) -> PullRequest | None:
    from keras_sig.commands.bot import say
    from keras_sig.reading.api_digest import api_digest

    pull, rfc = submission.pull, submission.rfc
    data = {"commit": commit, "api": api_digest(rfc), "title": rfc.title}
    forge = desk.forge(submission.author, submission.at)
    if pull is not None:
        if not dry_run:
            forge.commit(pull.number, data)
        opened = f"number {pull.number}, opened by @{pull.author}"
        say("pull request", opened)
        return None if dry_run else forge.find(rfc.name)
    if dry_run:
        say("open", f"a pull request by @{submission.author}", True)
        say("write", "label and status comment", True)
        return None
    pull = forge.open_pull_request(rfc.name, rfc.title, submission.branch, data)
    say("pull request", f"number {pull.number}, by @{submission.author}")
    return pull


def _say_announced(
    desk: Desk, submission: Submission, known: bool, dry_run: bool
) -> None:
    """Say of the announcement what `catch_up` does not."""
    from keras_sig.commands.bot import say, say_mail

    name = f"{submission.rfc.name}.opened"
    if known:
        shown = desk.repository.relative(desk.outbox.path(name))
        say("mail", f"{shown} was written before")
    elif dry_run and submission.pull is None:
        say_mail(desk, name, dry_run)
