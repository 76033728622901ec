"""The embedded forge: pull requests as an append-only log in SQLite."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from keras_sig.model.comment import comments_of, find_marked, marker
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.labels import labels_of
from keras_sig.model.moment import parse_moment, write_moment
from keras_sig.model.pull_request import PullRequest

SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    body TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS event_number ON event (number, at, sequence);
CREATE TRIGGER IF NOT EXISTS event_stays BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER IF NOT EXISTS event_remains BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
"""
COLUMNS = "id, number, kind, at, by, body, data"
STATUS = {"closed": "closed", "reopened": "open", "merged": "merged"}


class LocalForge:
    """A forge in one file, as seen by one writer at one moment.

    Args:
        path: Path of the database; made by the first write.
        by: String, handle of who writes.
        at: Moment at which they write.
    """

    def __init__(self, path: Path, by: str, at: datetime):
        self.path = path
        self.by = by
        self.at = at

    def acting_as(self, by: str, at: datetime) -> "LocalForge":
        """Return the same forge for another writer or moment."""
        return LocalForge(self.path, by, at)

    def pull_requests(self) -> list[PullRequest]:
        """Return all pull requests of proposals, in order of number."""
        asked = (
            f"SELECT {COLUMNS} FROM event WHERE kind IN "
            "('opened', 'closed', 'reopened', 'merged') "
            "ORDER BY number, at, sequence"
        )
        found: dict[int, PullRequest] = {}
        for event in self._read(asked):
            if event.kind == "opened":
                found[event.number] = _pull_request(event)
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
        asked = (
            f"SELECT {COLUMNS} FROM event WHERE number = ? "
            "ORDER BY at, sequence"
        )
        return self._read(asked, number)

    def open_pull_request(
        self, rfc: str, title: str, branch: str, data: Mapping[str, str]
    ) -> PullRequest:
        """Open the pull request of `rfc`, or return the one there is."""
        with self._writing() as connection:
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
        with self._writing() as connection:
            for event in reversed(self._known(number)):
                if event.kind in ("opened", "committed"):
                    if event.data.get("commit") == data["commit"]:
                        return event
                    break
            return self._append(connection, number, "committed", "", data)

    def comment(self, number: int, body: str, once: str = "") -> Event:
        """Write a comment; see `Forge.comment`."""
        with self._writing() as connection:
            events = self._known(number)
            if once:
                found = find_marked(events, self.by, once)
                if found:
                    return next(e for e in events if e.id == found.id)
                body = f"{marker(once)}\n{body}"
            return self._append(connection, number, "commented", body, {})

    def edit_comment(self, number: int, comment: str, body: str) -> None:
        """Replace the text of the comment with the id `comment`."""
        with self._writing() as connection:
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
        with self._writing() as connection:
            self._known(number)
            data = {"verdict": verdict}
            return self._append(connection, number, "reviewed", body, data)

    def add_label(self, number: int, label: str) -> None:
        """Put `label` on the pull request."""
        with self._writing() as connection:
            if label not in labels_of(self._known(number)):
                self._append(connection, number, "labelled", label, {})

    def remove_label(self, number: int, label: str) -> None:
        """Take `label` off the pull request."""
        with self._writing() as connection:
            if label in labels_of(self._known(number)):
                self._append(connection, number, "unlabelled", label, {})

    def close(self, number: int) -> None:
        """Close the pull request without merging it."""
        with self._writing() as connection:
            if self._status(number) == "open":
                self._append(connection, number, "closed", "", {})

    def merge(self, number: int, commit: str) -> None:
        """Mark the pull request as merged by `commit`."""
        with self._writing() as connection:
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
        connection: sqlite3.Connection,
        number: int,
        kind: str,
        body: str,
        data: Mapping[str, str],
    ) -> Event:
        facts = json.dumps(dict(data), sort_keys=True, ensure_ascii=False)
        row = (number, kind, write_moment(self.at), self.by, body, facts)
        # What people say is told apart by its content; what only changes a
        # value, which may change back at once, by its place as well.
        said = kind in ("commented", "reviewed")
        place = 0 if said else len(self.events(number))
        content = json.dumps([place, *row], ensure_ascii=False).encode()
        name = hashlib.sha256(content).hexdigest()[:12]
        connection.execute(
            f"INSERT OR IGNORE INTO event ({COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (name, *row),
        )
        return _event((name, *row))

    def _read(self, asked: str, *values: int) -> list[Event]:
        if not self.path.exists():
            return []
        with self._connection() as connection:
            return [_event(row) for row in connection.execute(asked, values)]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._connection() as connection:
            connection.executescript(SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        connection = sqlite3.connect(
            self.path, timeout=30, isolation_level=None
        )
        try:
            yield connection
        except sqlite3.DatabaseError as error:
            raise SigError(
                f"{self.path}: expected the database of the local forge. "
                f"Received: {error}. Fix: restore that file, or move it away "
                "to begin anew."
            ) from None
        finally:
            connection.close()


def _event(row: tuple[str, int, str, str, str, str, str]) -> Event:
    name, number, kind, at, by, body, data = row
    moment = parse_moment(at, "event")
    return Event(name, number, kind, moment, by, body, json.loads(data))


def _pull_request(event: Event) -> PullRequest:
    return PullRequest(
        number=event.number,
        rfc=event.data["rfc"],
        title=event.data["title"],
        branch=event.data["branch"],
        author=event.by,
        opened=event.at,
    )
