"""What is known already, so that the end of a process is not the end."""

import json
from pathlib import Path
from typing import Any


class Journal:
    """A file with a line of JSON for each thing that happened.

    Args:
        path: Path.
    """

    def __init__(self, path: Path):
        self.path = path

    def append(self, kind: str, value: Any) -> None:
        """Add a line; it is on disk when this returns."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({kind: value}) + "\n")

    def values(self, kind: str) -> list[Any]:
        """Return what was added of a kind, in order."""
        if not self.path.is_file():
            return []
        lines = self.path.read_text("utf-8").splitlines()
        # A line that was cut short by an interruption is the last one.
        records = [json.loads(line) for line in lines if line.endswith("}")]
        return [record[kind] for record in records if kind in record]
