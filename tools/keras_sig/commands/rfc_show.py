"""`sig rfc show`: what is known of one proposal."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.model.rfc import Rfc
    from keras_sig.model.rfc_person import Person


@click.command()
@click.argument("rfc")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(rfc: str, as_json: bool) -> int:
    """Show the header, the sections and the blocks of RFC."""
    import json

    from keras_sig.commands.case import Case
    from keras_sig.commands.printable import printable
    from keras_sig.commands.rfc_record import SCHEMA, record_of
    from keras_sig.model.repository import Repository

    read = Case.open(Repository.find(), rfc).rfc
    if as_json:
        record = {"schema": SCHEMA, **record_of(read)}
        click.echo(json.dumps(record, indent=2))
    else:
        for line in _lines(read):
            click.echo(printable(line))
    return 0


def _lines(rfc: "Rfc") -> list[str]:
    status = rfc.status or "unclear"
    lines = [
        rfc.title,
        "",
        f"name       {rfc.name}",
        f"status     {status} (written: {rfc.status_text})",
        f"authors    {_people(rfc.authors)}",
        f"sponsors   {_people(rfc.sponsors)}",
        f"updated    {rfc.updated or '-'}",
    ]
    lines += [f"created    {rfc.created}"] if rfc.created else []
    lines += [f"number     {rfc.number}"] if rfc.number else []
    lines += [f"obsoletes  {rfc.obsoletes}"] if rfc.obsoletes else []
    lines += ["", "Sections"]
    for section in rfc.sections:
        indent = "  " * section.level
        lines.append(f"{section.line:6}{indent}{section.title}")
    lines += ["", "Blocks"]
    for fence in rfc.fences:
        words = (fence.language or "(no language)", fence.role, fence.name)
        lines.append(f"{fence.line:6}  {' '.join(w for w in words if w)}")
    return lines


def _people(people: "list[Person]") -> str:
    shown = [
        f"{person.name} ({person.contact})"
        if person.contact and person.contact != person.name
        else person.name
        for person in people
        if not person.is_nobody
    ]
    return ", ".join(shown) or "-"
