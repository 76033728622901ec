"""Outcomes on their way to the results, so that a run can be resumed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

from keras_conformance.bad_input import BadInput
from keras_conformance.outcome import Outcome


class Journal:
    """A file of one JSON line for each outcome, after one that says of what.

    Args:
        path: Path; None keeps nothing.
        of: What the outcomes are of; another run's journal is not read.
    """

    def __init__(self, path: Path | None, of: Sequence[str]):
        self._path = path
        self._of = list(of)
        self._file: TextIO | None = None

    def read(self) -> list[dict[str, Any]]:
        """Return the records of an interrupted run of the same checks.

        Raises:
            BadInput: if there is none.
        """
        lines = []
        if self._path and self._path.is_file():
            lines = self._path.read_text("utf-8").splitlines()
        # A line that was cut short by the interruption is the last one.
        records = [json.loads(line) for line in lines if line.endswith("}")]
        if not records or records[0] != {"of": self._of}:
            where = self._path or "(no --results)"
            received = "one of another run" if lines else "none"
            raise BadInput(
                f"Expected the journal of an interrupted run in {where}. "
                f"Received: {received}. Fix: run without --resume."
            )
        return records[1:]

    def start(self, records: Sequence[dict[str, Any]]) -> None:
        """Begin the file anew with what is known already."""
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = self._path.open("w", encoding="utf-8")
        for record in [{"of": self._of}, *records]:
            self._write(record)

    def append(self, outcome: Outcome) -> None:
        """Add one outcome; it is on disk when this returns."""
        self._write(outcome.as_record())

    def _write(self, record: dict[str, Any]) -> None:
        if self._file:
            self._file.write(json.dumps(record) + "\n")
            self._file.flush()

    def close(self, keep: bool) -> None:
        """Close the file, and remove it unless it is to be resumed."""
        if self._file:
            self._file.close()
        if self._path and not keep:
            self._path.unlink(missing_ok=True)
