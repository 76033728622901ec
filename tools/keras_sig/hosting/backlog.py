"""What was delivered, and what is still to be done, in one SQLite file."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from keras_sig.hosting.job import Job
from keras_sig.model.errors import SigError
from keras_sig.model.moment import parse_moment, write_moment

SCHEMA = """
CREATE TABLE IF NOT EXISTS delivery (
    id TEXT PRIMARY KEY,
    content TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE IF NOT EXISTS job (
    number INTEGER PRIMARY KEY,
    asked INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    due TEXT NOT NULL
) STRICT;
"""
ASK = """
INSERT INTO job (number, asked, tries, due) VALUES (?, 1, 0, ?)
ON CONFLICT (number) DO UPDATE SET asked = asked + 1, due = MIN(due, ?)
"""
LATER = """
UPDATE job SET tries = tries + 1, due = IIF(asked = ?, ?, due) WHERE number = ?
"""
# Minutes that a job waits when it failed; the last one from then on.
PAUSES = (1, 2, 4, 8, 16, 32, 60)


class Backlog:
    """The file; every method is one transaction, so nothing is half done.

    A job leaves the file when it is done, not when it is begun: what a crash
    interrupts is done again.
    """

    def __init__(self, path: Path):
        self.path = path

    def accept(
        self, delivery: str, body: bytes, number: int | None, at: datetime
    ) -> bool:
        """Note a delivery and the job it asks for, unless it is known.

        The signature covers the body, not the name of the delivery. So a
        delivery is known by either.

        Returns:
            Boolean, False for a delivery that was accepted before.
        """
        content = hashlib.sha256(body).hexdigest()
        with self._writing() as connection:
            done = connection.execute(
                "INSERT OR IGNORE INTO delivery VALUES (?, ?)",
                (delivery, content),
            )
            if done.rowcount and number is not None:
                self._ask(connection, number, at)
            return done.rowcount > 0

    def ask(self, number: int, at: datetime) -> None:
        """Add a job, or remember that one that waits is asked for again."""
        with self._writing() as connection:
            self._ask(connection, number, at)

    def next(self, at: datetime) -> Job | None:
        """Return the job that has waited longest, of those that are due."""
        with self._writing() as connection:
            row = connection.execute(
                "SELECT number, asked, tries FROM job WHERE due <= ? "
                "ORDER BY due, number LIMIT 1",
                (write_moment(at),),
            ).fetchone()
        return Job(*row) if row else None

    def due(self) -> datetime | None:
        """Return when the next job is due, or None where there is none."""
        with self._writing() as connection:
            (first,) = connection.execute("SELECT MIN(due) FROM job").fetchone()
        return parse_moment(first, "job") if first else None

    def count(self) -> int:
        """Return how many jobs wait."""
        with self._writing() as connection:
            (rows,) = connection.execute("SELECT COUNT(*) FROM job").fetchone()
        return int(rows)

    def finish(self, job: Job) -> None:
        """Take `job` out, unless it was asked for again in the meantime."""
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM job WHERE number = ? AND asked = ?",
                (job.number, job.asked),
            )
            connection.execute(
                "UPDATE job SET tries = 0 WHERE number = ?", (job.number,)
            )

    def postpone(self, job: Job, at: datetime) -> datetime:
        """Have `job` tried again later; return when.

        If it was asked for again in the meantime, that does not wait.
        """
        due = at + timedelta(minutes=PAUSES[min(job.tries, len(PAUSES) - 1)])
        with self._writing() as connection:
            connection.execute(
                LATER, (job.asked, write_moment(due), job.number)
            )
        return due

    def _ask(
        self, connection: sqlite3.Connection, number: int, at: datetime
    ) -> None:
        moment = write_moment(at)
        connection.execute(ASK, (number, moment, moment))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(
            self.path, timeout=30, isolation_level=None
        )
        try:
            connection.executescript(SCHEMA)
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except sqlite3.DatabaseError as error:
            raise SigError(
                f"{self.path}: expected the database of the bot. Received: "
                f"{error}. Fix: restore that file, or move it away to begin "
                "anew."
            ) from None
        finally:
            connection.close()
