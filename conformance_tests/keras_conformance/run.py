"""A run of the suite on one implementation."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from keras_conformance.adapters.find_adapter import column_of
from keras_conformance.bench import modes_of
from keras_conformance.ledger import Ledger
from keras_conformance.outcome import LOST, Outcome
from keras_conformance.plan import Plan
from keras_spec.clause import Clause
from keras_spec.edition import Edition


@dataclass
class Run:
    """The checks of a run and what became of them.

    Args:
        plan: What to do.
        edition: The specification.
        checks: What to check, in order.
        ledger: The known deviations.
        progress: Called with each outcome.
        complete: Boolean, whether the checks are the whole edition.
        implementation: What an outcome came from: names and versions; unknown
            until a check has ended.
        found: The outcomes so far, by the id of the check.
        profile: String, the part of the edition that is checked.
        strict: Boolean, whether what is unsupported counts as failed.
    """

    plan: Plan
    edition: Edition
    checks: Sequence[Clause]
    ledger: Ledger
    progress: Callable[[Outcome], None] = lambda outcome: None
    complete: bool = True
    implementation: Mapping[str, str] = field(default_factory=dict)
    found: dict[str, Outcome] = field(default_factory=dict)
    profile: str = ""
    strict: bool = False

    def __post_init__(self) -> None:
        """Name what is asked; its versions it tells itself."""
        plan = self.plan
        self.implementation = self.implementation or {
            "name": column_of(plan.impl, plan.backend),
            "version": "unknown",
            "backend": plan.backend,
            "backend_version": "unknown",
            "device": plan.device,
        }

    def record(self, outcome: Outcome) -> None:
        """Remember one outcome, in the light of the ledger."""
        judged = self.ledger.judge(outcome, self.ways(outcome.check))
        self.found[outcome.check.id] = judged
        self.progress(judged)

    def ways(self, check: Clause) -> Sequence[str]:
        """Return the ways of running in which a check is made."""
        if check.kind == "relation":
            equal: Sequence[str] = check.data["equal"]
            return equal
        page = self.edition.pages.get(check.symbol)
        wanted = self.plan.modes
        modes = modes_of(page, wanted, check.kind) if page else wanted
        return [*modes, "symbolic"] if check.kind == "shape" else modes

    def rest(self, scratch: str) -> Plan:
        """Return the plan of what is not decided yet."""
        left = [name for name in self.plan.checks if name not in self.found]
        return dataclasses.replace(self.plan, checks=left, scratch=scratch)

    @property
    def outcomes(self) -> list[Outcome]:
        """What is decided so far, in the order of the checks."""
        ids = [check.id for check in self.checks]
        return [self.found[name] for name in ids if name in self.found]

    @property
    def stale(self) -> list[str]:
        """Entries of the ledger that match nothing in the whole edition."""
        if not self.complete:
            return []
        known = {check.id for check in self.checks}
        return [c for c in self.ledger.clauses if c not in known]

    @property
    def is_good(self) -> bool:
        """Whether nothing failed, and anything passed at all."""
        statuses = {outcome.status for outcome in self.outcomes}
        bad = {*LOST, "unsupported"} if self.strict else {*LOST}
        lost = statuses & bad or self.stale
        return not lost and bool(statuses & {"passed", "known"})
