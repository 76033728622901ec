"""A run of the suite on one implementation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.decide import decide
from keras_conformance.ledger import Ledger
from keras_conformance.outcome import LOST, Outcome
from keras_conformance.subject import Subject
from keras_spec.clause import Clause
from keras_spec.edition import Edition
from keras_spec.page import Page


@dataclass
class Run:
    """The checks of a run and what became of them.

    Args:
        adapter: The implementation.
        edition: The specification.
        checks: What to check, in order.
        ledger: The known deviations.
        modes: How results are computed.
        progress: Called with each outcome.
        complete: Boolean, whether the checks are the whole edition.
    """

    adapter: Adapter
    edition: Edition
    checks: Sequence[Clause]
    ledger: Ledger
    modes: tuple[str, ...] = ("eager",)
    progress: Callable[[Outcome], None] = lambda outcome: None
    complete: bool = True
    outcomes: list[Outcome] = field(default_factory=list)

    def decide(self, check: Clause) -> Outcome:
        """Make one check, compare it with the ledger and remember it."""
        page = self.edition.pages[check.symbol]
        modes = modes_of(page, self.modes)
        subject = Subject(self.adapter, self.edition, page, modes)
        outcome = self.ledger.judge(decide(check, subject))
        self.outcomes.append(outcome)
        self.progress(outcome)
        return outcome

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
        lost = statuses & set(LOST) or self.stale
        return not lost and bool(statuses & {"passed", "known"})


def modes_of(page: Page, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the modes that the page lets its symbol be run in.

    Those of its `relation` clauses: what works on arrays alone, such as
    `to_categorical`, has none and is run eagerly, whatever is wanted.
    """
    relations = [c for c in page.clauses if c.kind == "relation"]
    allowed = {way for clause in relations for way in clause.data["equal"]}
    chosen = [mode for mode in wanted if mode in {"eager", *allowed}]
    return tuple(chosen) or ("eager",)
