"""A page for each proposal, and the index of all."""

from pathlib import Path
from typing import NamedTuple

from keras_sig.model.rfc import STATUSES, Rfc
from keras_sig.model.rfc_person import Person
from keras_sig.reading.rfc import list_rfcs, read_rfc
from keras_sig.site.derived_page import section_text
from keras_sig.site.page_text import (
    block,
    front_matter,
    inert_text,
    plain_title,
)
from keras_sig.site.rfc_links import RfcLinks
from keras_sig.site.site_source import SiteSource
from keras_sig.site.untrusted_markdown import render_untrusted
from keras_sig.templating import render
from keras_spec.page import PUBLIC_PATH, file_of

INTRODUCTION = """
Every change of the API starts as a proposal. The text of a proposal carries
the signatures, definitions and clauses that become the specification when it
is accepted. [How to write one](../propose.md).
"""


class RfcRow(NamedTuple):
    """What the index and the head of a page show of a proposal."""

    rfc: Rfc
    page: str
    date: str
    status: str
    authors: str
    sponsors: str


def write_rfc_pages(
    source: SiteSource, approved: dict[str, list[str]]
) -> list[RfcRow]:
    """Write the page of every proposal and the index; return the rows.

    Args:
        source: The pages written so far.
        approved: Dictionary from the name of a proposal to the symbols whose
            pages it approved.
    """
    rows = []
    for path in list_rfcs(source.repository):
        shown = source.repository.relative(path)
        row = _row(read_rfc(path.read_bytes(), shown))
        _write_page(source, path, row, approved.get(row.rfc.name, []))
        rows.append(row)
    rows.sort(key=lambda row: row.rfc.name, reverse=True)
    _write_index(source, rows)
    for row in rows:
        source.enter("rfcs", plain_title(row.rfc.title), row.page)
    return rows


def _row(rfc: Rfc) -> RfcRow:
    digits = rfc.name[:8]
    return RfcRow(
        rfc,
        f"rfcs/{rfc.name}.md",
        f"{digits[:4]}-{digits[4:6]}-{digits[6:]}",
        rfc.status or "unknown",
        _names(rfc.authors),
        _names(rfc.sponsors),
    )


def _names(people: list[Person]) -> str:
    return ", ".join(p.name for p in people if not p.is_nobody)


def _write_page(
    source: SiteSource, path: Path, row: RfcRow, symbols: list[str]
) -> None:
    rfc = row.rfc
    head = render(
        source.repository.templates,
        "site_rfc_head.html.j2",
        row=row,
        symbols=[(s, _specification_page(s)) for s in symbols],
        proposed=[] if symbols else _proposed(rfc),
    )
    links = RfcLinks(source, path)
    sections = render_untrusted(_body(rfc), links.resolve)
    parts = [
        front_matter(rfc.title),
        f"# {inert_text(rfc.title)}\n",
        block(head, "rfc-head", searched=False),
        *map(section_text, sections),
    ]
    source.write(row.page, "".join(parts))


def _proposed(rfc: Rfc) -> list[str]:
    return [s.title for s in rfc.sections if PUBLIC_PATH.match(s.title)]


def _specification_page(symbol: str) -> str:
    path = file_of(symbol).removesuffix(".md")
    return f"../api/spec/{path}.html"


def _body(rfc: Rfc) -> str:
    """Return the text with the title and the header table blanked out.

    Lines stay where they are, so that findings name the right one.
    """
    lines = list(rfc.lines)
    first = rfc.rows[0].line
    last = max(row.line + row.rows - 1 for row in rfc.rows)
    while (
        first > 1
        and lines[first - 2].strip(" \t|:-") == ""
        and (lines[first - 2].strip())
    ):
        first -= 1
    for at in range(first - 1, last):
        lines[at] = ""
    for section in rfc.sections:
        if section.line < first and section.title == rfc.title:
            start = section.line - 1
            lines[start : start + section.height] = [""] * section.height
            break
    return "\n".join(lines).removeprefix("\ufeff")


def _write_index(source: SiteSource, rows: list[RfcRow]) -> None:
    known = [*STATUSES, "unknown"]
    rank = {status: at for at, status in enumerate(known)}
    groups = [
        (status, [row for row in rows if row.status == status])
        for status in sorted({row.status for row in rows}, key=rank.__getitem__)
    ]
    content = render(
        source.repository.templates,
        "site_rfc_index.html.j2",
        groups=groups,
    )
    text = front_matter("Proposals") + "# Proposals\n" + INTRODUCTION
    source.write(
        "rfcs/index.md", text + block(content, "rfc-index", searched=False)
    )
