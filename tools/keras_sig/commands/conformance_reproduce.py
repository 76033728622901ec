"""`sig conformance reproduce`: one check, and the program that shows it."""

from typing import Any

import click

# How files and comments begin and end in the languages of programs.
LANGUAGES = {"Python": (".py", "#"), "JavaScript": (".mjs", "//")}
OTHER = (".txt", "#")


@click.command()
@click.argument("clause", metavar="ID")
@click.option("--impl", default="keras_reference", show_default=True)
@click.option(
    "--impl-command",
    metavar="COMMAND",
    help="What starts an implementation in another language.",
)
@click.option(
    "--mode", default="eager", show_default=True, help="eager, graph, xla."
)
def command(clause: str, impl: str, **options: Any) -> int:
    """Make the check ID alone.

    If it fails, the smallest program that shows it is kept in
    build/conformance/reproduce, to be run and changed as it stands.
    """
    from keras_sig.conformance.suite import run_suite
    from keras_sig.conformance.summary import annotated, read_report, verdict
    from keras_sig.model.atomic import write_text
    from keras_sig.model.repository import Repository

    repository = Repository.find()
    folder = repository.build / "conformance" / "reproduce"
    results = folder / f"{impl}.json"
    chosen = {**options, "clause": [clause]}
    code = run_suite(repository, impl, results, chosen)
    if code not in (0, 1):
        return code
    report = read_report(results)
    click.echo(verdict(report))
    failure = report["clauses"][0].get("failure") or {}
    if failure.get("program"):
        said = report["implementation"].get("language", "Python")
        ending, mark = LANGUAGES.get(said.partition(",")[0], OTHER)
        path = folder / f"{clause.replace('/', '.')}{ending}"
        write_text(path, annotated(report["clauses"][0], mark))
        click.echo(f"program {repository.relative(path)}")
    return code
