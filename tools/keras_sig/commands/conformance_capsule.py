"""`sig conformance capsule`: export what any device can replay."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import click


@click.command()
@click.option("--symbol", multiple=True, help="Only this symbol or module.")
@click.option("--clause", multiple=True, help="Only this clause.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="A folder, or FILE.zip.  [default: build/capsule]",
)
def command(output: Path | None, **options: Any) -> int:
    """Export the compiled functions of the reference, for other devices.

    Each case of the value clauses is compiled by XLA and written down as
    StableHLO, with its inputs and the result of the definition. The capsule
    holds what replays it: `python -m replay . --device gpu` needs no
    TensorFlow, but JAX.
    """
    from keras_sig.conformance.suite import arguments, environment
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    program = [sys.executable, "-m", "keras_conformance.capsule"]
    program += ["--pages", str(repository.pages)]
    program += ["--output", str(output or repository.build / "capsule")]
    sys.stdout.flush()
    return subprocess.run(
        [*program, *arguments(options)], env=environment(repository)
    ).returncode
