"""The folded part of the status comment: what the last check found.

The check runs where no secrets are and hands on a file; the bot shows it and
runs nothing. The status comment itself keeps it until the next check.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keras_sig.model.check_result import CheckResult
from keras_sig.model.comment import find_marked, marker
from keras_sig.model.event import Event
from keras_sig.model.plain_text import quote
from keras_sig.templating import render

MOST = 40
END = marker("check-end")
_KEPT = re.compile(
    r"^<!-- sig:check ([0-9a-f]+) -->\n.*?^" + re.escape(END) + "$",
    re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class CheckSection:
    """The part of a status comment that a check has written.

    Args:
        commit: String, the version that was checked, or empty: none was.
        text: String, Markdown between two markers, or empty.
    """

    commit: str = ""
    text: str = ""


def write_section(templates: Path, result: CheckResult) -> CheckSection:
    """Return the part that shows `result`."""
    text = render(
        templates,
        "status_check.md.j2",
        result=result,
        quote=quote,
        most=MOST,
        start=marker(f"check {result.commit}"),
        end=END,
    )
    return CheckSection(result.commit, text.strip())


def kept_section(events: Sequence[Event], bot: str) -> CheckSection:
    """Return the part that the status comment has now."""
    status = find_marked(events, bot, "status")
    found = _KEPT.search(status.body) if status else None
    return CheckSection(found[1], found[0]) if found else CheckSection()
