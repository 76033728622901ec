"""`sig rfc index`: a table of all proposals, for people or programs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.commands.rfc_catalogue import Listed
    from keras_sig.model.repository import Repository

HEAD = "| Date | Proposal | Status | Authors |\n| --- | --- | --- | --- |\n"


@click.command()
@click.option("--history", is_flag=True, help="Add what was imported.")
@click.option("--json", "as_json", is_flag=True, help="JSON, not Markdown.")
@click.option(
    "--output", metavar="FILE", help="Write there, not to the terminal."
)
def command(history: bool, as_json: bool, output: str | None) -> int:
    """Write an index of the proposals as Markdown, newest first.

    A file that is no proposal is reported on standard error; the exit code
    is 1 then.
    """
    import json

    from keras_sig.commands.rfc_catalogue import read_catalogue
    from keras_sig.commands.rfc_record import list_of
    from keras_sig.model.atomic import write_text
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    path = None if output is None else _check_output(output)
    folder = path.absolute().parent if path else repository.root
    listed, problems = read_catalogue(repository, history)
    if as_json:
        text = json.dumps(list_of(listed, problems), indent=2) + "\n"
    else:
        text = _table(repository, listed, folder)
    if path:
        write_text(path, text)
        click.echo(f"{output}: {len(listed)} proposals")
    else:
        click.echo(text, nl=False)
    for problem in problems:
        click.echo(f"sig: {problem}", err=True)
    return 1 if problems else 0


def _check_output(output: str) -> Path:
    from keras_sig.model.errors import SigError

    path = Path(output)
    if not output.strip() or "\0" in output or path.is_dir():
        raise SigError(
            f"Expected a file after --output. Received: {output!r}. "
            "Fix: --output build/proposals.md"
        )
    return path


def _table(
    repository: "Repository", listed: "list[Listed]", folder: Path
) -> str:
    from keras_sig.commands.printable import printable

    rows = sorted(
        ((_row(repository, one, folder), one) for one in listed),
        key=lambda row: (row[1].rfc.created, row[1].rfc.name),
        reverse=True,
    )
    return HEAD + printable("".join(text for text, _ in rows))


def _row(repository: "Repository", one: "Listed", folder: Path) -> str:
    import os
    from urllib.parse import quote

    from keras_sig.model.plain_text import escape

    rfc, source = one
    target = os.path.relpath(repository.root / rfc.path, folder)
    named = [person for person in rfc.authors if not person.is_nobody]
    authors = ", ".join(escape(person.name) for person in named)
    cells = (
        rfc.created,
        f"[{escape(rfc.title)}]({quote(Path(target).as_posix())})",
        (rfc.status or "unclear") + (f" ({escape(source)})" if source else ""),
        authors,
    )
    return f"| {' | '.join(cells)} |\n"
