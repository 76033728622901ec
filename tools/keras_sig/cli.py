"""The `sig` command line: a table of commands, imported when called."""

import difflib
import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from keras_sig.model.errors import SigError

GROUPS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "rfc": (
        "Write, check, submit and decide proposals.",
        {
            "new": "Start a proposal from the template.",
            "check": "Lint, compare, run: what reviewers look for.",
            "list": "List the proposals and their statuses.",
            "show": "Show what is known of one proposal.",
            "index": "Write a table of all proposals.",
            "import": "Read proposals of another repository as history.",
            "submit": "Open the pull request and write the announcement.",
            "announce": "Write, or send, the mails that are due.",
            "accept": "Move an approved proposal into the specification.",
            "implement": "Move its prototype into the reference.",
        },
    ),
    "review": (
        "Comments, concerns, votes and the final call.",
        {
            "comment": "Comment on a proposal; commands are carried out.",
            "replay": "Replay a discussion from a file.",
            "status": "Show who has said what, and what blocks.",
            "check": "Show what a check found in the status comment.",
            "tick": "Let the timers run: periods, reminders.",
            "digest": "Write to each person what waits for them.",
        },
    ),
    "meeting": (
        "The monthly meeting.",
        {
            "agenda": "Write the agenda of the next meeting.",
            "notes": "Read decisions from the notes, or start them.",
            "ics": "Write the calendar of the meetings.",
        },
    ),
    "mail": (
        "The mails of the process.",
        {
            "list": "List the mails: sent, waiting, or not certain which.",
            "send": "Hand the mails that wait to the server.",
        },
    ),
    "bot": (
        "The bot on the forge: answers, labels, status comments.",
        {
            "run": "Bring pull requests up to date, once.",
            "serve": "Receive signed events of the forge, and act on them.",
        },
    ),
    "spec": (
        "The approved specification.",
        {
            "check": "Check every page: grammar, definitions, clauses.",
            "diff": "Compare two editions of the API, or two releases.",
            "export": "Write the specification as JSON.",
            "audit": "Compare the specification with an implementation.",
            "skeleton": "Start pages from what an implementation exposes.",
        },
    ),
    "conformance": (
        "Check implementations against the specification.",
        {
            "run": "Run the suite on implementations.",
            "env": "Make an environment with JAX or PyTorch.",
            "reproduce": "Make one check and keep the program that shows it.",
            "mutants": "Plant bugs; see what share the checks catch.",
            "diff": "Compare two runs: broken, mended, changed.",
            "summary": "Print runs as Markdown, for a pull request.",
            "badge": "Draw how much passes as a small picture.",
            "triage": "Propose entries of a ledger from what failed.",
            "vectors": "Write inputs and results as text, for any language.",
            "capsule": "Export compiled functions, to replay them anywhere.",
        },
    ),
    "site": (
        "The public site.",
        {"build": "Build the site into build/site."},
    ),
}
COMMANDS: Mapping[str, str] = {
    "walkthrough": "Take one proposal through the whole process.",
}


class LazyGroup(click.Group):
    """A group that imports a command's file when the command is called."""

    def __init__(self, prefix: str, table: Mapping[str, str], help: str):
        super().__init__(prefix or "sig", help=help, no_args_is_help=True)
        self.prefix = prefix
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return [*self.commands, *self.table]

    def get_command(self, ctx: click.Context, name: str) -> click.Command:
        """Return the command `name`, or say which names are near."""
        if name in self.commands:
            return self.commands[name]
        if name in self.table:
            stem = f"{self.prefix}_{name}" if self.prefix else name
            module = importlib.import_module(f"keras_sig.commands.{stem}")
            command: click.Command = module.command
            command.name = name
            return command
        names = self.list_commands(ctx)
        near = difflib.get_close_matches(name, names, n=3)
        said = f"sig {self.prefix} NAME" if self.prefix else "sig NAME"
        raise SigError(
            f"Expected a command of `{said}`. Received: {name!r}. "
            f"Fix: use {' or '.join(near) or 'one of ' + ', '.join(names)}."
        )

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """Write the table without importing anything."""
        rows = [(n, c.help or "") for n, c in self.commands.items()]
        with formatter.section("Commands"):
            formatter.write_dl([*rows, *self.table.items()])


def _change_folder(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> None:
    if value is None:
        return
    if not Path(value).is_dir():
        raise SigError(
            f"Expected a folder after -C. Received: {value}. "
            "Fix: name a checkout of keras-sig."
        )
    os.chdir(value)


def build() -> click.Group:
    """Return the whole command, nothing imported yet."""
    top = LazyGroup(
        "",
        COMMANDS,
        "Govern the Keras API: from a proposal to proof.\n\n"
        "An author starts with `sig rfc new` and `sig rfc check`, "
        "an implementer with `sig conformance run`.",
    )
    top.params += [
        click.Option(
            ["-C", "folder"],
            metavar="DIR",
            is_eager=True,
            expose_value=False,
            callback=_change_folder,
            help="Run as if started in DIR.",
        )
    ]
    click.version_option(package_name="keras-sig", prog_name="sig")(top)
    for name, (help_text, table) in GROUPS.items():
        top.add_command(LazyGroup(name, table, help_text), name)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run `sig`; return 0 if all is well, 1 for findings, 2 for bad input."""
    try:
        code = build().main(arguments, "sig", standalone_mode=False)
    except SigError as error:
        click.echo(f"sig: {error}", err=True)
        return 2
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return 2
    except click.ClickException as error:
        ctx = error.ctx if isinstance(error, click.UsageError) else None
        where = ctx.command_path if ctx else "sig"
        click.echo(
            f"{where}: {error.format_message()} Fix: see `{where} --help`.",
            err=True,
        )
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 141
    except OSError as error:
        click.echo(_unreachable(error), err=True)
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("sig: stopped.", err=True)
        return 130
    return code if isinstance(code, int) else 0


def _unreachable(error: OSError) -> str:
    return (
        f"sig: Expected to read or write {error.filename or 'a file'}. "
        f"Received: {error.strerror}. Fix: name another place, or change "
        "that one."
    )


def run() -> None:
    """Run `sig` as a program."""
    sys.exit(main())
