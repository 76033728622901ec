"""`sig rfc import`: proposals of another repository, as history."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


@click.command(name="import")
@click.argument("folder", metavar="DIR")
@click.option("--name", metavar="NAME", help="Of the import; else DIR's.")
def command(folder: str, name: str | None) -> int:
    """Read the proposals of a checkout in DIR as history.

    They are copied into build/history/NAME, in place of what was imported
    under that name before; `--history` of other commands adds them. A file
    that is no proposal is reported and left out; the exit code is 1 then.
    """
    from keras_sig.model.folder import mend, replace_folder
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    mend(repository.history)
    found = _find(repository, folder)
    chosen = _check_name(name, found[0].parent)
    documents, problems = _read(found)
    if documents:
        replace_folder(repository.history / chosen, documents)
    for problem in problems:
        click.echo(f"sig: {problem}", err=True)
    if not documents:
        raise SigError(
            f"Expected proposals in {folder}. Received: none that can be "
            "read. Fix: see the messages above."
        )
    click.echo(
        f"{len(documents)} proposals in build/history/{chosen}, "
        f"{len(problems)} files left out.\n"
        "Next: sig rfc list --history"
    )
    return 1 if problems else 0


def _find(repository: "Repository", folder: str) -> list[Path]:
    from keras_sig.reading.rfc_files import in_folder

    place = Path(folder)
    if not folder.strip() or "\0" in folder or not place.is_dir():
        raise SigError(
            f"Expected a folder with a checkout. Received: {folder!r}. "
            "Fix: clone the repository first, then name its folder."
        )
    if place.resolve().is_relative_to(repository.root):
        raise SigError(
            "Expected a checkout of another repository. Received: "
            f"{folder!r}, which is part of this one. Fix: its own proposals "
            "need no import, see `sig rfc list`."
        )
    found = in_folder(place / "rfcs") or in_folder(place)
    if not found:
        raise SigError(
            f"Expected proposals, YYYYMMDD-title.md, in {folder!r} or its "
            "folder rfcs. Received: none. Fix: name another folder."
        )
    return found


def _check_name(name: str | None, folder: Path) -> str:
    whole = folder.resolve()
    if name is None:
        name = whole.parent.name if whole.name == "rfcs" else whole.name
    if not NAME.fullmatch(name):
        raise SigError(
            "Expected a name of letters, digits, dots and hyphens for the "
            f"import. Received: {name!r}. Fix: --name community"
        )
    return name


def _read(found: list[Path]) -> tuple[dict[str, bytes], list[str]]:
    """Return the proposals by name, and why others are none."""
    from keras_sig.commands.rfc_catalogue import bytes_of
    from keras_sig.reading.rfc import read_rfc

    documents, problems = {}, []
    for path in found:
        try:
            if path.is_symlink():
                raise SigError(
                    f"{path}: expected a file. Received: a link. "
                    "Fix: put the file itself there."
                )
            data = bytes_of(path, str(path))
            read_rfc(data, str(path))
            documents[path.name] = data
        except SigError as error:
            problems.append(str(error))
    return documents, problems
