"""What a place in a proposal is about, and what is approved of that."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from keras_sig.lint.document import SYMBOL, Document

if TYPE_CHECKING:
    from keras_spec.signature import Signature

NAME = re.compile(r"[A-Za-z_]\w*")
# What headings end in that name no class.
HEADINGS = {
    "api",
    "arguments",
    "constructor",
    "design",
    "example",
    "examples",
    "implementation",
    "interface",
    "layers",
    "method",
    "methods",
    "overview",
    "proposal",
    "signature",
    "signatures",
    "usage",
}
# More bases than any class of Keras has, all levels counted.
MOST_BASES = 20


class Places:
    """Which symbol a line is about, and what the specification has of it.

    Args:
        document: `Document`.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.sections = document.rfc.sections
        self.symbols = [s for s in self.sections if s.title.startswith(SYMBOL)]

    def symbol(self, line: int) -> str:
        """Return the public path whose section holds a line, or nothing."""
        at = bisect_right(self.symbols, line, key=lambda s: s.line) - 1
        if at < 0 or self.symbols[at].end_line < line:
            return ""
        return self.symbols[at].title

    def identifier(self, line: int) -> str:
        """Return the class that the headings above name, or nothing.

        It is the last word of the nearest one that is a name.
        """
        at = bisect_right(self.sections, line, key=lambda s: s.line) - 1
        return self._classes[at] if at >= 0 else ""

    def known(self, path: str) -> "Signature | None":
        """Return the approved signature of what has this name, if any.

        A path has to agree as far as it is written: `embeddings.Variable` is
        not `keras.Variable`.
        """
        written = path.removeprefix("tf.")
        for symbol in self._by_name.get(written.rpartition(".")[2], ()):
            if f".{symbol}".endswith(f".{written}"):
                return self.document.approved[symbol].signature
        return None

    def is_proposed(self, name: str) -> bool:
        """Return whether a heading names what the specification lacks."""
        return name in self._titled and self.known(name) is None

    @cached_property
    def _titled(self) -> set[str]:
        """The names in headings, dots apart."""
        titles = " ".join(section.title for section in self.sections)
        return set(NAME.findall(titles))

    def inherited(self, bases: Sequence[str]) -> Mapping[str, "Signature"]:
        """Return the approved methods that a class of these bases replaces."""
        methods: dict[str, Signature] = {}
        waiting = [base.rpartition(".")[2] for base in bases[:MOST_BASES]]
        for base in waiting:
            signature = self.known(base)
            if signature:
                methods = {**signature.methods, **methods}
                above = [b.rpartition(".")[2] for b in signature.bases]
                new = [name for name in above if name not in waiting]
                waiting.extend(new[: MOST_BASES - len(waiting)])
        return methods

    @cached_property
    def _classes(self) -> list[str]:
        """The class that each heading names, itself or one above."""
        found = []
        above = [""] * 8
        for section in self.sections:
            name = (section.title.split() or [""])[-1].strip("`:")
            if not _is_class_name(name):
                name = above[section.level - 1]
            above[section.level :] = [name] * (8 - section.level)
            found.append(name)
        return found

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """The approved paths by their last part, the last one first."""
        found: dict[str, list[str]] = {}
        for symbol in reversed(list(self.document.approved)):
            found.setdefault(symbol.rpartition(".")[2], []).append(symbol)
        return found


def _is_class_name(name: str) -> bool:
    plain = name.isidentifier() and name[:1].isupper()
    return plain and name.lower() not in HEADINGS
