"""What a built HTML page links to, loads, and can be linked at."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

CSS_ADDRESS = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)"""
    r"""|@import\s+(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
LOADED = {
    ("audio", "src"),
    ("embed", "src"),
    ("frame", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("use", "xlink:href"),
    ("video", "poster"),
    ("video", "src"),
}
LOADING_RELATIONS = {
    "apple-touch-icon",
    "dns-prefetch",
    "icon",
    "manifest",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "prerender",
    "stylesheet",
}


Reference = tuple[str, int, int]
"""An address, its line and its column."""


@dataclass
class BuiltPage(HTMLParser):
    """The addresses and anchors of one page.

    Args:
        links: Places to go to when clicked.
        loads: What the browser fetches by itself.
        scripts: Event handlers and script addresses, as written.
        anchors: Set of strings that a fragment may name.
    """

    links: list[Reference] = field(default_factory=list)
    loads: list[Reference] = field(default_factory=list)
    scripts: list[Reference] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._in_style = False

    def handle_starttag(
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        """Note the addresses and anchors of a tag."""
        values = {name: value or "" for name, value in attrs}
        self._in_style = tag == "style"
        if "id" in values:
            self.anchors.add(values["id"])
        if tag == "a" and "name" in values:
            self.anchors.add(values["name"])
        for name, value in values.items():
            self._attribute(tag, name, value)
        if tag == "link":
            relations = set(values.get("rel", "").lower().split())
            if relations & LOADING_RELATIONS:
                self._note(self.loads, values.get("href", ""))

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or is_script(value) and name != "content":
            self._note(self.scripts, f"{name}={value}")
        elif name == "href" and tag in ("a", "area"):
            self._note(self.links, value)
        elif (tag, name) in LOADED:
            self._note(self.loads, value)
        elif name == "srcset":
            for part in value.split(","):
                self._note(self.loads, (part.split() or [""])[0])
        elif name == "style":
            self._note_css(value)

    def handle_endtag(self, tag: str) -> None:
        """Leave a style sheet."""
        self._in_style = False

    def handle_data(self, data: str) -> None:
        """Read the addresses of a style sheet within the page."""
        if self._in_style:
            self._note_css(data)

    def _note(self, references: list[Reference], address: str) -> None:
        line, column = self.getpos()
        references.append((address.strip(), line, column + 1))

    def _note_css(self, text: str) -> None:
        for address in css_addresses(text):
            self._note(self.loads, address)


def is_script(value: str) -> bool:
    """Return whether an address runs code when it is followed."""
    bare = re.sub(r"[\x00-\x20]+", "", value[:100]).lower()
    return bare.startswith(("javascript:", "vbscript:", "data:text/html"))


def css_addresses(text: str) -> list[str]:
    """Return the addresses that a style sheet loads."""
    found = CSS_ADDRESS.finditer(COMMENT.sub("", text))
    return [next((g for g in m.groups() if g), "") for m in found]


def read_built_page(text: str) -> BuiltPage:
    """Return what a page links to, loads and can be linked at."""
    page = BuiltPage()
    page.feed(text)
    page.close()
    return page
