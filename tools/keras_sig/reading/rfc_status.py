"""The status that a header cell names."""

from keras_sig.model.rfc import STATUSES
from keras_sig.reading.rfc_text import without_emphasis, without_links

SYNONYMS = {
    "approved": "accepted",
    "obsoleted": "obsolete",
    "superseded": "obsolete",
    "declined": "rejected",
    "draft": "proposed",
}


def read_status(value: str) -> str:
    """Return the status that a cell names, or an empty string.

    Decoration, links and remarks behind the status do not count; the list
    of choices that the template has there is no status.
    """
    text = without_emphasis(without_links(value.split("\n")[0])).casefold()
    letters = "".join(c if c.isalpha() else " " for c in text)
    words = [SYNONYMS.get(word, word) for word in letters.split()]
    named = [word for word in words if word in STATUSES]
    if not named or "/" in text and len(set(named)) > 1:
        return ""
    return named[0]
