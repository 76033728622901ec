"""Pages as records: prose and normative blocks of one public symbol."""

import tomllib
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from keras_spec.clause import Clause, parse_clause
from keras_spec.markdown import Fence
from keras_spec.signature import Signature, parse_signature


@dataclass(frozen=True)
class Item:
    """A fence and the prose that leads to it."""

    lead: str
    fence: Fence

    @property
    def key(self) -> tuple[str, str]:
        """Return what makes the fence one and the same in two texts."""
        role = self.fence.role
        # A retired clause takes the place of the clause.
        return ("clause" if role == "retired" else role, self.fence.name)

    @property
    def markdown(self) -> str:
        """Return the prose and the fence as they are written."""
        fence = self.fence
        info = " ".join(
            w for w in (fence.language, fence.role, fence.name) if w
        )
        marks = "```"
        while f"\n{marks}" in f"\n{fence.text}":
            marks += "`"
        block = f"{marks}{info}\n{fence.text}{marks}"
        return f"{self.lead}\n\n{block}" if self.lead else block


@dataclass(frozen=True)
class Page:
    """One symbol of the specification, or of a proposal.

    Args:
        symbol: String, the public path.
        path: String, the file.
        line: Integer, the line of its heading, counted from 1.
        intro: String, the prose before the first fence.
        items: The fences, each with the prose before it.
        tail: String, the prose after the last fence.
    """

    symbol: str
    path: str
    line: int
    intro: str
    items: tuple[Item, ...]
    tail: str

    def fences(self, role: str) -> list[Fence]:
        """Return the fences of one role, in order."""
        return [i.fence for i in self.items if i.fence.role == role]

    @cached_property
    def metadata(self) -> dict[str, Any]:
        """The table of `toml page`; empty where there is none."""
        fences = self.fences("page")
        return tomllib.loads(fences[0].text) if fences else {}

    @property
    def rfcs(self) -> list[str]:
        """The proposals that approved the page, oldest first."""
        return list(self.metadata.get("rfc", []))

    @property
    def aliases(self) -> list[str]:
        """Other public paths of the same object."""
        return list(self.metadata.get("aliases", []))

    @cached_property
    def signature(self) -> Signature | None:
        """The stub, parsed; None where a proposal does not change it."""
        for fence in self.fences("signature"):
            return parse_signature(fence.text, self.path, fence.line)
        return None

    @property
    def definition(self) -> Fence | None:
        """The fence of the NumPy definition."""
        fences = self.fences("definition")
        return fences[0] if fences else None

    @cached_property
    def clauses(self) -> list[Clause]:
        """The clauses, in order."""
        return [
            parse_clause(
                item.fence.text,
                item.fence.name,
                self.symbol,
                item.lead.split("\n\n")[-1] if item.lead else "",
                self.path,
                item.fence.line,
            )
            for item in self.items
            if item.fence.role == "clause"
        ]

    @property
    def checks(self) -> list[Clause]:
        """What can be checked: the signature, then the clauses."""
        checks = [c for c in self.clauses if c.kind != "unspecified"]
        if self.signature is None:
            return checks
        name = self.symbol.removeprefix("keras.") + "/signature"
        sentence = "Parameters are called, ordered and preset as written."
        line = self.signature.line
        derived = Clause(
            name, self.symbol, "signature", sentence, {}, self.path, line
        )
        return [derived, *checks]

    @property
    def retired(self) -> list[str]:
        """Ids of clauses that were given up."""
        return [fence.name for fence in self.fences("retired")]

    @property
    def examples(self) -> list[Fence]:
        """The fences of the examples."""
        return self.fences("example")

    @property
    def markdown(self) -> str:
        """Return the page as it is written to a file."""
        parts = [f"# {self.symbol}", self.intro]
        parts += [item.markdown for item in self.items]
        return "\n\n".join(p for p in [*parts, self.tail] if p) + "\n"


def file_of(symbol: str) -> str:
    """Return the file of a symbol's page, relative to the folder of pages.

    Functions of layers and losses have a folder of their own: there is a class
    `Dice` and a function `dice`, and many file systems take `Dice.md` and
    `dice.md` for one file.
    """
    *families, name = symbol.removeprefix("keras.").split(".")
    if families in (["layers"], ["losses"]) and name[0].islower():
        families.append("functions")
    return "/".join([*families, name]) + ".md"
