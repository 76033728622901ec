"""A capsule on disk: a folder or one archive, whole or not there."""

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from keras_conformance.bad_input import BadInput

MANIFEST = "manifest.json"
# The oldest date that an archive can name: equal contents, equal bytes.
DATE = (1980, 1, 1, 0, 0, 0)


def as_json(value: Any) -> bytes:
    """Return a value as the bytes of a file."""
    return (json.dumps(value, indent=1, allow_nan=False) + "\n").encode()


def as_lines(values: Sequence[Any]) -> bytes:
    """Return values as the bytes of a file with a line for each."""
    lines = (json.dumps(value, separators=(",", ":")) for value in values)
    return "".join(f"{line}\n" for line in lines).encode()


def list_files(files: Mapping[str, bytes]) -> dict[str, dict[str, Any]]:
    """Return the hash and the size of each file, for the manifest."""
    return {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
        for name, data in sorted(files.items())
    }


def check_output(path: Path) -> None:
    """Raise `BadInput` if something that is no capsule is in the way."""
    empty = path.is_dir() and not any(path.iterdir())
    is_capsule = (path / MANIFEST).is_file() or path.suffix == ".zip"
    if path.exists() and not empty and not is_capsule:
        raise BadInput(
            "Expected a new folder, or that of a capsule. Received: "
            f"output={path}, which holds something else. "
            "Fix: name another one with --output."
        )


def write_capsule(files: Mapping[str, bytes], path: Path) -> None:
    """Write all files, in place of an older capsule.

    Args:
        files: Contents by name.
        path: Path, a folder; an archive if it ends with `.zip`.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        dir=path.parent, prefix=f".{path.name}."
    ) as scratch:
        beside = Path(scratch) / "new"
        if path.suffix == ".zip":
            _write_archive(files, beside)
            os.replace(beside, path)
            return
        for name, data in files.items():
            place = beside / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        if path.exists():
            path.rename(Path(scratch) / "old")
        beside.rename(path)


def _write_archive(files: Mapping[str, bytes], path: Path) -> None:
    with path.open("wb") as stream, zipfile.ZipFile(stream, "w") as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
