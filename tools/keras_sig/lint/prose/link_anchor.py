"""Links within the document lead to a heading."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from keras_sig.lint.document import Document
from keras_sig.lint.nearest import nearest
from keras_sig.lint.rule import Rule
from keras_sig.model.finding import Finding

HTML = re.compile(r"(?:id|name)=[\"']([^\"'\s]{1,200})[\"']")


def check(document: Document) -> Iterator[Finding]:
    """Find `#anchors` that no heading has."""
    anchors = dict.fromkeys(HTML.findall(document.rfc.text.casefold()), 1)
    for section in document.rfc.sections:
        slug = slug_of(section.title)
        repeated = anchors.get(slug, 0)
        anchors[slug] = repeated + 1
        if repeated:
            anchors[f"{slug}-{repeated}"] = 1
    for link in document.links:
        name = unquote(link.target[1:]).casefold()
        if not link.target.startswith("#") or name in anchors:
            continue
        near = nearest(name, anchors)
        yield document.at(
            link.line,
            f"Expected the anchor of a heading. Received: {link.target!r}.",
            f"use #{near[0]}" if near else "link to a heading that is there",
            link.column,
            len(link.target),
        )


def slug_of(title: str) -> str:
    """Return the anchor that forges give a heading."""
    kept = [c for c in title.casefold() if c.isalnum() or c in " -_"]
    return "".join(kept).strip().replace(" ", "-")


RULE = Rule("link-anchor", "Links within the document lead somewhere.", check)
