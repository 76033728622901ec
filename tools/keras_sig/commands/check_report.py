"""What a whole run of `sig rfc check` found, in each format."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import click

from keras_sig.commands import check_output
from keras_sig.commands.case import Case
from keras_sig.commands.checked import Checked
from keras_sig.commands.plural import plural
from keras_sig.model.finding import Finding


@dataclass
class Report:
    """The results of a run.

    Args:
        results: Sequence of cases, each with its steps.
        notes: Strings, what else a reader has to know.
        problems: Strings, what is no proposal.
    """

    results: Sequence[tuple[Case, list[Checked]]]
    notes: Sequence[str]
    problems: Sequence[str]

    @cached_property
    def findings(self) -> list[Finding]:
        """All findings in order, by their places in the repository."""
        found: set[Finding] = set()
        for case, steps in self.results:
            path = case.repository.relative(case.file)
            own = [f for checked in steps for f in checked.findings]
            found.update(replace(finding, path=path) for finding in own)
        return sorted(found)

    @property
    def skipped(self) -> list[tuple[Case, Checked]]:
        """The steps that were not run."""
        return [(c, s) for c, steps in self.results for s in steps if s.skipped]

    @property
    def known(self) -> int:
        """How many findings the baseline lists."""
        return sum(s.known for _, steps in self.results for s in steps)

    def show(self, form: str) -> None:
        """Print the report; in text, the findings have been printed."""
        if form == "json":
            click.echo(json.dumps(self._as_json(), indent=2, default=str))
        elif form == "sarif":
            click.echo(json.dumps(self._as_sarif(), indent=2))
        elif form == "github":
            notes = [*self.notes, *self._not_run()]
            check_output.show_github(self.findings, notes)
        else:
            self._summarise()

    def _not_run(self) -> list[str]:
        return [
            f"{case.rfc.path}: not run: {checked.step}: {checked.skipped}"
            for case, checked in self.skipped
        ]

    def _as_json(self) -> dict[str, object]:
        return {
            "schema": check_output.SCHEMA,
            "rfcs": [check_output.as_record(*one) for one in self.results],
            "findings": len(self.findings),
            "known": self.known,
            "not_run": [checked.step for _, checked in self.skipped],
            "notes": list(self.notes),
            "problems": list(self.problems),
        }

    def _as_sarif(self) -> dict[str, object]:
        from importlib.metadata import version

        from keras_sig.commands.sarif import as_sarif
        from keras_sig.lint.rules import RULES
        from keras_sig.lint.run_rules import RUN_RULES

        notes = [*self.problems, *self.notes, *self._not_run()]
        rules = (*RULES, *RUN_RULES)
        return as_sarif(self.findings, rules, version("keras-sig"), notes)

    def _summarise(self) -> None:
        count = plural(self.results, "proposal")
        text = f"{count}, {plural(self.findings, 'finding')}"
        if self.known:
            text += f", {self.known} known"
        if self.skipped:
            names = ", ".join(checked.step for _, checked in self.skipped)
            text += f"; not run: {names}"
        text += "."
        if self.findings:
            text += " `sig rfc check --explain RULE` says why a rule exists."
        if any(f.replacement is not None for f in self.findings):
            text += " `--fix` mends what is certain, `--diff` shows it."
        click.secho(f"\n{text}", bold=True)
        for note in self.notes:
            click.secho(note, fg="yellow")
