"""Addresses of people: mail, also in disguise, and handles."""

import re

LONGEST = 254
MAIL = re.compile(r"[^\s@<>()]{1,64}@[^\s@<>()]{1,190}")
HANDLE = re.compile(r"@[A-Za-z0-9-]{1,39}")
# Some write the sign behind: `ada@`.
TRAILING_HANDLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,38}@")
AT = r"(?: at |\s?[\[({<] ?at ?[\])}>]\s?|(?<=\})at(?=\{))"
DOT = r"(?:\.| dot |\s?[\[({<] ?dot ?[\])}>]\s?)"
WORD = r"[\w{}+%-]{1,64}"
DISGUISED = re.compile(
    rf"{WORD}(?:{DOT}{WORD}){{0,3}}(?:{AT}|@){WORD}(?:{DOT}{WORD}){{1,4}}",
    re.IGNORECASE,
)
BRACKETED = re.compile(r"[\[({<] ?(?:at|dot) ?[\])}>]", re.IGNORECASE)
HIDDEN = dict(zip("[({<])}>", map(chr, range(0xE000, 0xE008)), strict=True))
HIDE = str.maketrans(HIDDEN)
REVEAL = str.maketrans({hidden: mark for mark, hidden in HIDDEN.items()})


def hide(text: str) -> str:
    """Return `text` whose `[at]` and `(dot)` do not look like brackets."""
    return BRACKETED.sub(lambda match: match[0].translate(HIDE), text)


def reveal(text: str) -> str:
    """Return `text` as it was before `hide`."""
    return text.translate(REVEAL)


def is_contact(text: str) -> bool:
    """Tell whether `text` is a handle or a mail address, open or disguised."""
    if len(text) > LONGEST:
        return False
    forms = (MAIL, HANDLE, TRAILING_HANDLE, DISGUISED)
    return any(form.fullmatch(text) for form in forms)


def take_handle(contact: str) -> str:
    """Return `contact` as it was written, but `ada@` as `@ada`."""
    if TRAILING_HANDLE.fullmatch(contact):
        return f"@{contact[:-1]}"
    return contact
