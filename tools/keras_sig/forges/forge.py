"""What the process asks of a forge."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest


class Forge(Protocol):
    """Pull requests and their logs of events.

    Reading is by events. Every writing method may be called again with the
    same arguments: the second call changes nothing. `contract_test.py` holds
    what every forge must do.
    """

    def acting_as(self, by: str, at: datetime) -> "Forge":
        """Return the same forge for another writer or moment."""

    def may_write(self) -> bool:
        """Return whether this writer may write here at all.

        Everybody may on the local forge; elsewhere it is a matter of tokens.
        """

    def pull_requests(self) -> list[PullRequest]:
        """Return all pull requests of proposals, in order of number."""

    def refused(self) -> list[tuple[int, str]]:
        """Return pull requests that cannot be followed, and why not."""

    def find(self, rfc: str) -> PullRequest | None:
        """Return the pull request of the proposal `rfc`, or None."""

    def events(self, number: int) -> list[Event]:
        """Return the log of pull request `number`, oldest first."""

    def read(self, places: Sequence[tuple[str, str]]) -> list[bytes | None]:
        """Return the files at pairs of commit and path, None for the missing.

        They are read where the pull requests are: nothing of a proposal is
        checked out.
        """

    def logs(self) -> dict[int, list[Event]]:
        """Return the logs of all pull requests, by number."""

    def bring(self, pull: PullRequest) -> str:
        """Let git have the commits of a pull request; return the last one.

        Returns:
            A name that git can resolve.
        """

    def open_pull_request(
        self, rfc: str, title: str, branch: str, data: Mapping[str, str]
    ) -> PullRequest:
        """Open the pull request of `rfc`, or return the one there is."""

    def commit(self, number: int, data: Mapping[str, str]) -> Event:
        """Record that the branch of `number` now is at `data["commit"]`."""

    def comment(self, number: int, body: str, once: str = "") -> Event:
        """Write a comment.

        Args:
            number: Integer, the pull request.
            body: String, Markdown.
            once: String, a marker; if this writer has a comment that carries
                it, that one is returned and nothing is written.
        """

    def edit_comment(self, number: int, comment: str, body: str) -> None:
        """Replace the text of the comment with the id `comment`."""

    def review(self, number: int, verdict: str, body: str) -> Event:
        """Write a review.

        Args:
            number: Integer, the pull request.
            verdict: `"approve"`, `"request-changes"` or `"comment"`.
            body: String, Markdown.
        """

    def add_label(self, number: int, label: str) -> None:
        """Put `label` on the pull request."""

    def remove_label(self, number: int, label: str) -> None:
        """Take `label` off the pull request."""

    def close(self, number: int) -> None:
        """Close the pull request without merging it."""

    def merge(self, number: int, commit: str) -> None:
        """Mark the pull request as merged by `commit`."""
