"""The check of the built site: links, fragments, and what it loads.

No engine checks fragments into pages that another engine wrote; this does,
on the files as they will be served.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from keras_sig.model.finding import Finding
from keras_sig.site.built_page import (
    BuiltPage,
    Reference,
    css_addresses,
    read_built_page,
)

SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
IN_PAGE = ("#", "data:", "blob:", "about:")


def check_links(folder: Path) -> list[Finding]:
    """Return what is wrong with the links of the site in `folder`.

    Three rules: `site-link`, an internal link or fragment leads nowhere;
    `site-request`, a page would fetch something from another site;
    `site-script`, an event handler or script address.
    """
    site = _Site(folder)
    findings = [f for name in site.pages for f in site.check_page(name)]
    for path in sorted(folder.rglob("*.css")):
        name = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        for address in css_addresses(text):
            findings += site.check_load(name, (address, 1, 1))
    return sorted(set(findings))


@dataclass(frozen=True)
class _Site:
    folder: Path

    @cached_property
    def files(self) -> set[str]:
        """The files of the site, relative to its root."""
        return {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*")
            if path.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """The pages of the site by file."""
        return {
            name: read_built_page(
                (self.folder / name).read_text("utf-8", "replace")
            )
            for name in sorted(self.files)
            if name.endswith(".html")
        }

    def check_page(self, name: str) -> Iterator[Finding]:
        """Yield what is wrong on one page."""
        page = self.pages[name]
        for reference in page.links:
            yield from self.check_link(name, reference)
        for reference in page.loads:
            yield from self.check_load(name, reference)
        for written, line, column in page.scripts:
            yield Finding(
                name,
                line,
                column,
                "site-script",
                f"a script in an attribute: {written[:80]!r}.",
                "the text of others may not bring scripts; report this.",
            )

    def check_link(self, name: str, reference: Reference) -> Iterator[Finding]:
        """Yield a finding if an internal link leads nowhere."""
        address = reference[0]
        if SCHEME.match(address):
            return
        plain, _, fragment = address.partition("#")
        target = self.target(name, plain)
        fragment = unquote(fragment)
        if target is None:
            yield self._broken(name, reference, "no such page")
        elif fragment and fragment not in self.anchors(target, fragment):
            yield self._broken(name, reference, f"no #{fragment} there")

    def anchors(self, target: str, fragment: str) -> set[str]:
        """Return the anchors of a file; what is no page has any."""
        page = self.pages.get(target)
        return page.anchors if page else {fragment}

    def check_load(self, name: str, reference: Reference) -> Iterator[Finding]:
        """Yield a finding if something loaded is elsewhere or nowhere."""
        address, line, column = reference
        if not address or address.startswith(IN_PAGE):
            return
        if SCHEME.match(address):
            yield Finding(
                name,
                line,
                column,
                "site-request",
                f"the page would fetch {address[:120]!r} from another site.",
                "put a copy below site/assets, or link to it instead.",
            )
        elif self.target(name, address.partition("#")[0]) is None:
            yield self._broken(name, reference, "no such file")

    def target(self, name: str, address: str) -> str | None:
        """Return the file that an address on the page `name` means."""
        plain = unquote(address.partition("?")[0])
        parts = [] if plain.startswith("/") else name.split("/")[:-1]
        if not plain:
            return name
        for part in plain.split("/"):
            if part == "..":
                if not parts:
                    return None
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        path = "/".join(parts)
        index = f"{path}/index.html" if path else "index.html"
        return next((f for f in (path, index) if f in self.files), None)

    def _broken(self, name: str, reference: Reference, why: str) -> Finding:
        address, line, column = reference
        return Finding(
            name,
            line,
            column,
            "site-link",
            f"the link {address!r} leads nowhere: {why}.",
            "correct the link in the source of this page.",
        )
