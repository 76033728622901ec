"""Text in a file of settings that must have a certain form."""

import re
from typing import Annotated

from pydantic import AfterValidator


def check_text(pattern: str, expected: str) -> AfterValidator:
    """Return a validator of text that `pattern` matches as a whole.

    Args:
        pattern: String, a regular expression.
        expected: String, what messages call it.
    """

    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(expected)
        return text

    return AfterValidator(check)


Handle = Annotated[
    str,
    check_text(
        r"[A-Za-z0-9][A-Za-z0-9-]{0,38}",
        "a handle of letters, digits and hyphens, without @",
    ),
]
