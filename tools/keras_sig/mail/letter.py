"""A mail before it is written."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Letter:
    """What a mail says, and to whom.

    Args:
        name: String, unique: the same name is the same mail, sent once.
        to: String, one address.
        subject: String, one line.
        body: String, plain text.
        at: Moment in UTC.
        reply_to: String, the name of the mail it answers, or empty.
    """

    name: str
    to: str
    subject: str
    body: str
    at: datetime
    reply_to: str = ""
