"""A proposal, as the tools know it."""

from dataclasses import dataclass, field

from keras_sig.model.rfc_fence import Fence
from keras_sig.model.rfc_person import Person
from keras_sig.model.rfc_row import HeaderRow
from keras_sig.model.rfc_section import Section

STATUSES = (
    "proposed",
    "accepted",
    "implemented",
    "rejected",
    "withdrawn",
    "obsolete",
)


@dataclass(frozen=True)
class Rfc:
    """What a proposal says of itself, and where its parts stand.

    Args:
        path: String, the file as the caller named it.
        name: String, the file's name without extension.
        title: String, the first heading, else derived from the name.
        status: String, one of `STATUSES`, or empty if it is none of them.
        status_text: String, the status as written.
        authors: List of `Person`.
        sponsors: List of `Person`.
        contributors: List of `Person`.
        created: String, `YYYY-MM-DD` from the header or the file's name, or
            empty.
        updated: String, as written.
        updated_on: String, `YYYY-MM-DD` where `updated` is a date, or empty.
        number: String, the digits of the pull request, or empty.
        obsoletes: String, as written.
        rows: List of `HeaderRow`, in order.
        sections: List of `Section`, in order.
        fences: List of `Fence`, in order.
        hidden: List of pairs of lines, first and last, that are HTML
            comments.
        text: String, the whole document, byte order mark included.
        lines: List of strings, without their ends.
    """

    path: str
    name: str
    title: str
    status: str
    status_text: str
    authors: list[Person]
    sponsors: list[Person]
    contributors: list[Person]
    created: str
    updated: str
    updated_on: str
    number: str
    obsoletes: str
    rows: list[HeaderRow] = field(repr=False)
    sections: list[Section] = field(repr=False)
    fences: list[Fence] = field(repr=False)
    hidden: list[tuple[int, int]] = field(repr=False)
    text: str = field(repr=False)
    lines: list[str] = field(repr=False)

    @property
    def header(self) -> dict[str, str]:
        """The values of the header by key; the first of a key counts."""
        values: dict[str, str] = {}
        for row in self.rows:
            values.setdefault(row.key, row.value)
        return values

    def row(self, key: str) -> HeaderRow | None:
        """Return the first row of the header named `key`."""
        return next((row for row in self.rows if row.key == key), None)
