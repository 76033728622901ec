"""An append-only log of events in SQLite."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.moment import parse_moment, write_moment

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


class EventLog:
    """The log in one file, which the first write makes."""

    def __init__(self, path: Path):
        self.path = path

    def of_kinds(self, *kinds: str) -> list[Event]:
        """Return the events of these kinds, by pull request and time."""
        marks = ", ".join("?" for _ in kinds)
        return self._read(
            f"SELECT {COLUMNS} FROM event WHERE kind IN ({marks}) "
            "ORDER BY number, at, sequence",
            kinds,
        )

    def of_number(self, number: int) -> list[Event]:
        """Return the events of a pull request, oldest first."""
        return self._read(
            f"SELECT {COLUMNS} FROM event WHERE number = ? "
            "ORDER BY at, sequence",
            (number,),
        )

    def everything(self) -> list[Event]:
        """Return all events, by pull request and time, in one reading."""
        return self._read(
            f"SELECT {COLUMNS} FROM event ORDER BY number, at, sequence", ()
        )

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lock the log until all is appended, or nothing."""
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

    def append(self, connection: sqlite3.Connection, event: Event) -> Event:
        """Append `event`, unless it is there; return it with its id."""
        facts = json.dumps(dict(event.data), sort_keys=True, ensure_ascii=False)
        at = write_moment(event.at)
        row = (event.number, event.kind, at, event.by, event.body, facts)
        # What people say is told apart by its content; what only changes a
        # value, which may change back at once, by its place as well.
        said = event.kind in ("commented", "reviewed")
        place = 0 if said else len(self.of_number(event.number))
        content = json.dumps([place, *row], ensure_ascii=False).encode()
        name = hashlib.sha256(content).hexdigest()[:12]
        self._check_order(connection, name, event)
        connection.execute(
            f"INSERT OR IGNORE INTO event ({COLUMNS}) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (name, *row),
        )
        return _event((name, *row))

    def _check_order(
        self, connection: sqlite3.Connection, name: str, event: Event
    ) -> None:
        """Refuse an event that would change what came after it."""
        asked = "SELECT MAX(at), MAX(id = ?) FROM event WHERE number = ?"
        row = connection.execute(asked, (name, event.number)).fetchone()
        last, known = row
        if last is not None and write_moment(event.at) < last and not known:
            raise SigError(
                f"Expected a moment at or after {last}, that of the last "
                f"event on pull request {event.number}. Received: "
                f"{write_moment(event.at)}. Fix: name a later one with --now."
            )

    def _read(
        self, asked: str, values: tuple[int, ...] | tuple[str, ...]
    ) -> list[Event]:
        if not self.path.exists():
            return []
        with self._connection() as connection:
            return [_event(row) for row in connection.execute(asked, values)]

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
