"""Writing on GitHub in somebody's name: nothing twice, nothing for others."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeVar
from urllib.parse import quote

from keras_sig.forges.github_answers import needed, number, text
from keras_sig.forges.github_api import GitHubApi, Item, malformed
from keras_sig.forges.github_log import Told, read_review
from keras_sig.forges.github_looks import written
from keras_sig.forges.github_proposals import read_pull
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.forges.lost_answer import LostAnswer
from keras_sig.model.comment import marker
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest

Found = TypeVar("Found")
Look = Callable[[], Event | None]
_EVENTS = {
    "approve": "APPROVE",
    "request-changes": "REQUEST_CHANGES",
    "comment": "COMMENT",
}
_LINK = marker("link")
_LOOKS = 10


class GitHubWriter:
    """Writes with the token of one person, or of the bot.

    Args:
        reader: What is there.
        wait: Function that waits for so many seconds.
    """

    def __init__(
        self, reader: GitHubReader, wait: Callable[[float], None] = time.sleep
    ):
        self.reader = reader
        self.api: GitHubApi = reader.api
        self.wait = wait
        self._owner: str | None = None

    def may_write(self, by: str) -> bool:
        """Return whether there is a token, and it is that of `by`."""
        return bool(self.api.token) and self._whose() == by

    def check(self, by: str) -> None:
        """Refuse to write for `by` with the token of somebody else."""
        owner = self._whose()
        if owner != by:
            raise SigError(
                f"Expected the token of @{by} in GITHUB_TOKEN. Received: that "
                f"of @{owner}. Fix: on GitHub everybody writes with a token "
                "of their own; the bot's handle is forge.bot in "
                "governance.toml."
            )

    def _whose(self) -> str:
        if self._owner is None:
            # An app may not ask who it is; only the bot is one.
            self._owner = self.api.login() or self.reader.bot
        return self._owner

    def open(self, rfc: str, body: Mapping[str, object]) -> PullRequest:
        """Open the pull request of a proposal."""
        return self.post(
            "pulls",
            body,
            lambda pull: read_pull(pull, rfc),
            lambda: self.reader.find(rfc),
        )

    def comment(self, place: int, body: str, look: Look) -> Event:
        """Write a comment."""
        return self.post(
            f"issues/{place}/comments",
            {"body": body},
            lambda item: written(item, place),
            look,
        )

    def link(self, told: Told, comment: str) -> None:
        """Link a comment from the first post, unless it is linked."""
        first = text(told.pull, "body")
        if _LINK in first:
            return
        place = number(told.pull, "number")
        where = f"{needed(told.pull, 'html_url')}#issuecomment-{comment[1:]}"
        line = f"{_LINK}\n[Where this proposal stands]({where})"
        body = f"{first}\n\n{line}" if first else line
        self.send("PATCH", f"pulls/{place}", {"body": body})

    def review(self, place: int, verdict: str, body: str, look: Look) -> Event:
        """Write a review."""
        return self.post(
            f"pulls/{place}/reviews",
            {"event": _EVENTS[verdict], "body": body},
            lambda item: replace(read_review(item), number=place),
            look,
        )

    def post(
        self,
        path: str,
        body: Mapping[str, object],
        read: Callable[[Item], Found],
        look: Callable[[], Found | None],
    ) -> Found:
        """Send a POST and return what was made; never send it twice.

        Args:
            path: String, inside of the repository.
            body: Mapping, what is sent.
            read: Function that makes a record of the answer.
            look: Function that finds what was made, or None; it is asked
                where the answer was lost.

        Raises:
            LostAnswer: if the answer did not come and nothing is found.
            SigError: if GitHub refuses it.
        """
        address = self.reader.at(path)
        try:
            answer = self.api.send("POST", address, body)
        except LostAnswer:
            found = look()
            if found is None:
                raise
            return found
        if not isinstance(answer, dict):
            raise malformed(address, "an object", answer)
        return read(answer)

    def send(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
    ) -> None:
        """Send what may be sent twice."""
        self.api.send(method, self.reader.at(path), body)

    def label(self, place: int, label: str, on: bool) -> None:
        """Put a label on a pull request, or take it off."""
        path = f"issues/{place}/labels"
        if on:
            self.send("POST", path, {"labels": [label]})
        else:
            self.send("DELETE", f"{path}/{quote(label, safe='')}")

    def wait_for(self, place: int, test: Callable[[Item], bool]) -> None:
        """Wait until GitHub has noticed what was pushed."""
        for tried in range(_LOOKS):
            if test(self.reader.pull(place)):
                return
            self.wait(float(1 + tried))
        raise SigError(
            f"Expected pull request {place} to show what was pushed. "
            "Received: GitHub still shows the old commit. Fix: run the "
            "command again in a minute."
        )
