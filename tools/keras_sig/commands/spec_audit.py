"""`sig spec audit`: what an installed release exposes, against the pages."""

from collections import Counter
from typing import TYPE_CHECKING

import click

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
    implementation lacks, and signatures that differ. A signature that is
    hidden behind a wrapper is named, but no difference. Exits with 1 where
    an approved page is missing or differs.
    """
    from keras_sig.commands.introspect import introspect
    from keras_sig.model.repository import Repository
    from keras_sig.spec.audit import audit
    from keras_spec.edition import load

    repository = Repository.find()
    report = introspect(repository, impl)
    result = audit(load(repository.pages), report["symbols"])
    click.echo(f"{impl} {report['version']} against the specification\n")
    _print(result, impl, everything)
    return 1 if result.missing or result.changes else 0


def _print(result: "Audit", impl: str, everything: bool) -> None:
    for change in result.changes:
        click.echo(f"differs: {change.symbol}: {change.kind} {change.what}")
    for path in result.hidden:
        click.echo(f"hidden: {path} shows only `*args, **kwargs`")
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
        f"{len(result.changes)} differences, {len(result.hidden)} not shown by "
        f"{impl}, {len(result.missing)} missing."
    )
