"""The results of one run of the suite, as `results.schema.json` has them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from keras_sig.model.errors import SigError

# The worst first.
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
BAD = ("failed", "error", "crashed", "hung")
SCHEMA = 1
Status = Literal[
    "passed", "failed", "error", "crashed", "hung", "unsupported", "known"
]
Count = Annotated[int, Field(ge=0)]


class Strict(BaseModel):
    """A table with the given keys and no others."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Implementation(Strict):
    """What was checked, and what it ran on."""

    model_config = ConfigDict(extra="allow")

    name: str
    module: str
    version: str
    backend: str
    backend_version: str
    device: str
    python: str
    numpy: str


class Failure(Strict):
    """The smallest failure of a clause."""

    program: str
    expected: str
    received: str
    difference: float | None
    ulps: float | None = None
    tolerance: float | None
    mode: str


class Clause(Strict):
    """What became of one check."""

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_.]+/[A-Za-z0-9_.-]+$")]
    symbol: Annotated[str, Field(pattern=r"^keras(\.[A-Za-z_][A-Za-z0-9_]*)+$")]
    kind: str
    sentence: str
    status: Status
    cases: Count
    message: str
    seconds: Annotated[float, Field(ge=0)]
    failure: Failure | None = None


class Summary(Strict):
    """How many checks have each status."""

    passed: Count
    failed: Count
    error: Count
    crashed: Count
    hung: Count
    unsupported: Count
    known: Count
    total: Annotated[int, Field(ge=1)]


class ResultsFile(Strict):
    """The results of a run on one implementation."""

    model_config = ConfigDict(title="Results of the Keras conformance suite")

    schema_version: Annotated[Literal[1], Field(alias="schema")]
    implementation: Implementation
    edition: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{16}$")]
    modes: Annotated[
        list[Literal["eager", "graph", "xla", "reloaded"]],
        Field(min_length=1),
    ]
    complete: bool
    profile: str = ""
    clauses: Annotated[list[Clause], Field(min_length=1)]
    stale: list[str]
    summary: Summary

    @property
    def label(self) -> str:
        """Name and version, and the profile where it is not everything."""
        version = self.implementation.version.replace("unknown", "")
        name = f"{self.implementation.name} {version}".strip()
        return f"{name} ({self.profile})" if self.profile else name

    @property
    def outcomes(self) -> dict[str, Clause]:
        """The outcomes by the id of the clause."""
        return {clause.id: clause for clause in self.clauses}


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
    try:
        return ResultsFile.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        raise _refuse(path, _said(first["loc"], first)) from None


def _said(place: Sequence[int | str], error: Any) -> str:
    where = ".".join(map(str, place))
    said = str(error["msg"]).rstrip(".")
    value = json.dumps(error.get("input"), default=str)[:60]
    return f"{where}={value} ({said[:1].lower()}{said[1:]})"


def _refuse(path: Path | str, received: str) -> SigError:
    return SigError(
        f"{path}: expected results of the suite, schema {SCHEMA}. "
        f"Received: {received}. "
        "Fix: write them with `sig conformance run`, or name another file."
    )
