"""Read pages of the specification and symbol sections of proposals."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from keras_spec.blocks import Item, Page, file_of
from keras_spec.errors import Problem, SpecError
from keras_spec.markdown import Fence, Heading, read_markdown
from keras_spec.page_rules import check_page

__all__ = ["Item", "Page", "file_of", "parse_page", "parse_sections"]

PUBLIC_PATH = re.compile(r"keras(\.[A-Za-z_][A-Za-z0-9_]*)+\Z")


def parse_page(text: str, path: str) -> Page:
    """Read a page of the specification.

    Raises:
        SpecError: with every problem of the page.
    """
    headings, fences = read_markdown(text)
    first = headings[0] if headings else Heading(0, "no heading", 1)
    symbol = _symbol(first.text)
    if first.level != 1 or not symbol:
        message = (
            "Expected the first heading to be a public path. "
            f"Received: {first.text!r}."
        )
        fix = "start the page with `# keras.ops.relu`"
        raise SpecError([Problem(path, first.line, 1, message, fix)])
    lines = text.splitlines(keepends=True)
    end = len(lines) + 1
    page = _build(lines, symbol, path, first.line, fences, end)
    _raise(check_page(page, complete=True))
    return page


def parse_sections(text: str, path: str) -> list[Page]:
    """Read the symbol sections of a proposal.

    Raises:
        SpecError: with every problem of every section.
    """
    headings, fences = read_markdown(text)
    lines = text.splitlines(keepends=True)
    starts = [fence.line for fence in fences]
    pages = []
    for index, heading in enumerate(headings):
        symbol = _symbol(heading.text)
        if symbol:
            end = _end(headings, index, len(lines) + 1)
            first = bisect_left(starts, heading.line)
            inside = fences[first : bisect_left(starts, end)]
            pages.append(_build(lines, symbol, path, heading.line, inside, end))
    problems = [p for page in pages for p in check_page(page, complete=False)]
    seen: set[str] = set()
    for page in pages:
        if page.symbol in seen:
            text = f"{page.symbol} has two sections."
            problems.append(Problem(path, page.line, 1, text, "join them"))
        seen.add(page.symbol)
    _raise(problems)
    return pages


def _end(headings: Sequence[Heading], index: int, last: int) -> int:
    """Return the line after the section that a heading starts."""
    for place in range(index + 1, len(headings)):
        heading = headings[place]
        if heading.level <= headings[index].level or _symbol(heading.text):
            return heading.line
    return last


def _symbol(heading: str) -> str:
    text = heading.strip("`")
    return text if PUBLIC_PATH.match(text) else ""


def _build(
    lines: Sequence[str],
    symbol: str,
    path: str,
    line: int,
    fences: Sequence[Fence],
    end: int,
) -> Page:
    items = []
    start = line
    for fence in fences:
        lead = "".join(lines[start : fence.line - 1]).strip()
        items.append(Item(lead, fence))
        start = fence.end_line
    tail = "".join(lines[start : end - 1]).strip()
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


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise SpecError(problems)
