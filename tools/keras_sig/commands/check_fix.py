"""`sig rfc check --fix`: write what is certain, or show it."""

import difflib
import os
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from keras_sig.commands.case import Case
from keras_sig.commands.printable import printable
from keras_sig.model.atomic import write_text
from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.lint.rule import Rule

# Fixing one thing may show another; more rounds than this are none.
ROUNDS = 10


def fix_case(case: Case, rules: "Sequence[Rule]") -> tuple[Case, int]:
    """Return the case with all that is certain fixed, and how much it was.

    Nothing is written. What comes out is a proposal that a second call does
    not change.
    """
    from keras_sig.lint.engine import lint
    from keras_sig.lint.fix import fix
    from keras_sig.reading.rfc import read_rfc

    total = 0
    for _ in range(ROUNDS):
        fixed = fix(case.rfc.text, lint(case.document, rules))
        if not fixed.fixes:
            break
        total += fixed.fixes
        rfc = read_rfc(fixed.text.encode("utf-8"), case.rfc.path)
        case = replace(case, rfc=rfc)
    return case, total


def write_fixed(case: Case, fixed: Case, count: int) -> None:
    """Replace the file at once, and say so on standard error."""
    received = ""
    if case.file.is_symlink():
        # What a link leads to need not be the author's to change.
        received = "a link to another file"
    elif not os.access(case.file, os.W_OK):
        received = "a file that may not be written"
    if received:
        raise SigError(
            f"Expected to write {printable(case.rfc.path)}. Received: "
            f"{received}. Fix: name the file itself, or change its "
            "permissions."
        )
    write_text(case.file, fixed.rfc.text)
    findings = f"{count} finding{'s' if count != 1 else ''}"
    click.echo(f"sig: fixed {findings} in {printable(case.rfc.path)}", err=True)


def show_difference(case: Case, fixed: Case) -> None:
    """Print what fixing would change, as a unified diff."""
    path = printable(case.rfc.path).replace("\n", "\ufffd")
    lines = difflib.unified_diff(
        case.rfc.text.splitlines(),
        fixed.rfc.text.splitlines(),
        f"a/{path}",
        f"b/{path}",
        lineterm="",
    )
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in lines:
        click.secho(printable(line), fg=colours.get(line[:1]))
