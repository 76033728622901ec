"""Answers of a server, kept with the tag by which it knows them again."""

import hashlib
import json
from pathlib import Path
from typing import Any

from keras_sig.model.atomic import write_text


class SavedAnswers:
    """Answers by address, one file each; without a folder none is kept.

    What is kept can be lost at any time: it is asked for again.
    """

    def __init__(self, folder: Path | None):
        self.folder = folder

    def find(self, address: str) -> dict[str, Any] | None:
        """Return what was kept of `address`: `tag`, `next` and `body`."""
        if self.folder is None:
            return None
        try:
            found = json.loads(self._path(address).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        if not isinstance(found, dict) or found.get("address") != address:
            return None
        return found

    def keep(self, address: str, tag: str, following: str, body: Any) -> None:
        """Keep an answer.

        Args:
            address: String, what was asked.
            tag: String, its ETag.
            following: String, the address of the next page, or empty.
            body: The answer, as JSON has it.
        """
        if self.folder is None:
            return
        record = {
            "address": address,
            "tag": tag,
            "next": following,
            "body": body,
        }
        write_text(self._path(address), json.dumps(record))

    def _path(self, address: str) -> Path:
        name = hashlib.sha256(address.encode()).hexdigest()[:32]
        return (self.folder or Path()) / f"{name}.json"
