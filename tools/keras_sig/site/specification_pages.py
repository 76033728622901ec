"""Pages of the specification, as MyST for Sphinx."""

import json
import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from keras_sig.site.clause_text import describe_clause
from keras_spec.clause import Clause
from keras_spec.page import Item, Page

DIRECTIVE = re.compile(r"^([ \t>]*(?:`{3,}|~{3,}|:{3,})[ \t]*)\{", re.MULTILINE)
GROUPS = (
    ("signature", "Signature"),
    ("definition", "Definition"),
    ("clause", "Requirements"),
    ("example", "Examples"),
    ("retired", "Retired"),
)
INTRODUCTION = """# Every symbol

The approved API. [How to read a page](../../specification.html).
"""


def write_specification_pages(
    folder: Path, pages: Sequence[Page], titles: Mapping[str, str]
) -> None:
    """Write a page for every symbol, and the index.

    Args:
        folder: Path, the sources of Sphinx.
        pages: List of `Page`, the specification.
        titles: Dictionary from the names of the proposals that have a page
            to their titles.
    """
    for page in pages:
        path = folder / "spec" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(page, titles), encoding="utf-8")
    ordered = sorted(pages, key=lambda page: (_family(page), page.symbol))
    parts = ["# Every symbol\n"]
    for family, inside in groupby(ordered, _family):
        members = list(inside)
        parts.append(f"\n## {family}\n\n")
        parts += [f"{_entry(page)}\n" for page in members]
        names = [page.path.removesuffix(".md") for page in members]
        tree = "\n".join(names)
        parts.append(f"\n```{{toctree}}\n:hidden:\n\n{tree}\n```\n")
    text = "".join(parts)
    (folder / "spec" / "index.md").write_text(text, encoding="utf-8")


def inert_prose(text: str) -> str:
    """Return prose in which no fence is a directive."""
    return DIRECTIVE.sub(r"\1text {", text)


def _family(page: Page) -> str:
    head, _, rest = page.symbol.removeprefix("keras.").partition(".")
    return f"keras.{head}" if rest else "keras"


def _entry(page: Page) -> str:
    first = " ".join(page.intro.split("\n\n")[0].split())
    count = len(page.clauses)
    said = f"{count} clause" if count == 1 else f"{count} clauses"
    link = f"[`{page.symbol}`]({page.path})"
    return f"- {link} {inert_prose(first)} *{said}*"


def _page(page: Page, titles: Mapping[str, str]) -> str:
    clauses = {clause.id: clause for clause in page.clauses}
    parts = [f"# {page.symbol}", _head(page, titles), inert_prose(page.intro)]
    own = [c.id for c in page.checks if c.kind == "signature"]
    for role, title in GROUPS:
        items = [item for item in page.items if item.fence.role == role]
        if not items:
            continue
        parts.append(f"## {title}")
        if role == "signature":
            parts += [_directive("keras:anchor", i, "") for i in own]
        parts += [_item(item, clauses) for item in items]
    parts.append(inert_prose(page.tail))
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(page: Page, titles: Mapping[str, str]) -> str:
    depth = "../" * (page.path.count("/") + 2)
    values = {
        "symbol": page.symbol,
        "aliases": page.aliases,
        "matrix": f"{depth}conformance/index.html#{page.symbol}",
        "rfcs": [
            (titles.get(name, name), f"{depth}rfcs/{name}.html")
            if name in titles
            else (name, "")
            for name in page.rfcs
        ],
    }
    return _directive("keras:symbol", page.symbol, json.dumps(values))


def _item(item: Item, clauses: Mapping[str, Clause]) -> str:
    fence = item.fence
    if fence.role == "retired":
        return f"- `{fence.name}`"
    if fence.role != "clause":
        block = _directive("code-block", fence.language, fence.text)
        return f"{inert_prose(item.lead)}\n\n{block}"
    clause = clauses[fence.name]
    before, _, sentence = item.lead.rpartition("\n\n")
    values = {
        "kind": clause.kind,
        "fields": describe_clause(clause.data),
        "source": fence.text,
    }
    body = f"{json.dumps(values)}\n{inert_prose(sentence)}"
    directive = _directive("keras:clause", clause.id, body)
    return f"{inert_prose(before)}\n\n{directive}"


def _directive(name: str, argument: str, body: str) -> str:
    marks = "```"
    while marks in body:
        marks += "`"
    text = body if body.endswith("\n") else f"{body}\n"
    return f"{marks}{{{name}}} {argument}\n{text}{marks}"
