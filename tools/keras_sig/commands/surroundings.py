"""What rules look at besides the proposal: the others, pages, results."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.approved_pages import ApprovedPages
from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

if TYPE_CHECKING:
    from keras_sig.lint.proposals import Proposals
    from keras_sig.model.rfc import Rfc

RESULTS = "reference.json"
TEMPLATE = "rfc.md"
# The header is near the top: no more is read of the others.
HEAD, HEAD_LINES = 65_536, 150


@dataclass
class Surroundings:
    """All of a repository that is shared by its proposals, read once.

    Args:
        repository: `Repository`.
        named: List of `Rfc`, proposals that lie elsewhere and belong to
            the others for this run.
    """

    repository: Repository
    named: "list[Rfc]" = field(default_factory=list)

    @cached_property
    def approved(self) -> ApprovedPages:
        """The approved pages, by public path."""
        return ApprovedPages(self.repository.pages)

    def approvers(self) -> frozenset[str]:
        """Return the names of the proposals that pages name."""
        return self.approved.approvers

    @cached_property
    def template(self) -> str:
        """The template of proposals; empty if there is none."""
        path = self.repository.templates / TEMPLATE
        return path.read_text("utf-8") if path.is_file() else ""

    @cached_property
    def proposals(self) -> "Proposals":
        """All proposals; what cannot be read is another check's finding."""
        from keras_sig.lint.proposals import Proposal, Proposals
        from keras_sig.reading.rfc import list_history, list_rfcs

        found = []
        named = {rfc.name for rfc in self.named}
        for path in list_rfcs(self.repository):
            if path.name.removesuffix(".md") not in named:
                found += [Proposal.of(rfc) for rfc in _read_head(path)]
        for path in list_history(self.repository):
            source = path.parent.name
            found += [Proposal.of(rfc, source) for rfc in _read_head(path)]
        return Proposals.of([*found, *map(Proposal.of, self.named)])

    def results(self) -> Mapping[str, str]:
        """Return the status of each clause in the last run, if there is one."""
        return self._results

    @cached_property
    def _results(self) -> dict[str, str]:
        path = self.repository.build / "conformance" / RESULTS
        if not path.is_file():
            return {}
        from keras_sig.reading.results_file import read_results_file

        outcomes = read_results_file(path).outcomes
        return {name: clause.status for name, clause in outcomes.items()}


def _read_head(path: Path) -> Iterator["Rfc"]:
    """Yield the proposal in a file, if it is one, as far as its header."""
    from keras_sig.reading.rfc import read_rfc

    try:
        yield read_rfc(_head(path), path.name)
    except (SigError, OSError):
        return


def _head(path: Path) -> bytes:
    """Return the first lines of a file, whole ones."""
    with path.open("rb") as file:
        data = file.read(HEAD)
    lines = data.splitlines(keepends=True)
    if len(data) == HEAD and len(lines) > 1:
        lines.pop()
    return b"".join(lines[:HEAD_LINES])
