"""A proposal on a forge."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class PullRequest:
    """A pull request that carries one proposal.

    Args:
        number: Integer, counted from 1.
        rfc: String, name of the proposal, as `20261120-short-title`.
        title: String, title of the proposal.
        branch: String, the branch that holds it.
        author: String, handle of whoever opened it.
        opened: Moment in UTC.
        commit: String, the last commit that was submitted.
        status: `"open"`, `"closed"` or `"merged"`.
    """

    number: int
    rfc: str
    title: str
    branch: str
    author: str
    opened: datetime
    commit: str = ""
    status: str = "open"
