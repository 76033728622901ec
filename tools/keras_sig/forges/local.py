"""The embedded forge: pull requests as an append-only log in SQLite."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.forges.event_log import EventLog
from keras_sig.forges.git import Git
from keras_sig.model.comment import comments_of, find_marked, marker
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.labels import labels_of
from keras_sig.model.pull_request import PullRequest

if TYPE_CHECKING:
    from sqlite3 import Connection

STATUS = {"closed": "closed", "reopened": "open", "merged": "merged"}


class LocalForge:
    """A forge in one file, as seen by one writer at one moment.

    Args:
        path: Path of the database; made by the first write.
        by: String, handle of who writes.
        at: Moment at which they write.
        root: Path of the git repository; default: here.
    """

    def __init__(
        self, path: Path, by: str, at: datetime, root: Path | None = None
    ):
        self.log = EventLog(path)
        self.root = root or Path()
        self.by = by
        self.at = at

    def acting_as(self, by: str, at: datetime) -> "LocalForge":
        """Return the same forge for another writer or moment."""
        return LocalForge(self.log.path, by, at, self.root)

    def may_write(self) -> bool:
        """Return whether this writer may write: everybody may."""
        return True

    def refused(self) -> list[tuple[int, str]]:
        """Return what cannot be followed: nothing."""
        return []

    def bring(self, pull: PullRequest) -> str:
        """Return the branch: git has it."""
        return pull.branch

    def pull_requests(self) -> list[PullRequest]:
        """Return all pull requests of proposals, in order of number."""
        found: dict[int, PullRequest] = {}
        for event in self.log.of_kinds("opened", "committed", *STATUS):
            if event.kind == "opened":
                found[event.number] = _pull_request(event)
            elif event.kind == "committed":
                pull = found[event.number]
                found[event.number] = _with_commit(pull, event)
            else:
                pull = found[event.number]
                pull = replace(pull, status=STATUS[event.kind])
                found[event.number] = pull
        return list(found.values())

    def find(self, rfc: str) -> PullRequest | None:
        """Return the pull request of the proposal `rfc`, or None."""
        found = [pull for pull in self.pull_requests() if pull.rfc == rfc]
        return found[-1] if found else None

    def events(self, number: int) -> list[Event]:
        """Return the log of pull request `number`, oldest first."""
        return self.log.of_number(number)

    def read(self, places: Sequence[tuple[str, str]]) -> list[bytes | None]:
        """Return the files at pairs of commit and path; see `Forge.read`."""
        return Git(self.root).read_all(places) if places else []

    def logs(self) -> dict[int, list[Event]]:
        """Return the logs of all pull requests, by number."""
        found: dict[int, list[Event]] = {}
        for event in self.log.everything():
            found.setdefault(event.number, []).append(event)
        return found

    def open_pull_request(
        self, rfc: str, title: str, branch: str, data: Mapping[str, str]
    ) -> PullRequest:
        """Open the pull request of `rfc`, or return the one there is."""
        with self.log.writing() as connection:
            found = self.find(rfc)
            if found:
                return found
            row = connection.execute("SELECT MAX(number) FROM event").fetchone()
            number = (row[0] or 0) + 1
            facts = {**data, "rfc": rfc, "title": title, "branch": branch}
            event = self._append(connection, number, "opened", "", facts)
        return _pull_request(event)

    def commit(self, number: int, data: Mapping[str, str]) -> Event:
        """Record that the branch of `number` now is at `data["commit"]`."""
        with self.log.writing() as connection:
            for event in reversed(self._known(number)):
                if event.kind in ("opened", "committed"):
                    if event.data.get("commit") == data["commit"]:
                        return event
                    break
            return self._append(connection, number, "committed", "", data)

    def comment(self, number: int, body: str, once: str = "") -> Event:
        """Write a comment; see `Forge.comment`."""
        with self.log.writing() as connection:
            events = self._known(number)
            if once:
                found = find_marked(events, self.by, once)
                if found:
                    return next(e for e in events if e.id == found.id)
                body = f"{marker(once)}\n{body}"
            return self._append(connection, number, "commented", body)

    def edit_comment(self, number: int, comment: str, body: str) -> None:
        """Replace the text of the comment with the id `comment`."""
        with self.log.writing() as connection:
            comments = {c.id: c for c in comments_of(self._known(number))}
            if comment not in comments:
                raise SigError(
                    f"Expected the id of a comment on pull request {number}. "
                    f"Received: {comment!r}. Fix: use one of "
                    f"{', '.join(comments) or 'none'}."
                )
            if comments[comment].body != body:
                data = {"of": comment}
                self._append(connection, number, "edited", body, data)

    def review(self, number: int, verdict: str, body: str) -> Event:
        """Write a review; see `Forge.review`."""
        with self.log.writing() as connection:
            self._known(number)
            data = {"verdict": verdict}
            return self._append(connection, number, "reviewed", body, data)

    def add_label(self, number: int, label: str) -> None:
        """Put `label` on the pull request."""
        with self.log.writing() as connection:
            if label not in labels_of(self._known(number)):
                self._append(connection, number, "labelled", label)

    def remove_label(self, number: int, label: str) -> None:
        """Take `label` off the pull request."""
        with self.log.writing() as connection:
            if label in labels_of(self._known(number)):
                self._append(connection, number, "unlabelled", label)

    def close(self, number: int) -> None:
        """Close the pull request without merging it."""
        with self.log.writing() as connection:
            if self._status(number) == "open":
                self._append(connection, number, "closed")

    def merge(self, number: int, commit: str) -> None:
        """Mark the pull request as merged by `commit`."""
        with self.log.writing() as connection:
            if self._status(number) != "merged":
                data = {"commit": commit}
                self._append(connection, number, "merged", "", data)

    def _status(self, number: int) -> str:
        self._known(number)
        pulls = {pull.number: pull for pull in self.pull_requests()}
        return pulls[number].status

    def _known(self, number: int) -> list[Event]:
        events = self.events(number)
        if not events:
            raise SigError(
                "Expected the number of a pull request. "
                f"Received: {number}. Fix: open one with `sig rfc submit`."
            )
        return events

    def _append(
        self,
        connection: "Connection",
        number: int,
        kind: str,
        body: str = "",
        data: Mapping[str, str] | None = None,
    ) -> Event:
        facts = dict(data or {})
        if self.by.endswith("[bot]"):
            # A program, as GitHub names those that are not people.
            facts["bot"] = "yes"
        event = Event("", number, kind, self.at, self.by, body, facts)
        return self.log.append(connection, event)


def _pull_request(event: Event) -> PullRequest:
    return PullRequest(
        number=event.number,
        rfc=event.data["rfc"],
        title=event.data["title"],
        branch=event.data["branch"],
        author=event.by,
        opened=event.at,
        commit=event.data.get("commit", ""),
    )


def _with_commit(pull: PullRequest, event: Event) -> PullRequest:
    title = event.data.get("title", pull.title)
    return replace(pull, commit=event.data["commit"], title=title)
