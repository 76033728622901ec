"""The vectors of an edition as files, with a manifest."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from keras_conformance.failure import Failure
from keras_conformance.results import edition_hash, write_text
from keras_conformance.subject import Subject
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_conformance.vectors.lines import KINDS, Lines
from keras_conformance.vectors.recorder import Recorder
from keras_spec.clause import Clause
from keras_spec.edition import Edition

SCHEMA = 1
HERE = Path(__file__).parent
COPIED = ("vectors.schema.json", "README.md")
ENDING = ".jsonl"


def write_vectors(
    edition: Edition,
    checks: Iterable[Clause],
    recorder: Recorder,
    lines: Lines,
    weights: str,
    folder: Path,
) -> dict[str, Any]:
    """Write the clauses with numbers; return the manifest.

    Args:
        edition: The specification.
        checks: What to write; other kinds are left out.
        recorder: What the lines are written down by.
        lines: Writes a clause as lines.
        weights: String, who told the shapes of weights; `"none"`.
        folder: Path. Files of earlier vectors in it are replaced.
    """
    families: dict[str, list[str]] = {}
    left_out = []
    for check in sorted(checks, key=lambda check: check.id):
        if check.kind not in KINDS:
            continue
        subject = Subject(recorder, edition, edition.pages[check.symbol])
        try:
            found = lines.of(subject, check)
        except (Failure, Undecidable, Unsupported) as reason:
            left_out.append({"clause": check.id, "reason": _short(reason)})
            continue
        texts = families.setdefault(_family(check.symbol), [])
        texts += [json.dumps(line, allow_nan=False) for line in found]
    manifest = {
        "schema": SCHEMA,
        "edition": edition_hash(edition),
        "kinds": list(KINDS),
        "weights": weights,
        "numpy": np.__version__,
        "files": _write_files(families, folder),
        "left_out": left_out,
    }
    _write_manifest(manifest, folder)
    return manifest


def _short(reason: BaseException) -> str:
    return str(reason).splitlines()[0][:200]


def _family(symbol: str) -> str:
    return ".".join(symbol.split(".")[1:-1]) or "keras"


def _write_files(
    families: Mapping[str, Sequence[str]], folder: Path
) -> list[dict[str, Any]]:
    files = []
    for family, texts in sorted(families.items()):
        name = f"{family}{ENDING}"
        text = "".join(f"{line}\n" for line in texts)
        write_text(text, folder / name)
        files.append(
            {
                "name": name,
                "lines": len(texts),
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
            }
        )
    return files


def _write_manifest(manifest: Mapping[str, Any], folder: Path) -> None:
    """Write the manifest last: what it does not name is not there."""
    names = {file["name"] for file in manifest["files"]}
    for path in folder.glob(f"*{ENDING}"):
        if path.name not in names:
            path.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    for name in COPIED:
        shutil.copyfile(HERE / name, folder / name)
    text = json.dumps(manifest, indent=1, allow_nan=False)
    write_text(f"{text}\n", folder / "manifest.json")
