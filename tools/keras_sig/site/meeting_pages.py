"""Pages of the meetings: agendas, notes, and the calendar to subscribe to."""

import re
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from keras_sig.site.derived_page import derive_page
from keras_sig.site.page_text import block, plain_title
from keras_sig.site.site_source import SiteSource
from keras_sig.templating import render

DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{8}")
NO_DATE = "Calendars"


class MeetingFile(NamedTuple):
    """A published file of a meeting."""

    title: str
    address: str
    kind: str


def write_meeting_pages(source: SiteSource, folder: Path) -> int:
    """Publish the agendas, notes and calendars of `folder`; count them.

    Markdown becomes pages, `.ics` files are there to download. Notes in the
    folder of a proposal are taken as well, unless the same text is published
    already. The list is appended to the page
    `meetings/index.md` of the site.
    """
    meetings: dict[str, list[MeetingFile]] = {}
    rfcs = source.repository.rfcs
    files = [(folder, path) for path in sorted(folder.rglob("*"))]
    published = {path.read_bytes() for _, path in files if path.is_file()}
    files += [
        (rfcs, path)
        for path in sorted(rfcs.glob("*/notes-*.md"))
        if path.read_bytes() not in published
    ]
    for root, path in files:
        if path.suffix.lower() not in (".md", ".ics") or not path.is_file():
            continue
        day = _day(path.relative_to(root).as_posix())
        entry = _publish(source, root, path)
        meetings.setdefault(day, []).append(entry)
    days = sorted(meetings.items(), reverse=True)
    content = render(
        source.repository.templates, "site_meetings.html.j2", days=days
    )
    source.append(
        "meetings/index.md", block(content, "meetings", searched=False)
    )
    return sum(len(entries) for _, entries in days)


def _day(name: str) -> str:
    found = DATE.findall(name)
    if not found:
        return NO_DATE
    # The folder of a proposal has a date, too: the last one counts.
    day = found[-1].replace("-", "")
    return f"{day[:4]}-{day[4:6]}-{day[6:]}"


def _publish(source: SiteSource, folder: Path, path: Path) -> MeetingFile:
    inside = path.relative_to(folder)
    if path.suffix.lower() == ".ics":
        name = inside.as_posix()
        source.write_bytes(f"meetings/{name}", path.read_bytes())
        title = f"{path.stem.replace('-', ' ').capitalize()} (.ics)"
        return MeetingFile(title, quote(name), "calendar")
    name = "-".join(inside.with_suffix("").parts)
    if name == "index":
        name = "index-of-meetings"
    text = path.read_text(encoding="utf-8", errors="replace")

    def resolve(address: str, image: bool, line: int) -> str | None:
        return None if image else _link(source, folder, path, address)

    page = derive_page(text, name, resolve)
    source.write(f"meetings/{name}.md", page.text)
    source.enter("meetings", plain_title(page.title), f"meetings/{name}.md")
    kind = "notes" if "notes" in path.stem.lower() else "agenda"
    return MeetingFile(page.title, f"{quote(name)}.html", kind)


def _link(
    source: SiteSource, folder: Path, path: Path, address: str
) -> str | None:
    plain, mark, fragment = unquote(address).partition("#")
    target = (path.parent / plain).resolve()
    rfcs = source.repository.rfcs
    if target.suffix == ".ics" and target.is_relative_to(folder.resolve()):
        inside = target.relative_to(folder.resolve()).as_posix()
        return quote(inside) if target.is_file() else None
    name = target.name
    if name.endswith(".md") and (rfcs / name).is_file():
        return f"../rfcs/{quote(name[:-3])}.html{mark}{fragment.lower()}"
    return None
