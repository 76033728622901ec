"""What one step of a check found."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from keras_sig.model.finding import Finding

if TYPE_CHECKING:
    from keras_sig.sandbox.ran import Ran
    from keras_sig.sandbox.verdict import Verdict
    from keras_spec.compare import Change


@dataclass
class Checked:
    """One step: its findings, and what else it has to show.

    Args:
        step: String, the name of the step.
        findings: List of `Finding`.
        summary: String, one line about what was done.
        skipped: String, why it was not run; empty if it was.
        changes: List of `Change`, of the API.
        ran: List of `Ran`, the examples.
        verdicts: List of `Verdict`, the clauses.
        known: Integer, how many findings the baseline lists.
    """

    step: str
    findings: list[Finding] = field(default_factory=list)
    summary: str = ""
    skipped: str = ""
    changes: "list[Change]" = field(default_factory=list)
    ran: "list[Ran]" = field(default_factory=list)
    verdicts: "list[Verdict]" = field(default_factory=list)
    known: int = 0
