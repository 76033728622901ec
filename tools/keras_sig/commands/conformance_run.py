"""`sig conformance run`: implementations against the specification."""

import importlib.util
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.model.repository import Repository

REFERENCE = "keras_reference"
PEERS = ("keras", "tf_keras")
BAD = ("failed", "error", "crashed", "hung")


@click.command()
@click.option(
    "--impl",
    "implementations",
    multiple=True,
    metavar="NAME",
    default=(REFERENCE,),
    show_default=True,
    help="keras, tf_keras or any module; `all` is every one that is "
    "installed. May be repeated.",
)
@click.option("--backend", default="tensorflow", show_default=True)
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
    "--mode", default="eager", show_default=True, help="eager, graph, xla."
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
    "--results",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder to write to. Default: build/conformance.",
)
def command(
    implementations: tuple[str, ...],
    results: Path | None,
    **options: Any,
) -> int:
    """Check implementations against the specification.

    Each runs in a process of its own. Results are written as JSON, one file
    for each, with a matrix as HTML. A run of some symbols or clauses only
    goes to a folder of its own, `partial`, and leaves the matrix as it is.
    """
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    whole = not (options["symbol"] or options["clause"])
    folder = results_folder(repository, results, whole)
    names = _expand(implementations)
    for name in names:
        if len(names) > 1:
            click.echo(f"\n{name}")
        code = _run(repository, name, folder / f"{name}.json", options)
        if code not in (0, 1):
            return code
    reports = [_read(folder / f"{name}.json") for name in names]
    if len(names) > 1:
        click.echo(f"\nPassed, by family\n{summary(reports)}")
    for name in names:
        click.echo(f"results {repository.relative(folder / f'{name}.json')}")
    if whole:
        _write_matrix(repository, folder, reports[0]["edition"])
    click.echo("\n".join(verdict(report) for report in reports))
    return 1 if any(is_bad(report) for report in reports) else 0


def _write_matrix(repository: "Repository", folder: Path, edition: str) -> None:
    from keras_sig.site.matrix import write_matrix

    path = write_matrix(repository, folder, folder / "matrix.html")
    click.echo(f"matrix  {repository.relative(path)}")
    for old in of_another_edition(folder, edition):
        click.echo(
            f"{old.name} is of another edition of the specification. "
            f"Fix: sig conformance run --impl {old.stem}."
        )


def results_folder(
    repository: "Repository", given: Path | None, whole: bool
) -> Path:
    """Return where results go; those of a part never replace whole ones."""
    folder = repository.build / "conformance"
    return (given or (folder if whole else folder / "partial")).resolve()


def _expand(implementations: Sequence[str]) -> list[str]:
    names: list[str] = []
    for name in implementations:
        installed = [p for p in PEERS if importlib.util.find_spec(p)]
        names += [REFERENCE, *installed] if name == "all" else [name]
    return list(dict.fromkeys(names))


def _run(
    repository: "Repository",
    name: str,
    results: Path,
    options: Mapping[str, Any],
) -> int:
    """Run the suite of this checkout on the code of this checkout."""
    program = [sys.executable, "-m", "keras_conformance"]
    program += ["--impl", name, "--pages", str(repository.pages)]
    for option in ("backend", "device", "mode", "failures", "limit"):
        program += [f"--{option}", str(options[option])]
    if options["workers"] is not None:
        program += ["-n", str(options["workers"])]
    if options["resume"]:
        program.append("--resume")
    for option in ("symbol", "clause"):
        for value in options[option]:
            program += [f"--{option}", value]
    # Results of an earlier run stay until there are new ones.
    new = results.with_name(f"{results.name}.new")
    new.unlink(missing_ok=True)
    sys.stdout.flush()
    code = subprocess.run(
        [*program, "--results", str(new)], env=_environment(repository)
    ).returncode
    if code in (0, 1) and new.exists():
        new.replace(results)
    elif code in (0, 1) or code < 0:
        raise SigError(
            f"Expected the suite on {name} to end by itself. Received: it "
            f"ended with {code} and no results. "
            "Fix: look for the check that ends it with one --symbol at a time."
        )
    return code


def _environment(repository: "Repository") -> dict[str, str]:
    spec = repository.root / "spec"
    path = [str(repository.reference), str(repository.suite), str(spec)]
    given = os.environ.get("PYTHONPATH")
    return {
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        **os.environ,
        "PYTHONPATH": os.pathsep.join([*path, given] if given else path),
    }


def _read(path: Path) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return report


def summary(reports: Sequence[Mapping[str, Any]]) -> str:
    """Return a table of families and implementations."""
    names = [report["implementation"]["name"] for report in reports]
    counts = [_by_family(report) for report in reports]
    families = sorted({f for count in counts for f, _ in count})
    width = max([len("all"), *map(len, families)])
    columns = [max(len(name), 9) + 2 for name in names]
    head = zip(names, columns, strict=True)
    lines = [" " * width + "".join(f"{n:>{w}}" for n, w in head)]
    for family in [*families, "all"]:
        cells = []
        for count, column in zip(counts, columns, strict=True):
            inside = [
                (status, number)
                for (f, status), number in count.items()
                if family in (f, "all")
            ]
            passed = sum(n for s, n in inside if s == "passed")
            cell = f"{passed}/{sum(n for _, n in inside)}"
            cells.append(f"{cell:>{column}}")
        lines.append(f"{family:<{width}}{''.join(cells)}")
    return "\n".join(lines)


def _by_family(report: Mapping[str, Any]) -> Counter[tuple[str, str]]:
    return Counter(
        (
            clause["symbol"].removeprefix("keras.").rpartition(".")[0]
            or "keras",
            clause["status"],
        )
        for clause in report["clauses"]
    )


def is_bad(report: Mapping[str, Any]) -> bool:
    """Return whether the run has to fail, as the suite itself says."""
    counts = report["summary"]
    lost = any(counts.get(status) for status in BAD) or report["stale"]
    return bool(lost) or not (counts["passed"] or counts["known"])


def verdict(report: Mapping[str, Any]) -> str:
    """Return one line that says how the run ended."""
    name, counts = report["implementation"]["name"], report["summary"]
    said = ", ".join(
        f"{counts[status]} {status}"
        for status in ("passed", *BAD, "unsupported", "known")
        if counts.get(status)
    )
    how = "has no unknown failure"
    if counts["passed"] == counts["total"] and not report["stale"]:
        how = "conforms"
    elif is_bad(report):
        how = "does not conform"
    return f"{name} {how}: {said} of {counts['total']}."


def of_another_edition(folder: Path, edition: str) -> list[Path]:
    """Return the results in a folder that are of other pages."""
    files = sorted(folder.glob("*.json"))
    return [path for path in files if _read(path).get("edition") != edition]
