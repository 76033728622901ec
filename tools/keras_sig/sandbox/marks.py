"""What the second word behind a fence says of a Python block."""

import difflib
from collections.abc import Iterator

from keras_sig.model.rfc import Rfc
from keras_sig.model.rfc_fence import Fence

EXAMPLE, NOT_YET, PSEUDO = MARKS = ("example", "not-yet", "pseudo")
NORMATIVE = ("signature", "definition")
PYTHON = ("python", "py", "python3")
WORDS = {
    "notyet": NOT_YET,
    "not_yet": NOT_YET,
    "later": NOT_YET,
    "planned": NOT_YET,
    "examples": EXAMPLE,
    "run": EXAMPLE,
    "runnable": EXAMPLE,
    "pseudocode": PSEUDO,
    "pseudo-code": PSEUDO,
    "sketch": PSEUDO,
}
LIKE = 0.75


def blocks_of(rfc: Rfc) -> list[Fence]:
    """Return the blocks with a mark, in order."""
    return [
        fence
        for fence in rfc.fences
        if fence.language == "python" and fence.role in MARKS
    ]


def wrong_marks(rfc: Rfc) -> Iterator[tuple[Fence, str]]:
    """Yield the blocks whose mark is none, and what was meant by it.

    Words of other tools, such as `{.line-numbers}`, mean nothing here.
    """
    for fence in rfc.fences:
        if fence.language.lower() not in PYTHON:
            continue
        meant = _meant(fence)
        if meant and (fence.language, fence.role) != ("python", meant):
            yield fence, meant


def _meant(fence: Fence) -> str:
    role = fence.role.lower().strip("{}[]().,:;")
    if role == "not" and fence.name.lower() == "yet":
        return NOT_YET
    if role in (*MARKS, *NORMATIVE):
        return role
    if role in WORDS:
        return WORDS[role]
    near = difflib.get_close_matches(role, MARKS, 1, LIKE)
    return near[0] if near else ""
