"""A proposal with all that rules look at."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.lint.suppression import Suppression, read_suppressions
from keras_sig.model.finding import Finding
from keras_sig.model.rfc import Rfc

if TYPE_CHECKING:
    from keras_spec.errors import Problem
    from keras_spec.page import Page

SYMBOL = "keras."
MOST_SYMBOLS = 200


@dataclass
class Document:
    """A proposal, where it lies, and the specification it would change.

    Args:
        rfc: `Rfc`.
        file: Path, where it lies; relative links start there.
        root: Path, the repository; links do not leave it.
        template: String, the template of proposals; empty if there is none.
        approved: Mapping from public paths to approved pages.
    """

    rfc: Rfc
    file: Path
    root: Path
    template: str = ""
    approved: Mapping[str, "Page"] = field(default_factory=dict)

    @cached_property
    def read(self) -> tuple[list["Page"], list["Problem"]]:
        """The symbol sections, and what is wrong with them."""
        from keras_spec.definition import assert_definition
        from keras_spec.errors import Problem, SpecError
        from keras_spec.page import parse_sections

        named = [s for s in self.rfc.sections if s.title.startswith(SYMBOL)]
        if len(named) > MOST_SYMBOLS:
            problem = Problem(
                self.rfc.path,
                named[MOST_SYMBOLS].line,
                1,
                f"Expected at most {MOST_SYMBOLS} symbols in a proposal. "
                f"Received: {len(named)}.",
                "divide the proposal",
            )
            return [], [problem]
        try:
            pages = parse_sections(self.rfc.text, self.rfc.path)
            known = {**self.approved, **{p.symbol: p for p in pages}}
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

    @property
    def symbols(self) -> list["Page"]:
        """The symbol sections; empty if one of them cannot be read."""
        return self.read[0]

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

    @property
    def prose(self) -> Iterator[tuple[int, str]]:
        """The lines outside fences and comments, with their numbers."""
        for number, line in enumerate(self.rfc.lines, 1):
            if number not in self.code_lines:
                yield number, line

    @property
    def title_line(self) -> int:
        """Where findings about the whole document stand."""
        sections = self.rfc.sections
        return sections[0].line if sections else self.rfc.rows[0].line

    def at(self, line: int, message: str, fix: str, column: int = 1) -> Finding:
        """Return a finding; the engine adds the rule."""
        return Finding(self.rfc.path, line, column, "", message, fix)

    def row_at(self, key: str) -> tuple[int, int]:
        """Return line and column of a header value, or of the table."""
        row = self.rfc.row(key) or self.rfc.rows[0]
        return row.line, row.column if row.key == key else 1
