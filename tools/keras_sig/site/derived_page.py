"""A document that is no page of ours, as a page of the site."""

from typing import NamedTuple

from keras_sig.site.page_text import block, front_matter, heading, inert_text
from keras_sig.site.untrusted_markdown import Resolve, Section, render_untrusted


class DerivedPage(NamedTuple):
    """The title of a document and the page that shows it."""

    title: str
    text: str


def derive_page(text: str, name: str, resolve: Resolve) -> DerivedPage:
    """Return the page of a document; its first heading is the title.

    Args:
        text: String, Markdown that may have been written by anyone.
        name: String, the title of a document without a heading.
        resolve: Function, see `render_untrusted`.
    """
    sections = render_untrusted(text, resolve)
    title = name
    for section in sections:
        if section.level == 1:
            title = section.title or name
            section.level = 0
            break
    parts = [front_matter(title), f"# {inert_text(title)}\n"]
    return DerivedPage(title, "".join([*parts, *map(section_text, sections)]))


def section_text(section: Section) -> str:
    """Return a section as Markdown of a page of ours."""
    content = block(section.html, "untrusted") if section.html.strip() else ""
    if section.level == 0:
        return content
    level = max(2, section.level)
    return heading(level, section.title, section.anchor) + content
