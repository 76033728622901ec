"""How changes of the API are shown: by symbol, then by what they mean."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import click

from keras_sig.commands.printable import printable

if TYPE_CHECKING:
    from keras_spec.change import Change

SIGNS = {"added": "+", "removed": "-", "renamed": ">", "changed": "~"}


def show_changes(changes: "Sequence[Change]", indent: str = "") -> None:
    """Print the changes, the breaking ones of each symbol first.

    What several changes share, whom they concern and why, is said once.
    """
    for symbol, group in groupby(changes, lambda change: change.symbol):
        click.echo(printable(f"{indent}{symbol}"))
        meanings: dict[tuple[bool, str], list[Change]] = {}
        for change in sorted(group, key=lambda change: not change.breaking):
            key = (change.breaking, change.reason)
            meanings.setdefault(key, []).append(change)
        for (breaking, reason), alike in meanings.items():
            word = click.style(
                "breaking" if breaking else "compatible",
                fg="red" if breaking else "green",
            )
            click.echo(f"{indent}  {word}: {printable(reason)}")
            for change in alike:
                _show(change, indent)


def describe(change: "Change") -> str:
    """Return in a few words what is different, with a sign."""
    guess = " (a guess)" if change.guess else ""
    return f"{SIGNS[change.kind]} {change.what}{guess}"


def _show(change: "Change", indent: str) -> None:
    click.echo(printable(f"{indent}    {describe(change)}"))
    if change.call:
        click.echo(printable(f"{indent}      breaks: {change.call}"))
