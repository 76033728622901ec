"""A proposal with all that rules look at."""

from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

from keras_sig.lint.proposals import Proposals
from keras_sig.lint.suppression import Suppression, read_suppressions
from keras_sig.model.finding import Finding
from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_row import HeaderRow
from keras_sig.reading.rfc_text import PADDING

if TYPE_CHECKING:
    from keras_sig.lint.guidelines.surface import Surface
    from keras_sig.lint.prose.links import Link
    from keras_spec.errors import Problem
    from keras_spec.page import Page

SYMBOL = "keras."
MARKS = " \t#>*+-`\ufeff.)0123456789"
MOST_SYMBOLS = 200


def _may_be_symbol(line: str) -> bool:
    """Tell a line that may be the heading of a symbol, fast."""
    words = line.strip(MARKS)
    return words.startswith(SYMBOL) and " " not in words


@dataclass
class Document:
    """A proposal, where it lies, and the specification it would change.

    Args:
        rfc: `Rfc`.
        file: Path, where it lies; relative links start there.
        root: Path, the repository; links do not leave it.
        template: String, the template of proposals; empty if there is none.
        approved: Mapping from public paths to approved pages.
        proposals: `Proposals`, all of the repository; this one may be there.
        approvers: Function that returns the names of the proposals that
            pages of the specification name.
        results: Function that returns the status of each clause in the last
            run of the suite on the reference; empty if there was none.
        imported: Boolean, whether it is history of another repository.
    """

    rfc: Rfc
    file: Path
    root: Path
    template: str = ""
    approved: Mapping[str, "Page"] = field(default_factory=dict)
    proposals: Proposals = field(default_factory=Proposals)
    approvers: Callable[[], frozenset[str]] = frozenset
    results: Callable[[], Mapping[str, str]] = dict
    imported: bool = False

    @cached_property
    def read(self) -> tuple[list["Page"], list["Problem"]]:
        """The symbol sections, and what is wrong with them."""
        naming = [line for line in self.rfc.lines if SYMBOL in line]
        if not any(map(_may_be_symbol, naming)):
            return [], []
        from keras_spec.definition import assert_definition
        from keras_spec.errors import Problem, SpecError
        from keras_spec.page import parse_sections

        named = [s for s in self.rfc.sections if s.title.startswith(SYMBOL)]
        if len(named) > MOST_SYMBOLS:
            return [], [self._too_many(named[MOST_SYMBOLS].line, len(named))]
        try:
            pages = parse_sections(self.rfc.text, self.rfc.path)
            # A chain: most approved pages need not be read.
            approved = cast("dict[str, Page]", self.approved)
            known = ChainMap({p.symbol: p for p in pages}, approved)
            for page in pages:
                assert_definition(page, known)
            return pages, []
        except SpecError as error:
            return [], error.problems
        except (RecursionError, MemoryError):
            message = (
                "Expected blocks that can be read. Received: deep nesting."
            )
            return [], [Problem(self.rfc.path, 1, 1, message, "simplify")]

    def _too_many(self, line: int, count: int) -> "Problem":
        from keras_spec.errors import Problem

        message = (
            f"Expected at most {MOST_SYMBOLS} symbols in a proposal. "
            f"Received: {count}."
        )
        return Problem(self.rfc.path, line, 1, message, "divide the proposal")

    @property
    def symbols(self) -> list["Page"]:
        """The symbol sections; empty if one of them cannot be read."""
        return self.read[0]

    @cached_property
    def surfaces(self) -> list["Surface"]:
        """The signatures that the proposal adds, whether they parse or not."""
        from keras_sig.lint.guidelines.surface import find_surfaces

        return list(find_surfaces(self))

    @cached_property
    def suppressions(self) -> list[Suppression]:
        """The comments that switch rules off."""
        return read_suppressions(self.rfc)

    @cached_property
    def code_lines(self) -> frozenset[int]:
        """The lines of fences and HTML comments."""
        spans = [(f.line, f.end_line) for f in self.rfc.fences]
        return frozenset(
            line
            for first, last in spans + self.rfc.hidden
            for line in range(first, last + 1)
        )

    @cached_property
    def prose(self) -> tuple[tuple[int, str], ...]:
        """The lines outside fences and comments, with their numbers."""
        code = self.code_lines
        return tuple(
            (number, line)
            for number, line in enumerate(self.rfc.lines, 1)
            if number not in code
        )

    @cached_property
    def links(self) -> tuple["Link", ...]:
        """The links and images outside code."""
        from keras_sig.lint.prose.links import find_links

        return tuple(find_links(self))

    @property
    def header_lines(self) -> Iterator[int]:
        """The lines of the table at the head."""
        last = self.rfc.rows[-1].line + self.rfc.rows[-1].rows
        for number in range(self.rfc.rows[0].line, last + 1):
            if not self.rfc.lines[number - 1 : number] or not (
                self.rfc.lines[number - 1].strip(PADDING)
            ):
                return
            yield number

    @property
    def title_line(self) -> int:
        """Where findings about the whole document stand."""
        sections = self.rfc.sections
        return sections[0].line if sections else self.rfc.rows[0].line

    def at(
        self,
        line: int,
        message: str,
        fix: str,
        column: int = 1,
        width: int = 0,
        replacement: str | None = None,
    ) -> Finding:
        """Return a finding; the engine adds the rule.

        Args:
            line: Integer, counted from 1.
            message: String, what was expected and received.
            fix: String, what to do.
            column: Integer, counted from 1.
            width: Integer, how many characters it is about. Where it is
                not given, one; from the first column, the whole line.
            replacement: String, what certainly belongs in their place.
        """
        if not width and replacement is None:
            text = self.rfc.lines[line - 1] if self.rfc.lines else ""
            width = len(text.rstrip()) if column == 1 else 1
        return Finding(
            self.rfc.path,
            line,
            column,
            "",
            message,
            fix,
            end_column=column + width,
            replacement=replacement,
        )

    def row_at(self, key: str) -> tuple[int, int]:
        """Return line and column of a header value, or of the table."""
        row = self.rfc.row(key) or self.rfc.rows[0]
        return row.line, row.column if row.key == key else 1

    def value_at(self, key: str, value: str) -> tuple[int, int, int]:
        """Return line, column and width of `value` in a row of the header.

        A value that is not there as it is written stands for its row.
        """
        row = self.rfc.row(key)
        start = row.column - 1 if row else 0
        for number in self.header_lines if row else ():
            column = self.rfc.lines[number - 1].find(value, start)
            if row and number >= row.line and value and column >= 0:
                return number, column + 1, len(value)
            start = 0 if row and number >= row.line else start
        line, column = self.row_at(key)
        return line, column, len(self.cell_at(row)[1]) if row else 0

    def cell_at(self, row: HeaderRow) -> tuple[int, str]:
        """Return the column of a value and the value as it is written."""
        if row.start < 0:
            return row.column, ""
        return row.column, self.rfc.text[row.start : row.end].strip(PADDING)
