"""`sig conformance mutants`: what share of planted bugs the suite catches."""

import subprocess
import sys
from typing import Any

import click


@click.command()
@click.option(
    "--count", default=300, show_default=True, help="Bugs made by rules."
)
@click.option("--by-hand", type=int, help="Bugs made by hand; default: all.")
@click.option("--seed", default="1", show_default=True, help="Which ones.")
@click.option("--family", multiple=True, help="Only this one.")
@click.option("--path", default="", help="Only files that begin so: ops/numpy.")
@click.option("--symbol", multiple=True, help="Only checks of this module.")
@click.option(
    "--gaps", is_flag=True, help="Plant nothing: list what no check can notice."
)
@click.option(
    "--goal", default=98.0, show_default=True, help="Percent to be caught."
)
@click.option("-n", "workers", type=int, help="Default: one for each core.")
def command(**options: Any) -> int:
    """Plant bugs in copies of the reference, and see which checks notice.

    Bugs by hand come first, then a sample of those that rules make: the same
    seed gives the same ones. What survives is listed; a clause is missing.
    What changes nothing is named in mutants/equivalent.toml, and not planted.
    Which checks run which functions is measured first, in minutes, and kept.
    """
    from keras_sig.conformance.suite import arguments, environment
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    folder = repository.build / "conformance" / "mutants"
    program = [sys.executable, "-m", "keras_conformance.mutation"]
    program += ["--pages", str(repository.pages)]
    program += ["--cache", str(folder / "reach.json")]
    program += ["--results", str(folder / "results.json")]
    sys.stdout.flush()
    return subprocess.run(
        [*program, *arguments(options)], env=environment(repository)
    ).returncode
