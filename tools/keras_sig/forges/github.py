"""Proposals as pull requests on GitHub."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from keras_sig.forges.github_answers import handle, text
from keras_sig.forges.github_log import status_of
from keras_sig.forges.github_looks import find_comment, find_said
from keras_sig.forges.github_reader import GitHubReader
from keras_sig.forges.github_remote import GitHubRemote
from keras_sig.forges.github_signing import signed, signed_again
from keras_sig.forges.github_writer import GitHubWriter
from keras_sig.model.comment import comments_of, marker
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.labels import labels_of
from keras_sig.model.pull_request import PullRequest

# What the bot calls the comment that is linked from the first post.
STATUS = "status"


class GitHubForge:
    """A forge whose pull requests are on GitHub.

    Args:
        reader: What is there.
        writer: How something is written.
        remote: Where branches are pushed.
        by: String, handle of who writes; the token has to be theirs.
        at: Moment at which they began.
    """

    def __init__(
        self,
        reader: GitHubReader,
        writer: GitHubWriter,
        remote: GitHubRemote,
        by: str,
        at: datetime,
    ):
        self.reader = reader
        self.writer = writer
        self.remote = remote
        self.by = by.lower()
        self.at = at

    def acting_as(self, by: str, at: datetime) -> "GitHubForge":
        """Return the same forge for another writer or moment."""
        return GitHubForge(self.reader, self.writer, self.remote, by, at)

    def may_write(self) -> bool:
        """Return whether the token is that of this writer."""
        return self.writer.may_write(self.by)

    def bring(self, pull: PullRequest) -> str:
        """Fetch the commits of a pull request; return the last one."""
        self.remote.fetch(pull.number)
        return pull.commit

    def pull_requests(self) -> list[PullRequest]:
        """Return all pull requests of proposals, in order of number."""
        return self.reader.pull_requests()

    def refused(self) -> list[tuple[int, str]]:
        """Return the open pull requests that no process can follow."""
        return self.reader.refused()

    def find(self, rfc: str) -> PullRequest | None:
        """Return the pull request of the proposal `rfc`, or None."""
        return self.reader.find(rfc)

    def events(self, number: int) -> list[Event]:
        """Return the log of pull request `number`, oldest first."""
        return self.reader.events(number)

    def logs(self) -> dict[int, list[Event]]:
        """Return the logs of all pull requests, by number."""
        return {p.number: self.events(p.number) for p in self.pull_requests()}

    def read(self, places: Sequence[tuple[str, str]]) -> list[bytes | None]:
        """Return the files at pairs of commit and path; see `Forge.read`."""
        return self.reader.read(places)

    def open_pull_request(
        self, rfc: str, title: str, branch: str, data: Mapping[str, str]
    ) -> PullRequest:
        """Open the pull request of `rfc`, or return the one there is."""
        found = self.find(rfc)
        if found:
            return found
        self.writer.check(self.by)
        body = {
            "title": title,
            "head": self.remote.push(data["commit"], branch),
            "base": self.reader.branch,
            "body": f"Proposal `rfcs/{rfc}.md`.",
        }
        return self.writer.open(rfc, body)

    def commit(self, number: int, data: Mapping[str, str]) -> Event:
        """Push `data["commit"]` to the branch of `number`."""
        pull, commit = self.reader.pull(number), data["commit"]
        self.writer.check(self.by)
        if text(pull, "head", "sha") != commit:
            self.remote.push(commit, text(pull, "head", "ref"))
            self.writer.wait_for(
                number, lambda pull: text(pull, "head", "sha") == commit
            )
        title = data.get("title", "")
        if title not in ("", text(pull, "title")):
            self.writer.send("PATCH", f"pulls/{number}", {"title": title})
        events = self.events(number)
        return [e for e in events if e.kind in ("opened", "committed")][-1]

    def comment(self, number: int, body: str, once: str = "") -> Event:
        """Write a comment; see `Forge.comment`."""

        def look() -> Event | None:
            found = self.events(number)
            return find_comment(found, self.by, self.at, body, once)

        told = self.reader.told(number)
        heads = self.reader.heads(told)
        events = self.reader.log(told, heads)
        event = find_comment(events, self.by, self.at, body, once)
        if event is None:
            self.writer.check(self.by)
            whole = f"{marker(once)}\n{body}" if once else body
            if self.by == self.reader.bot:
                whole = signed(whole, told, events, heads, once)
            event = self.writer.comment(number, whole, look)
        if once == STATUS and self.by == self.reader.bot:
            self.writer.link(told, event.id)
        return event

    def edit_comment(self, number: int, comment: str, body: str) -> None:
        """Replace the text of the comment with the id `comment`."""
        told = self.reader.told(number)
        heads = self.reader.heads(told)
        items = {f"c{item['id']}": item for item in told.comments}
        if comment not in items:
            raise SigError(
                f"Expected the id of a comment on pull request {number}. "
                f"Received: {comment!r}. Fix: use one of "
                f"{', '.join(items) or 'none'}."
            )
        comments = comments_of(self.reader.log(told, heads))
        if any((c.id, c.body) == (comment, body) for c in comments):
            return
        self.writer.check(self.by)
        if handle(items[comment]) == self.reader.bot:
            before = text(items[comment], "body")
            body = signed_again(body, before, told, heads)
        path = f"issues/comments/{comment[1:]}"
        self.writer.send("PATCH", path, {"body": body})
        if body.startswith(f"{marker(STATUS)}\n"):
            self.writer.link(told, comment)

    def review(self, number: int, verdict: str, body: str) -> Event:
        """Write a review; see `Forge.review`."""

        def look() -> Event | None:
            found = self.events(number)
            return find_said(found, "reviewed", self.by, self.at, body)

        self.reader.pull(number)
        event = look()
        if event is None:
            self.writer.check(self.by)
            event = self.writer.review(number, verdict, body, look)
        return event

    def add_label(self, number: int, label: str) -> None:
        """Put `label` on the pull request."""
        self._label(number, label, True)

    def remove_label(self, number: int, label: str) -> None:
        """Take `label` off the pull request."""
        self._label(number, label, False)

    def close(self, number: int) -> None:
        """Close the pull request without merging it."""
        if status_of(self.reader.pull(number)) == "open":
            self.writer.check(self.by)
            self.writer.send("PATCH", f"pulls/{number}", {"state": "closed"})

    def merge(self, number: int, commit: str) -> None:
        """Push `commit` to the default branch, which merges it."""
        if status_of(self.reader.pull(number)) != "merged":
            self.writer.check(self.by)
            self.remote.push(commit, self.reader.branch)
            self.writer.wait_for(
                number, lambda pull: status_of(pull) == "merged"
            )

    def _label(self, number: int, label: str, on: bool) -> None:
        self.reader.pull(number)
        there = label in labels_of(self.events(number))
        if there != on:
            self.writer.check(self.by)
            self.writer.label(number, label, on)
