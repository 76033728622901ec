"""People in the header of a proposal: names, mail addresses, handles."""

import html
import re

from keras_sig.model.rfc_person import Person
from keras_sig.reading.rfc_text import clean, without_links

SEPARATORS = ",;&\n"
AND = re.compile(r"\band\b")
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
MAIL_LINK = re.compile(
    r"<a href=[\"']?mailto:([^\"'<> ]{1,254})[\"']?>([^<]{0,300})</a>",
    re.IGNORECASE,
)
MAIL = re.compile(r"^[^\s@<>()]{1,64}@[^\s@<>()]{1,190}$")
HANDLE = re.compile(r"^@[A-Za-z0-9-]{1,39}$")
OPENING, CLOSING = "([<", ")]>"


def read_people(cell: str) -> list[Person]:
    """Return the people of a header cell, in order.

    Commas, semicolons, `&`, `and`, `<br>` and rows divide people, but not
    inside parentheses.
    """
    text = MAIL_LINK.sub(r"\2 (\1)", BREAK.sub("\n", html.unescape(cell)))
    parts = _split(text)
    people = [_person(clean(part)) for part in parts]
    return [person for person in people if person.name or person.contact]


def _split(text: str) -> list[str]:
    balanced = all(
        text.count(a) == text.count(b)
        for a, b in zip(OPENING, CLOSING, strict=True)
    )
    text = AND.sub(";", text)
    parts, start, depth = [], 0, 0
    for at, character in enumerate(text):
        if character in OPENING:
            depth += 1
        elif character in CLOSING:
            depth = max(0, depth - 1)
        elif character in SEPARATORS and (depth == 0 or not balanced):
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _person(text: str) -> Person:
    text = _keep_address(text)
    for bracket in OPENING:
        text = text.replace(bracket, "\n")
    for bracket in CLOSING:
        text = text.replace(bracket, "\n")
    name, *rest = [part.strip(" *_`") for part in text.split("\n")]
    details = [d.strip() for part in rest for d in part.split(",")]
    words = name.split()
    if len(words) > 1 and (MAIL.match(words[-1]) or HANDLE.match(words[-1])):
        name, details = " ".join(words[:-1]), [words[-1], *details]
    contacts = [d for d in details if MAIL.match(d) or HANDLE.match(d)]
    others = [d for d in details if d and d not in contacts]
    if not contacts and (MAIL.match(name) or HANDLE.match(name)):
        contacts = [name]
    if not name and (others or contacts):
        name = others.pop(0) if others else contacts[0]
    return Person(name, contacts[0] if contacts else "", ", ".join(others[:1]))


def _keep_address(text: str) -> str:
    """Turn `[label](mailto:a@b)` into `label (a@b)`; drop other links."""
    label = without_links(text)
    if label == text:
        return text.replace("mailto:", "")
    at = text.find("](mailto:")
    if at < 0 or "@" in label:
        return label
    address = text[at + len("](mailto:") :].split(")", 1)[0]
    return f"{label} ({address})"
