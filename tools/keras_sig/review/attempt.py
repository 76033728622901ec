"""Something that somebody tries to do."""

from dataclasses import dataclass
from datetime import datetime

from keras_sig.review.given import Given


@dataclass(frozen=True)
class Attempt:
    """A command, by whom and when.

    Args:
        given: The command and its argument.
        by: String, handle; or `"meeting"`, `"forge"`, `"clock"`, `"header"`.
        at: Moment in UTC.
        roles: The roles of `by`, the weightiest first.
        event: String, id of the event it comes from.
        refusal: String, why it is not even looked at, or empty.
    """

    given: Given
    by: str
    at: datetime
    roles: tuple[str, ...]
    event: str = ""
    refusal: str = ""
