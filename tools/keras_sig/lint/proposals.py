"""All proposals of a repository, as far as one looks at another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from keras_sig.model.rfc import Rfc

MARKS = str.maketrans(dict.fromkeys("()[]<>,;|`*\n\t", " "))
DATED = re.compile(r"([0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})-(?=.)")
LONGEST = 2000
PULL = re.compile(r"[\w.-]{1,100}/[\w.-]{1,100}/pull/[0-9]{1,9}(?![0-9])")


@dataclass(frozen=True)
class Proposal:
    """What a proposal says of itself to others.

    Args:
        name: String, the file's name without extension.
        title: String.
        status: String, of the process, or empty.
        number: String, the digits of its pull request, or empty.
        obsoletes: String, as written.
        pull: String, `owner/name/pull/7` where its header links it.
        source: String, the import that it is from; empty if it is ours.
    """

    name: str
    title: str
    status: str
    number: str
    obsoletes: str
    pull: str = ""
    source: str = ""

    @classmethod
    def of(cls, rfc: Rfc, source: str = "") -> "Proposal":
        """Return what `rfc` says."""
        return cls(
            rfc.name,
            rfc.title,
            rfc.status,
            rfc.number,
            rfc.obsoletes,
            _pull(rfc.header.get("number", "")),
            source,
        )

    def __str__(self) -> str:
        """Return the name, and where it is from."""
        return f"{self.name} of {self.source}" if self.source else self.name

    @property
    def plain_title(self) -> str:
        """The title without case and punctuation, to be compared."""
        kept = "".join(c if c.isalnum() else " " for c in self.title.casefold())
        return " ".join(kept.split())

    @property
    def short_name(self) -> str:
        """The name without the date."""
        return DATED.sub("", self.name, 1).casefold()

    @property
    def day(self) -> str:
        """The digits of the date in front of the name."""
        return self.name.replace("-", "")[:8]


@dataclass
class Proposals:
    """The proposals, found by what they say.

    Args:
        items: List of `Proposal`, ours first, then the oldest name.
    """

    items: list[Proposal] = field(default_factory=list)

    @classmethod
    def of(cls, items: Iterable[Proposal]) -> "Proposals":
        """Return the proposals in order, each name once; ours count."""
        ordered = sorted(items, key=lambda item: not item.source)
        named = {item.name: item for item in ordered}
        return cls(sorted(named.values(), key=lambda i: (i.source, i.name)))

    @cached_property
    def by_name(self) -> dict[str, Proposal]:
        """The proposals by name."""
        return {item.name: item for item in self.items}

    @cached_property
    def by_number(self) -> dict[str, list[Proposal]]:
        """Those of ours that have a number, by it."""
        return _group((i for i in self.items if not i.source), "number")

    @cached_property
    def by_pull(self) -> dict[str, list[Proposal]]:
        """Those whose header links a pull request, by its address."""
        return _group(self.items, "pull")

    @cached_property
    def by_title(self) -> dict[str, list[Proposal]]:
        """All by what is left of their titles."""
        return _group(self.items, "plain_title")

    @cached_property
    def by_short_name(self) -> dict[str, list[Proposal]]:
        """All by their names without the date."""
        return _group(self.items, "short_name")

    @cached_property
    def successors(self) -> dict[str, list[Proposal]]:
        """Those of ours that obsolete a proposal, by its name."""
        found: dict[str, list[Proposal]] = {}
        for item in self.items:
            if item.source:
                continue
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
        number = word.rsplit("/", 1)[-1].lstrip("#")
        linked = self.by_pull.get(_pull(word)) or self.by_number.get(number)
        return linked[0] if linked else None


def _group(items: Iterable[Proposal], key: str) -> dict[str, list[Proposal]]:
    found: dict[str, list[Proposal]] = {}
    for item in items:
        if value := getattr(item, key):
            found.setdefault(value, []).append(item)
    return found


def _pull(text: str) -> str:
    match = PULL.search(text[:LONGEST])
    return match[0].casefold() if match else ""


def _looks_like_one(word: str) -> bool:
    """Tell names, files and numbers from words beside them."""
    if "://" in word:
        return False
    named = DATED.match(word.rsplit("/", 1)[-1])
    return bool(named) or word.endswith(".md") or word.lstrip("#").isdigit()
