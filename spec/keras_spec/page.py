"""Pages: prose and normative blocks of one public symbol."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from keras_spec.clause import Clause, parse_clause
from keras_spec.errors import Problem, SpecError
from keras_spec.markdown import Fence, read_markdown
from keras_spec.signature import Signature, parse_signature

PUBLIC_PATH = re.compile(r"keras(\.[A-Za-z_][A-Za-z0-9_]*)+\Z")
ROLES = {
    ("toml", "page"),
    ("python", "signature"),
    ("python", "definition"),
    ("toml", "clause"),
    ("toml", "retired"),
    ("python", "example"),
}
SINGLE = ("page", "signature", "definition")


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

    def _fences(self, role: str) -> list[Fence]:
        return [i.fence for i in self.items if i.fence.role == role]

    @cached_property
    def metadata(self) -> dict[str, Any]:
        """The table of `toml page`; empty where there is none."""
        fences = self._fences("page")
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
        for fence in self._fences("signature"):
            return parse_signature(fence.text, self.path, fence.line)
        return None

    @property
    def definition(self) -> Fence | None:
        """The fence of the NumPy definition."""
        fences = self._fences("definition")
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
    def retired(self) -> list[str]:
        """Ids of clauses that were given up."""
        return [fence.name for fence in self._fences("retired")]

    @property
    def examples(self) -> list[Fence]:
        """The fences of the examples."""
        return self._fences("example")

    @property
    def markdown(self) -> str:
        """Return the page as it is written to a file."""
        parts = [f"# {self.symbol}", self.intro]
        parts += [item.markdown for item in self.items]
        return "\n\n".join(p for p in [*parts, self.tail] if p) + "\n"


def file_of(symbol: str) -> str:
    """Return the file of a symbol's page, relative to the folder of pages."""
    return symbol.removeprefix("keras.").replace(".", "/") + ".md"


def parse_page(text: str, path: str) -> Page:
    """Read a page of the specification.

    Raises:
        SpecError: with every problem of the page.
    """
    headings, fences = read_markdown(text)
    if not headings or headings[0].level != 1 or not _symbol(headings[0].text):
        received = headings[0].text if headings else "no heading"
        raise SpecError(
            [
                Problem(
                    path,
                    headings[0].line if headings else 1,
                    1,
                    "Expected the first heading to be a public path. "
                    f"Received: {received!r}.",
                    "start the page with `# keras.ops.relu`",
                )
            ]
        )
    lines = text.splitlines(keepends=True)
    page = _build(lines, headings[0].text, path, headings[0].line, fences)
    _raise(_check(page, complete=True))
    return page


def parse_sections(text: str, path: str) -> list[Page]:
    """Read the symbol sections of a proposal.

    Raises:
        SpecError: with every problem of every section.
    """
    headings, fences = read_markdown(text)
    lines = text.splitlines(keepends=True)
    pages = []
    for index, heading in enumerate(headings):
        symbol = _symbol(heading.text)
        if not symbol:
            continue
        end = next(
            (h.line for h in headings[index + 1 :] if h.level <= heading.level),
            len(lines) + 1,
        )
        inside = [f for f in fences if heading.line < f.line < end]
        pages.append(
            _build(lines[: end - 1], symbol, path, heading.line, inside)
        )
    problems = [p for page in pages for p in _check(page, complete=False)]
    names = [page.symbol for page in pages]
    problems += [
        Problem(
            path,
            page.line,
            1,
            f"{page.symbol} has two sections.",
            "join them",
        )
        for index, page in enumerate(pages)
        if page.symbol in names[:index]
    ]
    _raise(problems)
    return pages


def _symbol(heading: str) -> str:
    text = heading.strip("`")
    return text if PUBLIC_PATH.match(text) else ""


def _build(
    lines: Sequence[str],
    symbol: str,
    path: str,
    line: int,
    fences: Sequence[Fence],
) -> Page:
    items = []
    start = line
    for fence in fences:
        lead = "".join(lines[start : fence.line - 1]).strip()
        items.append(Item(lead, fence))
        start = fence.end_line
    tail = "".join(lines[start:]).strip()
    intro = ""
    if items:
        intro, lead = _split_lead(items[0])
        items[0] = replace(items[0], lead=lead)
    else:
        intro, tail = tail, ""
    return Page(symbol, path, line, intro, tuple(items), tail)


def _split_lead(first: Item) -> tuple[str, str]:
    """Split the prose before the first fence into introduction and lead."""
    if first.fence.role != "clause":
        return first.lead, ""
    intro, _, sentence = first.lead.rpartition("\n\n")
    return intro, sentence


def _check(page: Page, complete: bool) -> list[Problem]:
    problems: list[Problem] = []
    seen: set[tuple[str, str]] = set()
    for item in page.items:
        problems += _check_fence(page, item, item.key in seen)
        seen.add(item.key)
    for role in ("page", "signature") if complete else ():
        if (role, "") not in seen:
            problems.append(
                Problem(
                    page.path,
                    page.line,
                    1,
                    f"{page.symbol} has no `{role}` block.",
                    "see spec/README.md",
                )
            )
    for read in (_read_metadata, _read_signature):
        try:
            problems += read(page)
        except SpecError as error:
            problems += error.problems
    return problems + _read_clauses(page)


def _check_fence(page: Page, item: Item, repeated: bool) -> list[Problem]:
    fence = item.fence
    info = " ".join(w for w in (fence.language, fence.role, fence.name) if w)
    problem = ""
    if (fence.language, fence.role) not in ROLES:
        roles = ", ".join(sorted(" ".join(pair) for pair in ROLES))
        problem = f"Expected a block with one of the roles {roles}."
    elif repeated:
        problem = "Expected each role and name once."
    elif fence.role in SINGLE and fence.name:
        problem = f"Expected no name after `{fence.role}`."
    if not problem:
        return []
    return [
        Problem(
            page.path,
            fence.line,
            1,
            f"{problem} Received: ```{info}",
            "see spec/README.md; use `text` prose without a fence otherwise",
        )
    ]


def _read_metadata(page: Page) -> list[Problem]:
    fences = page._fences("page")
    if not fences:
        return []
    where = (page.path, fences[0].line, 1)
    try:
        data = page.metadata
    except tomllib.TOMLDecodeError as error:
        return [Problem(*where, f"Not TOML: {error}.")]
    problems = []
    for key in data.keys() - {"rfc", "aliases"}:
        problems.append(
            Problem(
                *where, f"A page has no key {key!r}.", "use `rfc`, `aliases`"
            )
        )
    for key in ("rfc", "aliases"):
        value = data.get(key, [])
        if not (
            isinstance(value, list) and all(isinstance(v, str) for v in value)
        ):
            problems.append(
                Problem(
                    *where,
                    f"Expected a list of strings. Received: {key}={value!r}.",
                    f'write `{key} = ["..."]`',
                )
            )
    return problems


def _read_signature(page: Page) -> list[Problem]:
    signature = page.signature
    name = page.symbol.rsplit(".", 1)[-1]
    if signature is None or signature.name == name:
        return []
    return [
        Problem(
            page.path,
            signature.line,
            1,
            f"Expected the signature of {name}. Received: {signature.name}.",
            f"write `def {name}(...)` or `class {name}(...)`",
        )
    ]


def _read_clauses(page: Page) -> list[Problem]:
    problems: list[Problem] = []
    for item in page.items:
        if item.fence.role != "clause":
            continue
        single = replace(page, items=(item,))
        try:
            single.clauses  # noqa: B018 - reading is the check
        except SpecError as error:
            problems += error.problems
    return problems


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise SpecError(problems)
