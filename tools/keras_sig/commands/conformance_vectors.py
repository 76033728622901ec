"""`sig conformance vectors`: numbers of the specification as text."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import click


@click.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write to. Default: build/vectors.",
)
@click.option(
    "--edition", metavar="HASH", help="Refuse pages of any other edition."
)
@click.option(
    "--symbol", multiple=True, metavar="PATH", help="Only this path or module."
)
@click.option(
    "--weights",
    default="keras_reference",
    show_default=True,
    metavar="NAME",
    help="Which implementation tells the shapes of weights. With `none` no "
    "implementation is loaded, and layers with weights are left out.",
)
def command(output: Path | None, **options: Any) -> int:
    """Write inputs and results, for implementations in other languages.

    One JSON line for each case of the clauses that say numbers, a file for
    each family, and a manifest. The README beside them says how to use them.
    """
    from keras_sig.conformance.suite import arguments, environment
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    folder = (output or repository.build / "vectors").resolve()
    program = [sys.executable, "-m", "keras_conformance.vectors"]
    program += ["--pages", str(repository.pages), "--output", str(folder)]
    sys.stdout.flush()
    return subprocess.run(
        [*program, *arguments(options)], env=environment(repository)
    ).returncode
