"""`sig spec audit`: what an installed release exposes, against the pages."""

import json
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from keras_sig.commands.sides import Side
    from keras_sig.model.repository import Repository
    from keras_sig.spec.audit import Approval, Audit
    from keras_spec.edition import Edition


@click.command()
@click.option(
    "--impl",
    default="keras",
    show_default=True,
    help="MODULE, MODULE@ENVIRONMENT, or a file of `sig spec export --impl`.",
)
@click.option(
    "--since",
    metavar="IMPL",
    help="An older release, named as --impl is: list what changed since, "
    "and which proposal approved it.",
)
@click.option("--all", "everything", is_flag=True, help="List every path.")
@click.option(
    "--strict", is_flag=True, help="Fail for what no page approves, too."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    impl: str, since: str | None, everything: bool, strict: bool, as_json: bool
) -> int:
    """Compare the approved specification with a release, in both directions.

    What pages approve and the release lacks or does otherwise; what it
    exposes and no page approves. A signature that is hidden behind a wrapper
    is named, but no difference.

    Exits with 0 where the release has all that is approved as it was
    approved, 1 where it lacks something or differs, or, with --strict, has
    more; 2 for bad input.
    """
    from keras_sig.commands.audit_output import (
        as_record,
        show_approvals,
        show_audit,
        show_verdict,
    )
    from keras_sig.commands.sides import open_surface
    from keras_sig.model.repository import Repository
    from keras_sig.spec.audit import approvals, audit

    repository = Repository.find()
    edition = _edition(repository)
    side = open_surface(repository, impl)
    result = audit(edition, side.api)
    changed: tuple[Side, list[Approval]] | None = None
    if since is not None:
        older = open_surface(repository, since)
        found = approvals(edition, older.api, side.api, result)
        changed = (older, found)
    if as_json:
        click.echo(json.dumps(as_record(side, result, changed), indent=2))
    else:
        show_audit(side, result, everything)
        if changed:
            show_approvals(*changed)
        show_verdict(side, result, changed)
    return _code(result, changed, strict)


def _code(
    result: "Audit",
    changed: "tuple[Side, list[Approval]] | None",
    strict: bool,
) -> int:
    if not result.is_kept:
        return 1
    loose = changed and any(not one.rfcs for one in changed[1])
    return int(strict and (not result.is_approved or bool(loose)))


def _edition(repository: "Repository") -> "Edition":
    from keras_sig.model.errors import SigError
    from keras_spec.edition import load
    from keras_spec.errors import SpecError

    try:
        return load(repository.pages)
    except SpecError as error:
        raise SigError(
            "Expected a specification without problems. Received: "
            f"{error.problems[0]}\nFix: see `sig spec check`."
        ) from None
