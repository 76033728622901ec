"""Markdown that anyone may have written, as HTML that cannot do harm.

Only what this file writes becomes a tag: raw HTML of the author is shown as
text, links keep only harmless schemes, and images of other sites become links.
"""

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from keras_sig.site.highlighting import highlight

PLACED = re.compile(r'<a +(?:id|name)="([A-Za-z0-9][\w.-]*)" */?>')
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SAFE_SCHEMES = ("http:", "https:", "mailto:")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
NOT_IN_A_SLUG = re.compile(r"[^\w\- ]")

Resolve = Callable[[str, bool, int], str | None]
"""From (address, is it an image, line) to the address on the site."""


@dataclass
class Section:
    """A heading of the document and the HTML up to the next one.

    Args:
        level: Integer in `[1, 6]`, or 0 before the first heading.
        title: String, without mark-up.
        anchor: String, as forges form it.
        html: String, harmless.
    """

    level: int = 0
    title: str = ""
    anchor: str = ""
    html: str = ""


@dataclass
class _Links:
    """How the links of one document are resolved; counts the anchors used."""

    resolve: Resolve
    used: dict[str, int] = field(default_factory=dict)
    anchors: set[str] = field(default_factory=set)

    def add_heading(self, title: str) -> str:
        slug = NOT_IN_A_SLUG.sub("", title.strip().lower()).replace(" ", "-")
        # What begins with an underscore belongs to the engine of the site.
        slug = slug.lstrip("_") or "section"
        count = self.used.get(slug, 0)
        self.used[slug] = count + 1
        anchor = f"{slug}-{count}" if count else slug
        self.anchors.add(anchor)
        return anchor


def render_untrusted(text: str, resolve: Resolve) -> list[Section]:
    """Return `text` as sections of harmless HTML.

    Args:
        text: String, Markdown.
        resolve: Function from a relative address, whether it is an image and
            its line to the address on the site, or `None` for text without a
            link. It is asked for `#fragment`, too, if no heading is meant.
    """
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    parser.enable("strikethrough")
    tokens = parser.parse(text)
    links = _Links(resolve)
    _find_anchors(tokens, links)
    _make_harmless(tokens, links, 1)
    renderer = parser.renderer
    sections = [Section()]
    start = 0
    for at, token in enumerate(tokens):
        if token.type == "heading_open" and token.level == 0:
            _append(sections[-1], renderer, tokens[start:at], parser.options)
            title = plain_text(tokens[at + 1]).strip()
            anchor = str(token.attrGet("id"))
            sections.append(Section(int(token.tag[1]), title, anchor))
            start = at + 3
    _append(sections[-1], renderer, tokens[start:], parser.options)
    return sections


def plain_text(token: Token) -> str:
    """Return the text of a token and of those within it, without mark-up."""
    if token.children is None:
        return "" if token.type.startswith("html") else token.content
    parts = []
    for child in token.children:
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(plain_text(child))
    return "".join(parts)


def _append(
    section: Section,
    renderer: object,
    tokens: Sequence[Token],
    options: OptionsDict,
) -> None:
    if isinstance(renderer, RendererHTML):
        section.html += renderer.render(tokens, options, {})


def _find_anchors(tokens: list[Token], links: _Links) -> None:
    """Give headings their anchors, and note those that the author placed."""
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", links.add_heading(plain_text(tokens[at + 1])))
        elif placed := _placed_anchor(token):
            links.anchors.add(placed)
        _find_anchors(token.children or [], links)


def _placed_anchor(token: Token) -> str:
    match = token.type == "html_inline" and PLACED.fullmatch(token.content)
    return match[1] if match else ""


def _make_harmless(tokens: list[Token], links: _Links, line: int) -> None:
    end = "</a>"
    placed = False
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.type in ("fence", "code_block"):
            language = (token.info.split() or [""])[0]
            content = highlight(token.content, language, token.info)
            _become(token, "html_block", content)
        elif name := _placed_anchor(token):
            placed = True
            _become(token, token.type, f'<span id="{name}"></span>')
        elif placed and token.type == "html_inline" and token.content == "</a>":
            _become(token, token.type, "")
        elif token.type in ("html_block", "html_inline"):
            _become(token, token.type, _raw_html(token))
        elif token.type == "link_open":
            end = _make_link(token, links, line)
        elif token.type == "link_close":
            _become(token, "html_inline", end)
        elif token.type == "image":
            _make_image(token, links, line)
        if token.children and token.type != "html_inline":
            _make_harmless(token.children, links, line)


def _become(token: Token, kind: str, content: str) -> None:
    token.type = kind
    token.content = content
    token.tag = ""
    token.children = None


def _raw_html(token: Token) -> str:
    rest = COMMENT.sub("", token.content)
    if token.type == "html_inline":
        return "<br>" if BREAK.fullmatch(rest) else html.escape(rest)
    if not rest.strip():
        return ""
    return f'<pre class="inert">{html.escape(rest.strip())}</pre>\n'


def _address(written: str, image: bool, links: _Links, line: int) -> str | None:
    address = written.strip()
    if scheme := SCHEME.match(address):
        return address if scheme[0].lower() in SAFE_SCHEMES else None
    if address.startswith("//") or "\\" in address:
        return None
    if address.startswith("#"):
        fragment = unquote(address[1:])
        for name in (fragment, fragment.lower()):
            if name in links.anchors:
                return f"#{name}"
    return links.resolve(address, image, line)


def _make_link(token: Token, links: _Links, line: int) -> str:
    """Resolve a link; return the tag that ends it."""
    written = str(token.attrGet("href") or "")
    address = _address(written, False, links, line)
    token.attrs = {}
    if address is None:
        said = html.escape(f"not on this site: {written}")
        _become(token, "html_inline", f'<span title="{said}">')
        return "</span>"
    token.attrSet("href", address)
    if SCHEME.match(address):
        token.attrSet("rel", "nofollow noopener noreferrer")
    return "</a>"


def _make_image(token: Token, links: _Links, line: int) -> None:
    written = str(token.attrGet("src") or "")
    said = html.escape(plain_text(token) or written)
    address = _address(written, True, links, line)
    if address is None:
        content = f'<span title="{html.escape(written)}">{said}</span>'
    elif address.startswith("data:image/") or not SCHEME.match(address):
        source = html.escape(address)
        content = f'<img src="{source}" alt="{said}" loading="lazy">'
    else:
        content = (
            f'<a href="{html.escape(address)}" '
            f'rel="nofollow noopener noreferrer">{said} (image)</a>'
        )
    _become(token, "html_inline", content)
