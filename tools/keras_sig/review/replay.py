"""A discussion kept in a file: read and checked before it is replayed."""

import tomllib
from collections import Counter
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from keras_sig.model.errors import SigError
from keras_sig.model.moment import as_utc, parse_moment
from keras_sig.reading.checked_text import Handle
from keras_sig.reading.complaints import complaints
from keras_sig.review.said import Said


def _moment(value: object) -> object:
    if isinstance(value, str):
        try:
            return parse_moment(value, "at")
        except SigError:
            raise ValueError(
                "a date and time, as 2026-11-20T09:00:00Z"
            ) from None
    return value


def _with_offset(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a date and time with an offset, as ...T09:00:00Z")
    return as_utc(moment)


Moment = Annotated[
    datetime, BeforeValidator(_moment), AfterValidator(_with_offset)
]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    at: Moment
    by: Handle
    kind: Literal["comment", "review", "edit"]
    body: Annotated[str, Field(min_length=1, max_length=65536)]
    verdict: Literal["approve", "request-changes", "comment"] | None = None
    id: str = ""
    of: str = ""

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        if (self.kind == "review") != (self.verdict is not None):
            raise ValueError("a verdict for a review, and only for a review")
        if (self.kind == "edit") != bool(self.of):
            raise ValueError("`of` for an edit, and only for an edit")
        return self


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    event: list[_Entry] = Field(min_length=1)


def read_discussion(data: bytes, path: str) -> list[Said]:
    """Return the entries of a discussion, in order of time.

    Raises:
        SigError: with every mistake on a line of its own.
    """
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SigError(
            f"{path}: expected TOML in UTF-8. Received: {error}. Fix: correct "
            "that place; tools/keras_sig/review/README.md has an example."
        ) from None
    try:
        entries = _File.model_validate(table).event
    except ValidationError as error:
        raise SigError("\n".join(complaints(error, path))) from None
    _check_edits(entries, path)
    entries = sorted(entries, key=lambda entry: entry.at)
    return [
        Said(e.at, e.by, e.kind, e.body, e.verdict or "", e.id, e.of)
        for e in entries
    ]


def _check_edits(entries: list[_Entry], path: str) -> None:
    wrong = []
    named = {entry.id: entry for entry in entries if entry.id}
    counts = Counter(entry.id for entry in entries if entry.id)
    for name, count in counts.items():
        if count > 1:
            wrong.append(
                f"{path}: id: expected each name once. Received: {name!r} "
                f"{count} times. Fix: rename one."
            )
    for at, entry in enumerate(entries):
        first = named.get(entry.of)
        good = first and first.kind == "comment" and first.by == entry.by
        if entry.of and not (good and first and first.at < entry.at):
            wrong.append(
                f"{path}: event[{at}].of: expected the id of an earlier "
                f"comment by {entry.by}. Received: {entry.of!r}. "
                f"Fix: use one of {', '.join(named) or 'none'}."
            )
    if wrong:
        raise SigError("\n".join(wrong))
