"""Which checks a bug is put to: those that run its function."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, zip_longest

from keras_conformance.mutation.looks import looks_for
from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.shows import Traffic
from keras_conformance.mutation.watch import Seen
from keras_spec.clause import Clause

# For each function, as `file::Class.method`, the ids of checks, those first
# that run the fewest functions.
Reach = dict[str, list[str]]


def joined(pages: Iterable[Seen]) -> tuple[Reach, Traffic]:
    """Return what the checks of all pages run, and on what tensors."""
    entered: dict[str, list[str]] = {}
    traffic: dict[str, set[str]] = defaultdict(set)
    for seen in pages:
        entered |= seen["entered"]
        for place, words in seen["traffic"].items():
            traffic[place].update(words)
    reach = defaultdict(list)
    for check_id in sorted(entered, key=lambda c: (len(entered[c]), c)):
        for function in entered[check_id]:
            reach[function].append(check_id)
    return dict(reach), {name: sorted(w) for name, w in traffic.items()}


def checks_of(
    mutant: Mutant, reach: Reach, checks: Mapping[str, Clause], most: int
) -> list[str]:
    """Return the ids of the checks that have to notice a bug.

    Args:
        mutant: `Mutant`.
        reach: Which checks run which functions.
        checks: The checks by id.
        most: Integer, how many of those that run its function are tried. Those
            that look for bugs of its family come first; then each kind has its
            turn, so that a function that all run, such as one for errors, is
            not put to errors only.
    """
    if mutant.clauses:
        return list(mutant.clauses)
    looking = []
    by_kind = defaultdict(list)
    for name in reach.get(f"{mutant.path}::{mutant.function}", []):
        if mutant.family in looks_for(checks[name]):
            looking.append(name)
        else:
            by_kind[checks[name].kind].append(name)
    return [*looking, *_in_turn(list(by_kind.values()))][:most]


def _in_turn(queues: Sequence[Sequence[str]]) -> list[str]:
    rounds = zip_longest(*queues)
    return [check for check in chain.from_iterable(rounds) if check]
