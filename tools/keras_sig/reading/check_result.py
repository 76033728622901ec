"""Reads what `sig rfc check --format json` has printed, on another machine."""

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from keras_sig.model.check_result import CheckResult
from keras_sig.model.errors import SigError
from keras_sig.reading.complaints import complaints

MOST_BYTES = 4_000_000


class _Lax(BaseModel):
    # The file says more than is shown.
    model_config = ConfigDict(extra="ignore", strict=True)


class _Finding(_Lax):
    path: str
    line: int
    column: int
    rule: str
    message: str


class _Change(_Lax):
    symbol: str
    what: str
    kind: str
    breaking: bool


class _Step(_Lax):
    step: str
    not_run: str | None = None
    findings: list[_Finding] = []
    changes: list[_Change] = []


class _Proposal(_Lax):
    name: str
    steps: list[_Step]


class _Result(_Lax):
    edition: int = Field(alias="schema", ge=1, le=1)
    rfcs: list[_Proposal]


def read_check(data: bytes, path: str, rfc: str, commit: str) -> CheckResult:
    """Return the result for the proposal `rfc`; nobody vouches for `data`.

    Args:
        data: Bytes, JSON.
        path: String, the file as messages name it.
        rfc: String, the name of the proposal.
        commit: String, the version that was checked.

    Raises:
        SigError: if it is no result, or none of that proposal.
    """
    if len(data) > MOST_BYTES:
        raise SigError(
            f"{path}: expected at most {MOST_BYTES} bytes. "
            f"Received: {len(data)}. Fix: check one proposal alone."
        )
    try:
        result = _Result.model_validate_json(data)
    except ValidationError as error:
        raise SigError("\n".join(_complaints(error, path, rfc))) from None
    for proposal in result.rfcs:
        if proposal.name == rfc:
            return _record(proposal, commit)
    names = ", ".join(repr(p.name[:80]) for p in result.rfcs[:9]) or "none"
    raise SigError(
        f"{path}: expected the check of {rfc}. Received: {names}. "
        f"Fix: write it with `sig rfc check {rfc} --format json`."
    )


def _record(proposal: _Proposal, commit: str) -> CheckResult:
    steps = proposal.steps
    return CheckResult(
        commit,
        tuple(
            (f"{f.path}:{f.line}:{f.column}", f.rule, f.message)
            for step in steps
            for f in step.findings
        ),
        tuple(
            (c.symbol, c.breaking, f"{c.kind}: {c.what}")
            for step in steps
            for c in step.changes
        ),
        tuple(step.step for step in steps if step.not_run),
    )


def _complaints(error: ValidationError, path: str, rfc: str) -> list[str]:
    first = error.errors()[0]
    if first["type"] != "json_invalid":
        return complaints(error, path)[:20]
    return [
        f"{path}: expected JSON. Received: {first['msg']}. Fix: write it with "
        f"`sig rfc check {rfc} --format json`."
    ]
