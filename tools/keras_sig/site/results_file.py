"""The results of one run of the suite, as `results.json` has them."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from keras_sig.model.errors import SigError

STATUSES = (
    "failed",
    "crashed",
    "hung",
    "error",
    "known",
    "unsupported",
    "not run",
    "passed",
)
SCHEMA = 1


@dataclass(frozen=True)
class ResultsFile:
    """What an implementation did with the clauses it was checked on.

    Args:
        label: String, name and version.
        detail: String, what else it ran on.
        edition: String, the edition of the specification.
        outcomes: Dictionary from the id of a clause to its status, one of
            `STATUSES`, and its message.
    """

    label: str
    detail: str
    edition: str
    outcomes: dict[str, tuple[str, str]]


def read_results_file(path: Path) -> ResultsFile:
    """Read a file of results.

    Raises:
        SigError: if there is none, or it is something else.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _refuse(path, error.strerror or "an unreadable file") from None
    except ValueError as error:
        raise _refuse(path, f"no JSON ({error})") from None
    return read_results(data, str(path))


def read_results(data: Any, path: str) -> ResultsFile:
    """Read results that were loaded from JSON.

    Args:
        data: Dictionary, as the suite writes it.
        path: String, how messages name it.

    Raises:
        SigError: if this is something else.
    """
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else type(data)
        raise _refuse(path, f"schema={found!r}")
    who = data.get("implementation")
    clauses = data.get("clauses")
    if not isinstance(who, dict) or not isinstance(clauses, list):
        raise _refuse(path, "no `implementation` or no `clauses`")
    outcomes = {}
    for entry in clauses:
        if not isinstance(entry, dict) or entry.get("status") not in STATUSES:
            raise _refuse(path, f"the clause {str(entry)[:80]}")
        message = str(entry.get("message") or "")
        outcomes[str(entry.get("id"))] = (str(entry["status"]), message)
    name = str(who.get("name") or Path(path).stem)
    version = str(who.get("version") or "").replace("unknown", "")
    label = f"{name} {version}".strip()
    details = [f"{k} {who[k]}" for k in ("backend", "device") if who.get(k)]
    edition = str(data.get("edition") or "")
    return ResultsFile(label, ", ".join(details), edition, outcomes)


def _refuse(path: Path | str, received: str) -> SigError:
    return SigError(
        f"{path}: expected results of the suite, schema {SCHEMA}. "
        f"Received: {received}. "
        "Fix: write them with `sig conformance run`, or name another file."
    )
