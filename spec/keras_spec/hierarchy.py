"""Which class is the base of which, as far as an edition tells."""

from collections.abc import Iterator, Mapping

from keras_spec.signature import Signature


class Hierarchy:
    """The classes of an edition, found by the last part of their path.

    Args:
        classes: Mapping from public paths to signatures.
    """

    def __init__(self, classes: Mapping[str, Signature]) -> None:
        self._classes: dict[str, Signature] = {}
        for path, signature in classes.items():
            if signature.kind == "class":
                self._classes.setdefault(path, signature)
                self._classes.setdefault(path.rpartition(".")[2], signature)

    def ancestors(self, signature: Signature) -> Iterator[Signature]:
        """Yield the known classes above one, the nearest first."""
        seen: set[str] = set()
        level = list(signature.bases)
        while level:
            above: list[str] = []
            for name in level:
                found = self._find(name)
                if found and found.name not in seen:
                    seen.add(found.name)
                    yield found
                    above += found.bases
            level = above

    def is_above(self, base: str, signature: Signature) -> bool:
        """Return whether a known class above has this name."""
        name = base.rpartition(".")[2]
        return any(a.name == name for a in self.ancestors(signature))

    def inherited(self, name: str, signature: Signature) -> Signature | None:
        """Return the method that a class has from one above."""
        for above in self.ancestors(signature):
            if name in above.methods:
                return above.methods[name]
        return None

    def _find(self, base: str) -> Signature | None:
        return self._classes.get(base) or self._classes.get(
            base.rpartition(".")[2]
        )


NO_HIERARCHY = Hierarchy({})
