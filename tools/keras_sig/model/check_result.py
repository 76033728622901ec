"""What a check of a proposal has found, as it was recorded."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CheckResult:
    """The result of `sig rfc check` on one version of a proposal.

    Args:
        commit: String, the version that was checked.
        findings: Tuples of place, rule and message.
        changes: Tuples of a symbol, whether the change breaks programs, and
            what it is.
        not_run: Names of the steps that were not run.
    """

    commit: str
    findings: tuple[tuple[str, str, str], ...]
    changes: tuple[tuple[str, bool, str], ...]
    not_run: tuple[str, ...] = ()

    @property
    def breaking(self) -> int:
        """How many changes break programs."""
        return sum(breaks for _, breaks, _ in self.changes)
