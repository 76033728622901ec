"""Text and HTML of ours put into the Markdown that the engine reads.

Titles end up in places that the engine does not escape, and the engine's
Markdown parser differs from ours: what is put in is written so that neither
finds anything to interpret.
"""

import html
import json
import re
import string

CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
MARK = str.maketrans(
    {char: f"&#{ord(char)};" for char in string.punctuation if char not in ",-"}
)
ANGLES = str.maketrans("<>", "‹›")


def plain_title(text: str) -> str:
    """Return a title without anything that HTML could read as a tag."""
    return html.escape(CONTROL.sub(" ", text).translate(ANGLES), quote=False)


def inert_text(text: str) -> str:
    """Return `text` as Markdown that shows just these characters."""
    return CONTROL.sub(" ", text).translate(ANGLES).translate(MARK)


def opaque_html(content: str) -> str:
    """Return HTML as one line, which a Markdown parser passes through."""
    line = content.replace("\n", "&#10;").replace("\r", "&#13;")
    return line.replace("`", "&#96;").replace("~", "&#126;")


def block(content: str, kind: str, searched: bool = True) -> str:
    """Return HTML as a block of its own in a Markdown page.

    Args:
        content: String, HTML.
        kind: String, the class of the block.
        searched: Boolean, whether the search of the site reads it.
    """
    # The search leaves out up to the next end of the same tag: take one that
    # nothing inside uses.
    tag = "div" if searched else "article"
    mark = "" if searched else " data-search-exclude"
    return f'\n<{tag} class="{kind}"{mark}>{opaque_html(content)}</{tag}>\n'


def heading(level: int, title: str, anchor: str) -> str:
    """Return a Markdown heading with its anchor."""
    return f"\n{'#' * level} {inert_text(title)} {{: #{anchor} }}\n"


def front_matter(title: str, **values: object) -> str:
    """Return the lines that give a page its title and settings."""
    rows = {"title": plain_title(title), **values}
    lines = [f"{key}: {json.dumps(value)}" for key, value in rows.items()]
    return "\n".join(["---", *lines, "---", ""])
