"""The file of known findings: reading it, writing it all at once."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_sig.lint.baseline import KnownFindings

SCHEMA = 1


def read_baseline(path: Path) -> "dict[str, KnownFindings]":
    """Return what is known, by the paths of the proposals.

    Raises:
        SigError: if there is no such file, or it is something else.
    """
    from keras_sig.lint.baseline import KnownFindings

    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _refuse(path, error.strerror or "unreadable") from None
    except (ValueError, RecursionError):
        raise _refuse(path, "no JSON") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise _refuse(path, "no baseline of this version")
    files = data.get("files")
    if not isinstance(files, dict):
        raise _refuse(path, f"files={files!r}"[:80])
    for name, record in files.items():
        if not _is_record(record):
            raise _refuse(path, f"something else for {name!r}")
    return {
        name: KnownFindings(record["digest"], record["findings"])
        for name, record in files.items()
    }


def write_baseline(path: Path, known: "Mapping[str, KnownFindings]") -> None:
    """Write what is known, in an order that does not change."""
    from keras_sig.model.atomic import write_text

    files = {
        name: {"digest": record.digest, "findings": dict(record.counts)}
        for name, record in known.items()
        if record.counts
    }
    data = {"schema": SCHEMA, "files": files}
    text = json.dumps(data, indent=2, sort_keys=True, ensure_ascii=False)
    write_text(path, text + "\n")


def _is_record(record: Any) -> bool:
    if not isinstance(record, dict) or record.keys() != {"digest", "findings"}:
        return False
    counts = record["findings"]
    return (
        isinstance(record["digest"], str)
        and isinstance(counts, dict)
        and all(type(count) is int and count > 0 for count in counts.values())
    )


def _refuse(path: Path, received: str) -> SigError:
    return SigError(
        f"Expected a baseline in {path}. Received: {received}. Fix: write it "
        f"with `sig rfc check RFC... --baseline {path} --write-baseline`."
    )
