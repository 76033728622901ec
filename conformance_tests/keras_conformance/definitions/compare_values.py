"""Whether two editions of a definition give the same values."""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.adapters.adapter import Adapter
from keras_conformance.comparison import compare
from keras_conformance.definitions.call_shown import call_shown, numbers_shown
from keras_conformance.definitions.case_pairs import Arrays, Pair, pairs
from keras_conformance.shrink import worst_element
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case
from keras_spec.clause import Clause
from keras_spec.edition import Edition

# What another order of the same steps makes of numbers in double precision.
SAME = 1e-9
NUMBERS = "biufc"


@dataclass(frozen=True)
class Difference:
    """The first case in which the values differ.

    Args:
        clause: String, the id of the clause that the case is of.
        call: String, the case as a call.
        old: String, what the old definition gives.
        new: String, what the new one gives, or why it gives nothing.
    """

    clause: str
    call: str
    old: str
    new: str


@dataclass(frozen=True)
class Values:
    """What was found.

    Args:
        symbol: String, the public path.
        cases: Integer, how many cases were compared.
        difference: `Difference`, or None.
        untried: String, why the first case that was not compared was not.
    """

    symbol: str
    cases: int
    difference: Difference | None = None
    untried: str = ""


def compare_values(
    old: Edition, new: Edition, symbol: str, find: Callable[[], Adapter]
) -> Values:
    """Evaluate both definitions on the inputs of the old page's clauses.

    Args:
        old: `Edition`.
        new: `Edition`.
        symbol: String, the public path, of a page in both.
        find: Function that returns the implementation that makes weights.
    """
    return _Comparison(old, new, symbol).run(find)


class _Comparison:
    """One symbol, in two editions."""

    def __init__(self, old: Edition, new: Edition, symbol: str) -> None:
        # Only what makes weights is asked of an implementation.
        nothing: Any = None
        self.old = Subject(nothing, old, old.pages[symbol])
        self.new = Subject(nothing, new, new.pages[symbol])
        self.symbol = symbol

    def run(self, find: Callable[[], Adapter]) -> Values:
        count, untried = 0, ""
        for clause in self.old.page.clauses:
            for pair in pairs(clause, find):
                try:
                    found = self._differ(pair, clause)
                except Undecidable as reason:
                    untried = untried or str(reason)
                    continue
                count += 1
                if found is not None:
                    return Values(self.symbol, count, found, untried)
        return Values(self.symbol, count, None, untried)

    def _differ(self, pair: Pair, clause: Clause) -> Difference | None:
        self._assert_taken(pair.case)
        old = pair.evaluate(self.old, pair.case)
        new = self._new(pair, pair.case)
        place = _first_difference(old, new)
        if place is None:
            return None
        if not isinstance(new, str):
            smaller = worst_element(pair.case, new, old)
            if smaller and (one := self._single(pair, smaller[0], clause)):
                return one
        return self._difference(pair.case, clause, *place)

    def _single(
        self, pair: Pair, case: Case, clause: Clause
    ) -> Difference | None:
        """Return the difference in one element, if it is there alone."""
        try:
            old = pair.evaluate(self.old, case)
        except Undecidable:
            return None
        place = _first_difference(old, self._new(pair, case))
        return self._difference(case, clause, *place) if place else None

    def _new(self, pair: Pair, case: Case) -> Arrays | str:
        """Return what the new definition gives, or what it raises."""
        try:
            return pair.evaluate(self.new, case)
        except Undecidable as reason:
            # That it was asked in vain is no value.
            if reason.__cause__ is None:
                raise
            return str(reason)

    def _difference(
        self, case: Case, clause: Clause, old: str, new: str
    ) -> Difference:
        return Difference(clause.id, call_shown(self.old, case), old, new)

    def _assert_taken(self, case: Case) -> None:
        """See that the new definition takes what the old one takes."""
        names = [_parameters(subject) for subject in (self.old, self.new)]
        given = {*case.grouped(case.inputs), *case.params, *case.call}
        if lost := sorted(given & (names[0] - names[1])):
            raise Undecidable(f"the new definition takes no `{lost[0]}`")


def _parameters(subject: Subject) -> set[str]:
    definition = subject.edition.definitions.entry(subject.symbol)
    if definition is None:
        return set()
    return set(inspect.signature(definition).parameters)


def _first_difference(old: Arrays, new: Arrays | str) -> tuple[str, str] | None:
    """Return what differs first, in words; None where nothing does."""
    if isinstance(new, str):
        return f"{len(old)} values" if len(old) > 1 else _shown(old[0]), new
    if len(old) != len(new):
        return f"{len(old)} values", f"{len(new)} values"
    for number, (was, now) in enumerate(zip(old, new, strict=True)):
        which = f" of result {number + 1}" if len(old) > 1 else ""
        if was.shape != now.shape:
            return f"shape {was.shape}{which}", f"shape {now.shape}{which}"
        if was.dtype.kind not in NUMBERS or now.dtype.kind not in NUMBERS:
            if not np.array_equal(was, now):
                return _shown(was) + which, _shown(now) + which
            continue
        found = compare(now, was)
        if found.difference > SAME:
            place = found.index or ()
            where = f" at {list(place)}" if place else ""
            texts = numbers_shown(was[place], now[place])
            return texts[0] + where + which, texts[1] + where + which
    return None


def _shown(array: NDArray[Any]) -> str:
    return str(array.item()) if array.size == 1 else f"shape {array.shape}"
