"""Which pull requests `sig bot run` is asked to look at."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.commands.desk import Desk

if TYPE_CHECKING:
    from keras_sig.model.pull_request import PullRequest

# Events of a workflow that are about no pull request: all have their turn.
ROUNDS = ("schedule", "workflow_dispatch")
CHECKED = "workflow_run"


@dataclass(frozen=True)
class Asked:
    """What to look at.

    Args:
        pulls: The pull requests.
        why: String, what to say where there is none.
    """

    pulls: "list[PullRequest]"
    why: str


def asked_for(
    desk: Desk, event: Path | None, name: str | None, number: int | None
) -> Asked:
    """Return the pull requests of an event, or one, or all that are open."""
    if event is not None and name == CHECKED:
        return _checked(desk, event)
    if event is not None and name not in ROUNDS:
        number = _number_in(desk, event, str(name))
        if number is None:
            return Asked([], "Nothing to do.")
    pulls = desk.forge().pull_requests()
    if number is None:
        found = [pull for pull in pulls if pull.status == "open"]
        return Asked(found, "No open proposals.")
    found = [pull for pull in pulls if pull.number == number]
    return Asked(found, f"Pull request {number} carries no proposal.")


def _number_in(desk: Desk, path: Path, name: str) -> int | None:
    from keras_sig.hosting.notice import read_notice

    # Workflows have a name of their own for pull requests of strangers.
    name = "pull_request" if name == "pull_request_target" else name
    governance = desk.governance
    return read_notice(
        name, path.read_bytes(), governance.bot, governance.repository
    )


def _checked(desk: Desk, path: Path) -> Asked:
    """Return the pull requests that now are at the commit that was checked.

    Whoever wrote the commit may have written the result as well. So it is
    shown where that commit is, and nowhere else.
    """
    from keras_sig.hosting.checked_commit import read_checked_commit

    repository = desk.governance.repository
    commit = read_checked_commit(path.read_bytes(), repository)
    pulls = desk.forge().pull_requests()
    found = [pull for pull in pulls if commit and pull.commit == commit]
    return Asked(found, "No proposal is at the commit that was checked.")
