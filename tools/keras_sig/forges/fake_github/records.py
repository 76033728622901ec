"""What the small GitHub remembers."""

from dataclasses import dataclass, field


@dataclass
class Said:
    """A comment or a review.

    Args:
        id: Integer.
        user: String, login; empty for a deleted user.
        body: String.
        created: String, ISO 8601.
        updated: String, ISO 8601.
        state: String, of a review.
    """

    id: int
    user: str
    body: str
    created: str
    updated: str
    state: str = ""


@dataclass
class Happening:
    """An entry of the timeline.

    Args:
        id: Integer.
        event: String, as GitHub calls it.
        actor: String, login.
        created: String, ISO 8601.
        label: String, of an event about a label.
        commit: String, of an event about a commit.
    """

    id: int
    event: str
    actor: str
    created: str
    label: str = ""
    commit: str = ""


@dataclass
class Pull:
    """A pull request.

    Args:
        number: Integer.
        user: String, login; empty for a deleted user.
        title: String.
        body: String.
        branch: String, its name.
        ref: String, where git has it.
        owner: String, whose repository has the branch.
        head: String, its commit.
        base: String, the commit of main that it is compared with.
        created: String, ISO 8601.
        updated: String, ISO 8601.
    """

    number: int
    user: str
    title: str
    body: str
    branch: str
    ref: str
    owner: str
    head: str
    base: str
    created: str
    updated: str
    state: str = "open"
    closed: str | None = None
    merged: str | None = None
    commit: str | None = None
    labels: list[str] = field(default_factory=list)
    comments: list[Said] = field(default_factory=list)
    reviews: list[Said] = field(default_factory=list)
    timeline: list[Happening] = field(default_factory=list)
