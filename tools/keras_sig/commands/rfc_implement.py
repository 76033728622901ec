"""`sig rfc implement`: a prototype moves into the reference."""

import click

from keras_sig.commands.desk import Desk
from keras_sig.model.errors import SigError
from keras_sig.model.pull_request import PullRequest

PACKAGE = "keras_reference"


@click.command()
@click.argument("rfc")
@click.option("--dry-run", is_flag=True, help="Show what would be written.")
def command(rfc: str, dry_run: bool) -> int:
    """Copy the prototype of the accepted proposal RFC into the reference.

    The files below rfcs/NAME/prototype/keras_reference, as they were reviewed,
    are laid over reference_impl/keras_reference in the working tree; an
    `__init__.py` adds its names to those that are there. Look at them with
    `git diff` and commit them. The header of the proposal stays.
    """
    from keras_sig.commands.bot import say
    from keras_sig.model.atomic import write_bytes
    from keras_sig.model.exports import lay_over

    desk = Desk.open(None)
    pull = desk.pull_request(rfc)
    files = _prototype(desk, pull)
    changed = 0
    for name, data in files.items():
        path = desk.repository.reference / PACKAGE / name
        shown = desk.repository.relative(path)
        if path.is_file():
            data = lay_over(path.read_bytes(), data, path.name)
            if path.read_bytes() == data:
                say("unchanged", shown)
                continue
        changed += 1
        if not dry_run:
            write_bytes(path, data)
        say("write", shown, dry_run)
    click.echo(
        f"\n{changed} of {len(files)} files {'to lay' if dry_run else 'laid'} "
        "over the reference. Next: `sig conformance run`."
    )
    return 0


def _prototype(desk: Desk, pull: PullRequest) -> dict[str, bytes]:
    """Return the files of the prototype, as the proposal was reviewed."""
    if pull.status != "merged":
        raise SigError(
            f"Expected an accepted proposal. Received: {pull.rfc}, whose pull "
            f"request {pull.number} is {pull.status}. Fix: "
            f"`sig rfc accept {pull.rfc}` first."
        )
    folder = f"rfcs/{pull.rfc}/prototype/{PACKAGE}"
    paths = desk.git.list_tree(pull.commit, folder)
    if not paths:
        raise SigError(
            f"Expected a prototype in {folder}/ at {pull.commit[:10]}. "
            "Received: none. Fix: write the reference by hand."
        )
    found = desk.git.read_all([(pull.commit, path) for path in paths])
    return {
        path.removeprefix(f"{folder}/"): data
        for path, data in zip(paths, found, strict=True)
        if data is not None
    }
