"""Which parameter of an old signature is which one of the new."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from keras_spec.call_text import BY_POSITION
from keras_spec.signature import Parameter

STARS = ("variadic", "keywords")
ALIKE = 0.6


@dataclass(frozen=True)
class Pairs:
    """Two lists of parameters, matched.

    Args:
        kept: Pairs of an old and a new parameter that are the same.
        renamed: Pairs that are taken for the same under another name.
        removed: Old parameters without a match.
        added: New parameters without a match.
    """

    kept: Sequence[tuple[Parameter, Parameter]]
    renamed: Sequence[tuple[Parameter, Parameter]]
    removed: Sequence[Parameter]
    added: Sequence[Parameter]

    @property
    def matched(self) -> Sequence[tuple[Parameter, Parameter]]:
        """All pairs."""
        return [*self.kept, *self.renamed]

    @property
    def old_names(self) -> Mapping[str, str]:
        """The old name of each new parameter that had one."""
        return {new.name: old.name for old, new in self.matched}


def pair(old: Sequence[Parameter], new: Sequence[Parameter]) -> Pairs:
    """Match by name first; guess the rest by kind, place and default."""
    after = {p.name: p for p in new}
    kept = [
        (p, after[p.name])
        for p in old
        if p.name in after and _comparable(p, after[p.name])
    ]
    same = {p.name for p, _ in kept}
    gone = [p for p in old if p.name not in same]
    come = [p for p in new if p.name not in same]
    renamed: list[tuple[Parameter, Parameter]] = []
    for before in gone:
        for now in come:
            if now not in [p for _, p in renamed] and _is_renamed(
                before, now, (old, new), (gone, come)
            ):
                renamed.append((before, now))
                break
    taken = {p.name for pairs in renamed for p in pairs}
    return Pairs(
        kept,
        renamed,
        [p for p in gone if p.name not in taken],
        [p for p in come if p.name not in taken],
    )


def _comparable(old: Parameter, new: Parameter) -> bool:
    """Return whether both take one argument, or both take the rest."""
    if old.kind in STARS or new.kind in STARS:
        return old.kind == new.kind
    return True


def _is_renamed(
    old: Parameter,
    new: Parameter,
    whole: tuple[Sequence[Parameter], Sequence[Parameter]],
    rest: tuple[Sequence[Parameter], Sequence[Parameter]],
) -> bool:
    if old.kind != new.kind:
        return False
    if old.kind in STARS:
        return True
    # A name of the other signature says that it is another parameter.
    if any(p.name == new.name for p in whole[0]) or any(
        p.name == old.name for p in whole[1]
    ):
        return False
    alike = is_alike(old.name, new.name)
    if old.kind in BY_POSITION:
        same = _place(old, whole[0]) == _place(new, whole[1])
        return same and (old.default == new.default or alike)
    alone = all(len(list(_by_name(side))) == 1 for side in rest)
    return old.default == new.default and (alone or alike)


def _place(one: Parameter, parameters: Sequence[Parameter]) -> int:
    ordered = [p for p in parameters if p.kind in BY_POSITION]
    return ordered.index(one)


def _by_name(parameters: Sequence[Parameter]) -> Iterator[Parameter]:
    return (p for p in parameters if p.kind == "keyword-only")


def is_alike(old: str, new: str) -> bool:
    """Return whether two names look like one that was changed."""
    return difflib.SequenceMatcher(None, old, new).ratio() >= ALIKE
