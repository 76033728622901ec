"""Writing on GitHub in somebody's name: nothing twice, nothing for others."""

import time
from collections.abc import Callable, Mapping
from typing import TypeVar
from urllib.parse import quote

from keras_sig.forges.github_api import GitHubApi, Item
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.forges.lost_answer import LostAnswer
from keras_sig.model.errors import SigError

Found = TypeVar("Found")
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

    def post(
        self,
        path: str,
        body: Mapping[str, object],
        look: Callable[[], Found | None],
    ) -> Found:
        """Send a POST and return what `look` then finds; never send it twice.

        Raises:
            LostAnswer: if the answer did not come and nothing is found.
            SigError: if GitHub refuses it.
        """
        address = self.reader.at(path)
        lost = LostAnswer(
            f"Expected to find what was written at {address}. Received: "
            "nothing yet. Fix: run the command again; it looks first."
        )
        try:
            self.api.send("POST", address, body)
        except LostAnswer as error:
            lost = error
        found = look()
        if found is None:
            raise lost
        return found

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
