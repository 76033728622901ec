"""Whether output has colours."""

import os

import click


def choose_colours() -> None:
    """Use no colours where the user wants none; click sees terminals."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        click.get_current_context().color = False
