"""A header cell divided into the people it names."""

import html
import re

from keras_sig.reading.rfc_text import replace_links

BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
HTML_LINK = re.compile(
    r"<a href=[\"']?([^\"'<> ]{1,254})[\"']?>([^<]{0,300})</a>",
    re.IGNORECASE,
)
PROFILE = re.compile(r"https?://(?:www\.)?github\.com/([A-Za-z0-9-]{1,39})/?")
TOKEN = re.compile(r"[,;&()<>\[\]]|\band\b")
OPENING, CLOSING = "([<", ")]>"
LAST_MARK = re.compile(r"[,;&)>](?=[^,;&)>]*$)")


def plain_names(cell: str) -> str:
    """Return `cell` with links as `label (address)` and no HTML."""
    text = BREAK.sub(";", html.unescape(cell))
    text = HTML_LINK.sub(lambda match: _link(match[2], match[1]), text)
    return replace_links(text, _link).replace("mailto:", "")


def _link(label: str, target: str) -> str:
    if "@" in label:
        return label
    if target.startswith("mailto:"):
        return f"{label} ({target.removeprefix('mailto:')})"
    if profile := PROFILE.fullmatch(target):
        return f"{label} (@{profile[1]})"
    return label


def join_rows(text: str) -> str:
    """Return rows as one line: a new person, or more of the last one."""
    parts: list[str] = []
    before = ""
    for row in text.split("\n"):
        row = row.strip()
        if row:
            parts += [_between(before, row), row]
            before = row
    return "".join(parts[1:])


def _between(before: str, after: str) -> str:
    mark = LAST_MARK.search(before)
    tail = before[mark.end() :] if mark else before
    if "(" in tail or after[0] in "(<":
        return " "
    if not tail.strip() or "@" in tail:
        return ";"
    # A name of one word at the end of a row is the half of a name.
    name = re.split(r"[(<\[,;&]", after, maxsplit=1)[0]
    halves = len(tail.split()) == 1 or len(name.split()) == 1
    return " " if halves and (mark or "(" in after) else ";"


def split_names(text: str) -> list[tuple[str, str]]:
    """Return the parts, each with the separator in front of it."""
    balanced = all(
        text.count(a) == text.count(b)
        for a, b in zip(OPENING, CLOSING, strict=True)
    )
    parts, start, depth, opened, separator = [], 0, 0, 0, ""
    for match in TOKEN.finditer(text):
        token = match[0]
        if token in OPENING:
            depth, opened = depth + 1, match.end()
        elif token in CLOSING:
            depth = max(0, depth - 1)
            if _starts_person(text, opened, match.start()):
                parts.append((separator, text[start : match.end()]))
                start, separator = match.end(), ""
        elif depth == 0 or not balanced:
            parts.append((separator, text[start : match.start()]))
            start, separator = match.end(), token
    return [*parts, (separator, text[start:])]


def _starts_person(text: str, opened: int, closing: int) -> bool:
    """Tell whether a name follows an address in parentheses."""
    behind = text[closing + 1 : closing + 3].strip()
    return "@" in text[opened:closing] and behind[:1].isalnum()
