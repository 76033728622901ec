"""The search of the site learns what Sphinx wrote.

Symbols, clauses and the names of the reference are taken from the inventory
that Sphinx leaves; each page comes first without a fragment, then its parts.
"""

import html
import json
import zlib
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

DOMAINS = ("keras:symbol", "keras:clause", "py:class", "py:function")
HEADER_LINES = 4


class InventoryObject(NamedTuple):
    """An object of `objects.inv`."""

    name: str
    kind: str
    page: str
    fragment: str


def read_inventory(data: bytes) -> list[InventoryObject]:
    """Return the objects of an inventory that a reader may search for."""
    *_, packed = data.split(b"\n", HEADER_LINES)
    found = []
    for line in zlib.decompress(packed).decode("utf-8").splitlines():
        name, kind, _, address, _ = line.split(" ", 4)
        if kind in DOMAINS:
            place = address.removesuffix("$")
            place += name if address.endswith("$") else ""
            page, _, fragment = place.partition("#")
            found.append(InventoryObject(name, kind, page, fragment))
    return sorted(found, key=lambda o: (o.page, o.fragment != "", o.name))


def extend_search(site: Path, folder: str, texts: Mapping[str, str]) -> None:
    """Append the objects of an inventory to the search of the site.

    Args:
        site: Path, the built site.
        folder: String, the folder of the inventory within it.
        texts: Dictionary from the names of objects to what is said of them.
    """
    path = site / "search" / "search_index.json"
    index = json.loads(path.read_text(encoding="utf-8"))
    objects = read_inventory((site / folder / "objects.inv").read_bytes())
    for page, inside in groupby(objects, lambda o: o.page):
        parts = list(inside)
        if parts[0].fragment:
            title = Path(page).stem
            index["docs"].append(_entry(f"{folder}/{page}", title, ""))
        for part in parts:
            mark = f"#{part.fragment}" if part.fragment else ""
            place = f"{folder}/{page}{mark}"
            said = texts.get(part.name, "")
            index["docs"].append(_entry(place, part.name, said))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
    # The same for pages opened as files, which may not fetch.
    script = "var __index=" + text
    path.with_suffix(".js").write_text(script, encoding="utf-8")


def _entry(location: str, title: str, text: str) -> dict[str, str]:
    plain = " ".join(text.replace("`", "").split())
    return {
        "location": location,
        "title": html.escape(title, quote=False),
        "text": html.escape(plain, quote=False),
    }
