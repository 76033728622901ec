"""From the cases of one clause to what became of it."""

import json
import time
from typing import Any

import numpy as np

from .capsule import Capsule, decode
from .device import Device
from .measure import measure


def replay_clause(
    capsule: Capsule, device: Device, entry: dict[str, Any]
) -> dict[str, Any]:
    """Return what became of a clause, as results have it."""
    start = time.perf_counter()
    record = {k: entry[k] for k in ("id", "symbol", "kind", "sentence")}
    said = [f"{r['cases']} left out: {r['reason']}." for r in entry["left_out"]]
    record |= {"status": "passed", "cases": 0, "message": " ".join(said)}
    lines = capsule.read(entry["file"]).splitlines() if entry["file"] else []
    if not lines:
        record["status"] = "unsupported"
    for line in lines:
        case = json.loads(line)
        failure = replay_case(capsule, device, case)
        if failure:
            message = failure.pop("message")
            again = [str(capsule.path), "--device", device.kind]
            program = f"replay.main({[*again, '--clause', entry['id']]})"
            failure["program"] = f"# {case['call']}\nimport replay\n{program}"
            record |= {"status": "failed", "cases": 0, "message": message}
            record["failure"] = failure
            break
        record["cases"] += 1
    return {**record, "seconds": round(time.perf_counter() - start, 3)}


def replay_case(
    capsule: Capsule, device: Device, case: dict[str, Any]
) -> dict[str, Any] | None:
    """Return what is wrong, or None."""
    failure = {"difference": None, "tolerance": case["tolerance"]}
    failure |= {"mode": "xla", "expected": "a result"}
    arguments = [decode(record) for record in case["arguments"]]
    expected = [decode(record) for record in case["expected"]]
    try:
        received = device.run(capsule.read(case["function"]), arguments)
    except Exception as error:
        said = f"{type(error).__name__}: {str(error)[:300]}"
        message = f"Expected a result. Received: {said}"
        return {**failure, "message": message, "received": said}
    received = received[: case["outputs"]]
    if len(received) != len(expected):
        counts = f"{len(expected)} results. Received: {len(received)}."
        said = f"{len(received)} results"
        return {**failure, "message": f"Expected {counts}", "received": said}
    pairs = zip(received, expected, strict=True)
    differences = [measure(got, want) for got, want in pairs]
    if max(differences, default=0.0) <= case["tolerance"]:
        return None
    worst = int(np.argmax(differences))
    shown = [f"{a[worst]}  {a[worst].dtype}" for a in (expected, received)]
    failure |= dict(zip(("expected", "received"), shown, strict=True))
    if np.isfinite(differences[worst]):
        failure["difference"] = differences[worst]
    message = f"Expected the result {shown[0]}. Received: {shown[1]}."
    return {**failure, "message": message[:300]}
