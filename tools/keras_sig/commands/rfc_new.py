"""`sig rfc new`: a proposal from the template."""

import subprocess
import sys
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository

NO_SPONSOR = "to be found"
TEMPLATE = "rfc.md"


@click.command()
@click.argument("title", required=False)
@click.option(
    "--author", metavar="PERSON", help="`Name (mail)`; else from git."
)
@click.option("--sponsor", metavar="PERSON", help="`Name (mail)`, if found.")
@click.option("--now", metavar="MOMENT", help="Date, ISO 8601.")
def command(
    title: str | None, author: str | None, sponsor: str | None, now: str | None
) -> int:
    """Start a proposal: a file in rfcs/ with the usual sections.

    The name comes from the date and TITLE, the author from git unless given.
    On a terminal, what is missing is asked for.
    """
    from keras_sig.model.atomic import write_text
    from keras_sig.model.moment import parse_moment
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    title = _check_title(_ask_title() if title is None else title)
    moment = parse_moment(now, "--now") if now else datetime.now(UTC)
    path = repository.rfcs / f"{moment:%Y%m%d}-{name_of(title)}.md"
    if path.exists():
        raise SigError(
            "Expected a proposal that is not there yet. Received: "
            f"{repository.relative(path)}. Fix: choose another title, or edit "
            "that file."
        )
    text = _render(
        repository,
        title=title,
        author=_check_person("--author", author or _author(repository.root)),
        sponsor=_check_person("--sponsor", sponsor) if sponsor else NO_SPONSOR,
        date=f"{moment:%Y-%m-%d}",
    )
    write_text(path, text)
    shown = repository.relative(path)
    click.echo(
        f"{shown}\n\nWrite it, with files of its own in "
        f"{shown.removesuffix('.md')}/.\nNext: sig rfc check {shown}"
    )
    return 0


def _render(repository: "Repository", **values: str) -> str:
    from keras_sig.templating import render

    if not (repository.templates / TEMPLATE).is_file():
        raise SigError(
            f"Expected the template templates/{TEMPLATE}. Received: no such "
            "file. Fix: run `sig` in a whole checkout, or name one with "
            "`sig -C DIR`."
        )
    return render(repository.templates, TEMPLATE, **values)


def _ask_title() -> str:
    if sys.stdin.isatty():
        answer: str = click.prompt("Title")
        return answer
    raise SigError(
        "Expected a title. Received: nothing. "
        'Fix: sig rfc new "Masks from lengths"'
    )


def _check_title(title: str) -> str:
    from keras_sig.lint.naming.length import LONGEST_TITLE

    plain = " ".join(title.split())
    if not plain.isprintable() or len(plain) > LONGEST_TITLE:
        raise SigError(
            f"Expected a title of one line, at most {LONGEST_TITLE} "
            f"characters. Received: {title[:200]!r}. Fix: shorten it."
        )
    if not name_of(plain):
        raise SigError(
            "Expected a title with Latin letters or digits, for the name of "
            f"the file. Received: {title!r}. Fix: add a word."
        )
    return plain


def name_of(title: str) -> str:
    """Return the words of `title` as they stand in a file name."""
    from keras_sig.lint.naming.length import LONGEST_NAME

    plain = unicodedata.normalize("NFKD", title.casefold())
    letters = [c if c.isascii() and c.isalnum() else " " for c in plain
               if not unicodedata.combining(c)]  # fmt: skip
    words = "".join(letters).split()
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:LONGEST_NAME]
        if len(longer) > LONGEST_NAME:
            break
        name = longer
    return name


def _check_person(option: str, person: str) -> str:
    from keras_sig.reading.rfc_people import read_people

    people = read_people(person)
    good = all(p.contact and p.name != p.contact for p in people)
    if not people or not good or "|" in person or not person.isprintable():
        raise SigError(
            f"Expected `Name (mail)` or `Name (@handle)` for {option}. "
            f"Received: {person!r}. Fix: {option} 'Ada Lovelace "
            "(ada@example.org)'"
        )
    return person


def _author(root: object) -> str:
    """Return who git says commits here, or ask where somebody can answer."""
    name, mail = _git(root, "user.name"), _git(root, "user.email")
    if name and mail:
        return f"{name} ({mail})"
    if sys.stdin.isatty():
        answer: str = click.prompt("Author, as Name (mail)")
        return answer
    raise SigError(
        "Expected an author. Received: neither --author nor user.name and "
        "user.email of git. Fix: --author 'Ada Lovelace (ada@example.org)'"
    )


def _git(root: object, key: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(root), "config", "--get", key],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.strip()
