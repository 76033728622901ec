"""`sig conformance run`: implementations against the specification."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository


@click.command()
@click.option(
    "--impl",
    "implementations",
    multiple=True,
    metavar="NAME",
    default=("keras_reference",),
    show_default=True,
    help="keras, tf_keras, tfjs or any module; `all` is every one that is "
    "installed. May be repeated.",
)
@click.option(
    "--backend",
    default="tensorflow",
    show_default=True,
    help="tensorflow, jax, torch; several with commas. What `sig conformance "
    "env` made is used.",
)
@click.option(
    "--impl-command",
    metavar="COMMAND",
    help="What starts an implementation in another language; see "
    "conformance_tests/PROTOCOL.md.",
)
@click.option(
    "--device",
    default="cpu",
    show_default=True,
    type=click.Choice(["cpu", "gpu", "tpu"]),
)
@click.option(
    "--symbol", multiple=True, metavar="PATH", help="Only this path or module."
)
@click.option("--clause", multiple=True, metavar="ID", help="Only this check.")
@click.option(
    "--profile",
    metavar="NAME",
    help="Only this part of the specification; a wrong name lists them.",
)
@click.option(
    "--strict", is_flag=True, help="What is unsupported fails as well."
)
@click.option(
    "--mode",
    default="eager",
    show_default=True,
    help="eager, graph, xla, reloaded; several with commas.",
)
@click.option(
    "--failures",
    default=10,
    show_default=True,
    metavar="N",
    help="How many failures are printed in full.",
)
@click.option(
    "-n",
    "workers",
    type=int,
    metavar="N",
    help="Worker processes. Default: one for each core.",
)
@click.option(
    "--limit",
    default=120.0,
    show_default=True,
    metavar="SECONDS",
    help="How long one check may take.",
)
@click.option(
    "--resume", is_flag=True, help="Go on with a run that was interrupted."
)
@click.option(
    "--today",
    metavar="DATE",
    help="When entries of a ledger are due. Default: today.",
)
@click.option("--junit", is_flag=True, help="Write NAME.junit.xml as well.")
@click.option(
    "--results",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write to. Default: build/conformance.",
)
def command(
    implementations: tuple[str, ...],
    backend: str,
    results: Path | None,
    junit: bool,
    **options: Any,
) -> int:
    """Check implementations against the specification.

    Each runs in a process of its own. Results are written as JSON, one file
    for each, with a matrix as HTML. A run of some symbols or clauses only
    goes to a folder of its own, `partial`, and leaves the matrix as it is.
    """
    from keras_sig.conformance.suite import results_folder, run_suite
    from keras_sig.conformance.target import find_targets
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    profile = options["profile"] or ""
    whole = not (options["symbol"] or options["clause"] or profile)
    folder = results_folder(repository, results, whole, profile)
    targets = find_targets(implementations, backend.split(","))
    names = [target.name for target in targets]
    for name in names:
        if len(names) > 1:
            click.echo(f"\n{name}")
        results = folder / f"{name}.json"
        options["junit"] = folder / f"{name}.junit.xml" if junit else None
        code = run_suite(repository, name, results, options)
        if code not in (0, 1):
            return code
    files = [folder / f"{name}.json" for name in names]
    matrix = folder if whole or profile else None
    return _conclude(repository, files, matrix, options["strict"])


def _conclude(
    repository: "Repository",
    files: Sequence[Path],
    matrix: Path | None,
    strict: bool,
) -> int:
    """Say how the runs ended; return 1 unless all ended well."""
    from keras_sig.conformance.summary import (
        is_bad,
        read_report,
        summary,
        verdict,
    )

    reports = [read_report(file) for file in files]
    if len(files) > 1:
        click.echo(f"\nPassed, by family\n{summary(reports)}")
    for file in files:
        click.echo(f"results {repository.relative(file)}")
    if matrix:
        _write_matrix(repository, matrix, reports[0]["edition"])
    click.echo("\n".join(verdict(report, strict) for report in reports))
    return 1 if any(is_bad(report, strict) for report in reports) else 0


def _write_matrix(repository: "Repository", folder: Path, edition: str) -> None:
    from keras_sig.conformance.summary import of_another_edition
    from keras_sig.site.matrix import write_matrix

    path = write_matrix(repository, folder, folder / "matrix.html")
    click.echo(f"matrix  {repository.relative(path)}")
    for old in of_another_edition(folder, edition):
        click.echo(
            f"{old.name} is of another edition of the specification. "
            f"Fix: sig conformance run --impl {old.stem}."
        )
