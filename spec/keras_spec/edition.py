"""An edition: all pages of a folder, and what holds across them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from keras_spec.clause import Clause
from keras_spec.definition import Definitions, assert_definition
from keras_spec.errors import Problem, SpecError
from keras_spec.page import Page, file_of, parse_page


@dataclass(frozen=True)
class Edition:
    """The pages of a specification, by public path."""

    pages: Mapping[str, Page]

    @cached_property
    def clauses(self) -> dict[str, Clause]:
        """All clauses by id."""
        return {
            clause.id: clause
            for page in self.pages.values()
            for clause in page.clauses
        }

    @cached_property
    def checks(self) -> dict[str, Clause]:
        """All that can be checked by id: signatures, then clauses."""
        return {c.id: c for p in self.pages.values() for c in p.checks}

    @cached_property
    def definitions(self) -> Definitions:
        """All definitions."""
        return Definitions(self.pages)

    @cached_property
    def rfcs(self) -> list[str]:
        """The proposals that approved any page."""
        return sorted({r for page in self.pages.values() for r in page.rfcs})


def load(folder: Path) -> Edition:
    """Read all pages below `folder`.

    Raises:
        SpecError: with every problem of every page.
    """
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        try:
            page = _load_page(path, name)
        except SpecError as error:
            problems += error.problems
        else:
            pages[page.symbol] = page
    if not pages and not problems:
        fix = "name a folder of pages"
        problems.append(Problem(str(folder), 1, 1, "No pages.", fix))
    if problems:
        raise SpecError(problems)
    edition = Edition(pages)
    check_edition(edition)
    return edition


def _load_page(path: Path, name: str) -> Page:
    try:
        page = parse_page(path.read_text("utf-8"), name)
    except UnicodeDecodeError as error:
        message = f"Not UTF-8: {error}."
        problem = Problem(name, 1, 1, message, "save it as UTF-8")
        raise SpecError([problem]) from None
    if file_of(page.symbol) != name:
        message = (
            f"Expected the page of {page.symbol} at {file_of(page.symbol)}."
        )
        raise SpecError([Problem(name, page.line, 1, message, "move the file")])
    return page


def check_edition(edition: Edition) -> None:
    """Check what holds across pages: ids, aliases, imports, entries.

    Raises:
        SpecError: with every problem found.
    """
    problems: list[Problem] = []
    homes: dict[str, str] = dict.fromkeys(edition.pages, "")
    ids: dict[str, str] = {}
    files: dict[str, str] = {}
    for page in edition.pages.values():
        where = (page.path, page.line, 1)
        other = files.setdefault(file_of(page.symbol).lower(), page.symbol)
        if other != page.symbol:
            text = f"The file is that of {other} where case is ignored."
            problems.append(Problem(*where, text, "name the symbol otherwise"))
        for alias in page.aliases:
            if alias in homes:
                text = f"{alias} is a public path of two pages."
                problems.append(Problem(*where, text, "keep one"))
            homes[alias] = page.symbol
        signature = page.symbol.removeprefix("keras.") + "/signature"
        given = [c.id for c in page.clauses]
        for name in [signature, *given, *page.retired]:
            if name in ids:
                text = f"The id {name} is already on {ids[name]}."
                problems.append(Problem(*where, text, "ids are never reused"))
            ids[name] = page.symbol
        try:
            assert_definition(page, edition.pages)
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(problems)


def write(edition: Edition, folder: Path) -> list[Path]:
    """Write the pages below `folder`; return the files that changed."""
    changed = []
    for symbol, page in edition.pages.items():
        path = folder / file_of(symbol)
        if path.exists() and path.read_text("utf-8") == page.markdown:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(page.markdown, "utf-8")
        beside.replace(path)
        changed.append(path)
    return changed
