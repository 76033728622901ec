"""`sig review check`: show what a check found in the status comment."""

import re
from pathlib import Path

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.pull_request import PullRequest


@click.command()
@click.argument("rfc")
@click.argument("file")
@click.option("--commit", metavar="SHA", help="What was checked; default: now.")
@click.option("--now", metavar="MOMENT", help="Date and time, ISO 8601.")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(
    rfc: str, file: str, commit: str | None, now: str | None, dry_run: bool
) -> int:
    """Put what a check of RFC found into its status comment, folded.

    FILE is what `sig rfc check RFC --format json` printed, on any machine; the
    bot shows it and runs nothing of the proposal. It stays until the next one.
    """
    from keras_sig.commands.bot import catch_up
    from keras_sig.commands.plural import plural
    from keras_sig.reading.check_result import read_check
    from keras_sig.review.check_section import write_section

    desk = Desk.open(now)
    pull = desk.pull_request(rfc)
    version = _version(commit, pull)
    result = read_check(_read(file), file, pull.rfc, version)
    section = write_section(desk.repository.templates, result)
    at = desk.present(desk.forge().events(pull.number))
    catch_up(desk, pull, at, dry_run, check=section)
    findings = plural(result.findings, "finding")
    click.echo(f"{pull.rfc}: {findings}, {plural(result.changes, 'change')}.")
    return 0


def _version(commit: str | None, pull: PullRequest) -> str:
    version = (commit or pull.commit).lower()
    if re.fullmatch(r"[0-9a-f]{7,64}", version):
        return version
    raise SigError(
        "--commit: expected the hash of a commit. "
        f"Received: {version[:80]!r}. Fix: write what `git rev-parse` prints."
    )


def _read(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise SigError(
            f"Expected the result of a check. Received: {file} "
            f"({error.strerror}). Fix: write it with "
            "`sig rfc check RFC --format json > FILE`."
        ) from None
