"""Where the branch of a pull request was, and since when.

GitHub says when a branch was overwritten, not when it was pushed to; the date
in a commit is the author's word. It counts only between what is certain: the
bot's last look before, and the last change of the pull request.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

# Of one push; the last ones are read.
MOST_NEW = 30


@dataclass(frozen=True)
class Head:
    """A commit that was the last one of the branch, since a moment.

    Args:
        commit: String.
        at: Moment in UTC.
        api: String, digest of the API blocks; empty where nobody read it.
    """

    commit: str
    at: datetime
    api: str = ""


def heads_of(
    opened: datetime,
    changed: datetime,
    commits: Sequence[Head],
    forced: Sequence[Head],
    known: Sequence[Head],
    seen: datetime,
    last: str,
) -> list[Head]:
    """Return where the branch was, oldest first; the first is the opening.

    Args:
        opened: Moment at which the pull request was opened.
        changed: Moment of its last change.
        commits: The commits on the branch, in order, with their own dates.
        forced: What the branch was overwritten with, and when.
        known: What the bot has recorded, oldest first.
        seen: Moment at which the bot last wrote, or `opened`.
        last: String, the commit that is the last one now.
    """
    found = list(known) or [_first(opened, commits, forced, last)]
    low = max(found[-1].at, seen)
    if found[-1].commit != last:
        places = {head.commit: at for at, head in enumerate(commits)}
        for push in sorted(forced, key=lambda head: head.at):
            # Its own moment is certain, the bot's look is not needed.
            if push.at >= found[-1].at and push.commit != found[-1].commit:
                found.append(push)
                low = push.at
        at = places.get(found[-1].commit, len(commits))
        for commit in commits[at + 1 :][-MOST_NEW:]:
            low = min(max(commit.at, low), max(changed, low))
            found.append(Head(commit.commit, low))
    if found[-1].commit != last:
        found.append(Head(last, max(changed, low)))
    return found


def _first(
    opened: datetime,
    commits: Sequence[Head],
    forced: Sequence[Head],
    last: str,
) -> Head:
    """Return the opening: the last commit that is no younger than it."""
    if not commits:
        return Head(last, opened)
    chosen = commits[0].commit
    for commit in commits:
        if commit.at > opened:
            break
        chosen = commit.commit
    if any(push.commit == chosen for push in forced):
        # It came later, with a push that overwrote what was there.
        chosen = commits[0].commit
    return Head(chosen, opened)
