"""Where checks are made: in a worker, beside the implementation."""

from collections.abc import Sequence
from pathlib import Path

from keras_conformance.adapters import find_adapter
from keras_conformance.adapters.adapter import Adapter
from keras_conformance.adapters.child_adapter import ChildAdapter
from keras_conformance.decide import decide
from keras_conformance.load_pages import load_pages
from keras_conformance.outcome import Outcome
from keras_conformance.plan import Plan
from keras_conformance.reloaded import KINDS, RELOADED
from keras_conformance.role import Role, role_of
from keras_conformance.subject import Subject
from keras_spec.clause import Clause
from keras_spec.edition import Edition
from keras_spec.page import Page


class Bench:
    """An implementation and the specification that it is held to.

    Args:
        adapter: The implementation.
        edition: The specification.
        modes: How results are computed.
    """

    def __init__(
        self, adapter: Adapter, edition: Edition, modes: Sequence[str]
    ):
        self.adapter = adapter
        self.edition = edition
        self.modes = modes

    @classmethod
    def of(cls, plan: Plan, edition: Edition | None = None) -> "Bench":
        """Load what a plan names.

        Args:
            plan: `Plan`.
            edition: `Edition`, if its pages are read already.

        Raises:
            BadInput: if there is no such implementation or device, or a page
                cannot be read.
        """
        edition = edition or load_pages(Path(plan.pages))
        if plan.command:
            return cls(_child(plan, edition), edition, plan.modes)
        adapter = find_adapter(plan.impl, plan.backend, plan.device)
        return cls(adapter, edition, plan.modes)

    def decide(self, check: Clause) -> Outcome:
        """Make one check; whatever happens is its outcome."""
        page = self.edition.pages[check.symbol]
        modes = modes_of(page, self.modes, check.kind)
        return decide(check, Subject(self.adapter, self.edition, page, modes))


def _child(plan: Plan, edition: Edition) -> Adapter:
    """Return the adapter of an implementation in another process."""

    def role_at(path: str) -> Role:
        page = edition.pages.get(path)
        # What has no page of its own is only ever made, as an argument.
        return role_of(page, edition.definitions) if page else Role.LAYER

    return ChildAdapter(plan.impl, plan.command, plan.limit, role_at)


def modes_of(
    page: Page, wanted: Sequence[str], kind: str = "value"
) -> tuple[str, ...]:
    """Return the modes that the page lets its symbol be run in.

    Those of its `relation` clauses: what works on arrays alone, such as
    `to_categorical`, has none and is run eagerly, whatever is wanted. So are
    the kinds of clauses that a reloaded model cannot show.
    """
    relations = [c for c in page.clauses if c.kind == "relation"]
    allowed = {way for clause in relations for way in clause.data["equal"]}
    if kind not in KINDS:
        allowed -= {RELOADED}
    chosen = [mode for mode in wanted if mode in {"eager", *allowed}]
    return tuple(chosen) or ("eager",)
