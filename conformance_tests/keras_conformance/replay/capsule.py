"""A capsule on disk, and what may be believed of it."""

import base64
import hashlib
import importlib
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np

from .bad_input import BadInput

SCHEMA = 1


class Capsule:
    """A capsule, every file of which is as its manifest says.

    Args:
        path: Path, a folder or an archive.

    Raises:
        BadInput: if it is none, or a file was changed.
    """

    def __init__(self, path: Path):
        self.path = path
        self._archive = zipfile.ZipFile(path) if path.is_file() else None
        text = self._bytes("manifest.json")
        self.hash = hashlib.sha256(text).hexdigest()
        self.manifest: dict[str, Any] = json.loads(text)
        if self.manifest.get("schema") != SCHEMA:
            found = self.manifest.get("schema")
            raise BadInput(
                f"Expected a capsule of schema {SCHEMA}. Received: "
                f"schema={found!r}. Fix: use the replay.py of its edition."
            )
        for name in self.manifest["files"]:
            self.read(name)

    def read(self, name: str) -> str:
        """Return the text of a file; refuse it if it was changed."""
        data = self._bytes(name)
        expected = self.manifest["files"][name]["sha256"]
        received = hashlib.sha256(data).hexdigest()
        if received != expected:
            raise BadInput(
                f"Expected {name} with the hash {expected[:16]}. Received: "
                f"{received[:16]}; the capsule was changed. "
                "Fix: export or copy it again."
            )
        return data.decode()

    def _bytes(self, name: str) -> bytes:
        try:
            if self._archive:
                return self._archive.read(name)
            return (self.path / name).read_bytes()
        except (OSError, KeyError):
            raise BadInput(
                f"Expected a capsule with {name}. Received: {self.path}, "
                "without it. Fix: sig conformance capsule --output DIR."
            ) from None


def decode(record: dict[str, Any]) -> Any:
    """Return the array that a capsule holds."""
    data = base64.b64decode(record["data"])
    if record["dtype"] == "bfloat16":
        importlib.import_module("ml_dtypes")
    array = np.frombuffer(data, np.dtype(record["dtype"]))
    return array.reshape(record["shape"])
