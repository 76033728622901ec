"""`sig rfc accept`: an approved proposal becomes specification."""

from pathlib import Path

import click

from keras_sig.commands.acceptance import Acceptance, read_acceptance
from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError


@click.command()
@click.argument("rfc")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(rfc: str, now: str | None, dry_run: bool) -> int:
    """Move the approved proposal RFC into the specification.

    Needed: comment period over, quorum and majority, no open concern, the
    decision of a meeting, the BDFL's final call. If one is missing, nothing
    changes and the message says who or what.

    Then, at once: the header's status, the API blocks into spec/pages/, a line
    in spec/CHANGES.md, all in one merge commit on the default branch whose
    second parent is the proposal's branch, with these files only; the pull
    request is marked as merged, and a mail announces it.
    """
    from keras_sig.commands.bot import say

    desk = Desk.open(now)
    pull = desk.pull_request(rfc)
    found = read_acceptance(desk, pull)
    shown = {path: len(data) for path, data in found.files.items()}
    for path in shown:
        say("write", path, dry_run)
    _commit(desk, found, dry_run)
    _announce(desk, found, dry_run)
    _merge(desk, found, dry_run)
    click.echo(
        f"\n{pull.rfc} is {'about to be ' * dry_run}part of the "
        f"specification. Next: `sig rfc implement {pull.rfc}`."
    )
    return 0


def _commit(desk: Desk, found: Acceptance, dry_run: bool) -> None:
    from keras_sig.commands.bot import say
    from keras_sig.forges.signature import Signature

    branch, pull = desk.governance.branch, found.pull
    if not found.files and desk.git.contains(found.main, found.head):
        say("commit", f"{branch} has it already")
        return
    files: dict[str, bytes | None] = {**found.brought, **found.files}
    title = f"rfc: Accept {pull.title}"[:72]
    call = found.state.bdfl
    why = f"\nFinal call by {call.by}: {call.rationale}\n" if call else ""
    bot = Signature(desk.governance.project, desk.governance.sender, found.at)
    made = desk.git.write_commit(
        [found.main, found.head],
        files,
        f"{title}\n\nProposal {pull.rfc}, pull request {pull.number}.\n{why}",
        bot,
    )
    if not dry_run:
        _lay(desk, found)
        desk.git.move_branch(branch, made, found.main)
        desk.git.refresh_index(list(files))
    say("commit", f"{branch} at {made[:10]}, merges {pull.branch}", dry_run)


def _lay(desk: Desk, found: Acceptance) -> None:
    """Write the files into the working tree: all, or as they were."""
    from keras_sig.model.atomic import write_bytes

    root = desk.repository.root
    files = {p: d for p, d in found.brought.items() if not (root / p).exists()}
    files.update(found.files)
    before: dict[Path, bytes | None] = {}
    try:
        for name, data in files.items():
            path = root / name
            before[path] = path.read_bytes() if path.exists() else None
            write_bytes(path, data)
    except BaseException as error:
        for path, old in before.items():
            if old is not None:
                write_bytes(path, old)
            elif path.is_file():
                path.unlink()
        if isinstance(error, OSError):
            raise SigError(
                f"Expected to write {error.filename}. Received: "
                f"{error.strerror}. Fix: make that possible; nothing was "
                "changed."
            ) from None
        raise


def _merge(desk: Desk, found: Acceptance, dry_run: bool) -> None:
    from keras_sig.commands.bot import catch_up, say

    pull = found.pull
    if pull.status == "merged":
        say("pull request", f"number {pull.number} was merged before")
        return
    if not dry_run:
        commit = desk.git.resolve(desk.governance.branch) or ""
        desk.forge(at=found.at).merge(pull.number, commit)
        catch_up(desk, pull, found.at, quiet=True)
    say("merge", f"pull request {pull.number}", dry_run)


def _announce(desk: Desk, found: Acceptance, dry_run: bool) -> None:
    from keras_sig.commands.announce import announce
    from keras_sig.commands.bot import say, say_mail

    _, rfc = desk.submitted(found.pull)
    new = announce(desk, found.pull, rfc, found.state, dry_run)
    for name in new:
        say_mail(desk, name, dry_run)
    if not new:
        say("mail", "all that is announced was written before")
