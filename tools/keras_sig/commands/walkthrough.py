"""`sig walkthrough`: one proposal through the whole process."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.walkthrough.steps import Step


@click.command()
@click.argument("rfc")
@click.option(
    "--into",
    type=click.Path(path_type=Path, file_okay=False),
    help="The scratch copy; default: build/review. It is made anew.",
)
def command(rfc: str, into: Path | None) -> int:
    """Take the proposal RFC through the whole process, in a scratch copy.

    Its folder holds what happened: `discussion.toml` and
    `notes-YYYYMMDD.md`. Every step is a `sig` command that is shown before it
    runs; the first one that does not end as it should stops the walkthrough.
    """
    from keras_sig.model.repository import Repository
    from keras_sig.reading.rfc import find_rfc
    from keras_sig.walkthrough.scratch import copy_repository
    from keras_sig.walkthrough.steps import steps
    from keras_sig.walkthrough.story import read_story

    repository = Repository.find()
    path = find_rfc(repository, rfc)
    story = read_story(repository, path)
    scratch = (into or repository.build / "review").resolve()
    copy_repository(repository, path, scratch)
    click.echo(f"Working in a scratch copy: {scratch}")
    for number, step in enumerate(steps(story), 1):
        if not _take(number, step, scratch):
            return 1
    click.echo(
        f"\nThe proposal {story.name} is specification now. Look at\n"
        f"  {scratch / 'build/site/index.html'}\n"
        f"  {scratch / 'build/conformance/matrix.html'}\n"
        f"  {scratch / '.sig/outbox'}\n"
        f"  git -C {scratch} log --stat"
    )
    _say_what_was_left_out()
    return 0


def _say_what_was_left_out() -> None:
    from keras_sig.sandbox.no_sandbox import NoSandbox
    from keras_sig.sandbox.sandbox import Sandbox

    try:
        Sandbox.find()
    except NoSandbox as reason:
        click.secho(
            "\nThe example and the clauses of the proposal were not run: "
            f"{reason} Fix: make debian.",
            fg="yellow",
        )


def _take(number: int, step: "Step", scratch: Path) -> bool:
    """Run one step; return whether it ended as it should."""
    title = f"── {number}. {step.title} "
    click.echo(f"\n{title:─<78}")
    click.echo(f"$ sig {shlex.join(step.arguments)}")
    code = _run(step.arguments, scratch)
    if code in step.expected:
        if step.note:
            click.echo(f"({step.note})")
        return True
    click.echo(
        f"\nStep {number} ({step.title}) ended with {code}, "
        f"expected {' or '.join(map(str, step.expected))}. "
        "Fix what it reports above and run it again."
    )
    return False


def _run(arguments: list[str], scratch: Path) -> int:
    sys.stdout.flush()
    done = subprocess.run(
        [sys.executable, "-m", "keras_sig", "-C", str(scratch), *arguments],
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    return done.returncode
