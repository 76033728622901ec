"""`sig spec audit`: what an installed release exposes, against the pages."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.spec.audit import Audit


@click.command()
@click.option(
    "--impl", default="keras", show_default=True, help="An installed module."
)
@click.option("--all", "everything", is_flag=True, help="List every path.")
def command(impl: str, everything: bool) -> int:
    """Compare the approved specification with an implementation.

    In both directions: public paths that no page approves, pages that the
    implementation lacks, and signatures that differ. Exits with 1 where an
    approved page is missing or differs.
    """
    from keras_sig.model.repository import Repository
    from keras_sig.spec.audit import audit
    from keras_spec.edition import load

    repository = Repository.find()
    report = _introspect(
        [repository.reference, repository.suite, repository.root / "spec"], impl
    )
    result = audit(load(repository.pages), report["symbols"])
    click.echo(f"{impl} {report['version']} against the specification\n")
    _print(result, everything)
    return 1 if result.missing or result.changes else 0


def _introspect(folders: list[Path], impl: str) -> Mapping[str, Any]:
    path = os.pathsep.join(map(str, folders))
    done = subprocess.run(
        [sys.executable, "-m", "keras_conformance.surface", "--impl", impl],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SigError(done.stderr.strip().splitlines()[-1])
    result: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _print(result: "Audit", everything: bool) -> None:
    for change in result.changes:
        click.echo(f"differs: {change.symbol}: {change.kind} {change.what}")
    for path in result.missing:
        click.echo(f"missing: {path} is approved and not there")
    families = Counter(
        ".".join(path.split(".")[:-1]) for path in result.unapproved
    )
    click.echo(f"{len(result.unapproved)} public paths have no page yet:")
    if everything:
        for path in result.unapproved:
            click.echo(f"  {path}")
    else:
        for family, count in families.most_common():
            click.echo(f"  {count:5} {family}")
        click.echo("  (`--all` lists them)")
    click.echo(
        f"{len(result.changes)} differences, {len(result.missing)} missing."
    )
