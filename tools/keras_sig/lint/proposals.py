"""All proposals of a repository, as far as one looks at another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from keras_sig.model.rfc import Rfc

MARKS = str.maketrans(dict.fromkeys("()[]<>,;|`*\n\t", " "))


@dataclass(frozen=True)
class Proposal:
    """What a proposal says of itself to others.

    Args:
        name: String, the file's name without extension.
        title: String.
        status: String, of the process, or empty.
        number: String, the digits of its pull request, or empty.
        obsoletes: String, as written.
    """

    name: str
    title: str
    status: str
    number: str
    obsoletes: str

    @classmethod
    def of(cls, rfc: Rfc) -> "Proposal":
        """Return what `rfc` says."""
        return cls(rfc.name, rfc.title, rfc.status, rfc.number, rfc.obsoletes)

    @property
    def plain_title(self) -> str:
        """The title without case and punctuation, to be compared."""
        kept = "".join(c if c.isalnum() else " " for c in self.title.casefold())
        return " ".join(kept.split())

    @property
    def short_name(self) -> str:
        """The name without the date."""
        date, _, rest = self.name.partition("-")
        return rest.casefold() if date.isdigit() else self.name.casefold()


@dataclass
class Proposals:
    """The proposals, found by what they say.

    Args:
        items: List of `Proposal`, oldest name first.
    """

    items: list[Proposal] = field(default_factory=list)

    @classmethod
    def of(cls, items: Iterable[Proposal]) -> "Proposals":
        """Return the proposals in order, each name once."""
        named = {item.name: item for item in items}
        return cls([named[name] for name in sorted(named)])

    @cached_property
    def by_name(self) -> dict[str, Proposal]:
        """The proposals by name."""
        return {item.name: item for item in self.items}

    @cached_property
    def by_number(self) -> dict[str, list[Proposal]]:
        """Those with a number, by it."""
        return self._group("number")

    @cached_property
    def by_title(self) -> dict[str, list[Proposal]]:
        """All by what is left of their titles."""
        return self._group("plain_title")

    @cached_property
    def by_short_name(self) -> dict[str, list[Proposal]]:
        """All by their names without the date."""
        return self._group("short_name")

    @cached_property
    def successors(self) -> dict[str, list[Proposal]]:
        """Those that obsolete a proposal, by its name."""
        found: dict[str, list[Proposal]] = {}
        for item in self.items:
            for _, old in self.obsoleted(item.obsoletes):
                if old and old.name != item.name:
                    found.setdefault(old.name, []).append(item)
        return found

    def obsoleted(self, text: str) -> Iterator[tuple[str, Proposal | None]]:
        """Yield what looks like a proposal in `text`, and which one it is."""
        seen: set[str] = set()
        for word in text.translate(MARKS).split():
            known = self._find(word)
            key = known.name if known else word
            if key in seen or not (known or _looks_like_one(word)):
                continue
            seen.add(key)
            yield word, known

    def _find(self, word: str) -> Proposal | None:
        stem = word.split("#")[0].rstrip("/").rsplit("/", 1)[-1]
        if known := self.by_name.get(stem.removesuffix(".md")):
            return known
        numbered = self.by_number.get(word.rsplit("/", 1)[-1].lstrip("#"), [])
        return numbered[0] if numbered else None

    def _group(self, key: str) -> dict[str, list[Proposal]]:
        found: dict[str, list[Proposal]] = {}
        for item in self.items:
            if value := getattr(item, key):
                found.setdefault(value, []).append(item)
        return found


def _looks_like_one(word: str) -> bool:
    """Tell names, files and numbers from words beside them."""
    if "://" in word:
        return False
    date, hyphen, rest = word.rsplit("/", 1)[-1].partition("-")
    named = len(date) == 8 and date.isdigit() and bool(hyphen and rest)
    return named or word.endswith(".md") or word.lstrip("#").isdigit()
