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
            page = parse_page(path.read_text("utf-8"), name)
        except SpecError as error:
            problems += error.problems
            continue
        except UnicodeDecodeError as error:
            problems.append(
                Problem(name, 1, 1, f"Not UTF-8: {error}.", "save it as UTF-8")
            )
            continue
        if file_of(page.symbol) != name:
            problems.append(
                Problem(
                    name,
                    page.line,
                    1,
                    f"Expected the page of {page.symbol} at "
                    f"{file_of(page.symbol)}.",
                    "move the file",
                )
            )
        pages[page.symbol] = page
    if problems:
        raise SpecError(problems)
    if not pages:
        raise SpecError(
            [Problem(str(folder), 1, 1, "No pages.", "name a folder of pages")]
        )
    edition = Edition(pages)
    check_edition(edition)
    return edition


def check_edition(edition: Edition) -> None:
    """Check what holds across pages: ids, aliases, imports, entries.

    Raises:
        SpecError: with every problem found.
    """
    problems: list[Problem] = []
    homes: dict[str, str] = dict.fromkeys(edition.pages, "")
    ids: dict[str, str] = {}
    for page in edition.pages.values():
        where = (page.path, page.line, 1)
        for alias in page.aliases:
            if alias in homes:
                text = f"{alias} is a public path of two pages."
                problems.append(Problem(*where, text, "keep one"))
            homes[alias] = page.symbol
        for name in [*(c.id for c in page.clauses), *page.retired]:
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
