"""The value clauses of an edition, compiled: what a capsule is made of."""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from keras_conformance.adapters.compiled_function import (
    CompiledFunction,
    compile_function,
)
from keras_conformance.capsule.arrays import encode
from keras_conformance.capsule.normalize import normalize
from keras_conformance.capsule.write_capsule import as_lines
from keras_conformance.failure import Failure
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause

# "... to compile graph __inference_f_12[...] on XLA_CPU_JIT: Op (No ...){{...".
MISSING = re.compile(r"\bon XLA_\w+: (\w+) ")
# What TensorFlow prints where StableHLO lacks an operation.
OTHER = re.compile(r"= (?:mhlo|chlo)\.(\w+)")
UNKNOWN = re.compile(r"tensor<(?:\d+x)*\?")
COUNTER = re.compile(r"(__\w+?)_\d+\b|\bat 0x[0-9a-f]+")
LONGEST_REASON = 160

Progress = Callable[[Clause], None]


class LeftOut(Exception):
    """A case that a capsule cannot hold, and why."""


@dataclass
class Contents:
    """What a capsule holds so far.

    Args:
        clauses: A record for each clause.
        files: Contents by name.
    """

    clauses: list[dict[str, Any]] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    def add(self, subject: Subject, clause: Clause) -> None:
        """Add the cases of a clause."""
        cases: list[dict[str, Any]] = []
        left_out: dict[str, int] = {}
        for case in enumerate_cases(clause):
            trial = Trial(subject, case, clause.id)
            try:
                cases.append(self._case(trial, clause))
            except LeftOut as reason:
                left_out[str(reason)] = left_out.get(str(reason), 0) + 1
        name = f"cases/{clause.id}.jsonl"
        if cases:
            self.files[name] = as_lines(cases)
        self.clauses.append(
            {
                "id": clause.id,
                "symbol": clause.symbol,
                "kind": clause.kind,
                "sentence": " ".join(clause.sentence.split()),
                "file": name if cases else None,
                "cases": len(cases),
                "left_out": [
                    {"reason": reason, "cases": count}
                    for reason, count in sorted(left_out.items())
                ],
            }
        )

    def _case(self, trial: Trial, clause: Clause) -> dict[str, Any]:
        if "xla" not in clause.data.get("modes", ["xla"]):
            raise LeftOut("the clause does not hold under XLA")
        compiled = _compile(trial)
        text = normalize(compiled.text).encode()
        if other := OTHER.search(text.decode()):
            raise LeftOut(f"StableHLO has no operation {other[1]}")
        if UNKNOWN.search(text.decode()):
            raise LeftOut("the shape of the result depends on values")
        name = f"functions/{hashlib.sha256(text).hexdigest()[:32]}.mlir"
        self.files[name] = text
        outputs = [np.zeros((), dtype) for dtype in compiled.outputs]
        try:
            expected = trial.expected()
            tolerance = trial.tolerance(clause.data["tolerance"], outputs)
        except (Undecidable, Failure) as error:
            raise LeftOut(f"the clause: {_first_line(error)}") from error
        return {
            "call": "; ".join([*trial.text.construction, trial.text.call]),
            "function": name,
            "arguments": [encode(array) for array in compiled.arguments],
            "outputs": len(outputs),
            "expected": [encode(array) for array in expected],
            "tolerance": tolerance,
        }


def _compile(trial: Trial) -> CompiledFunction:
    """Compile a case.

    Raises:
        LeftOut: if XLA cannot, or where there is nothing to compile.
    """
    if any(array.dtype.kind == "U" for array in trial.case.inputs.values()):
        raise LeftOut("XLA has no strings")
    try:
        with trial.refusals("xla"):
            _ = trial.object
            trial.reset()
            return compile_function(trial.apply, trial.tensors)
    except Failure as failure:
        raise LeftOut(_reason(failure)) from failure
    except (Undecidable, Unsupported) as error:
        raise LeftOut(_first_line(error)) from error


def _reason(failure: Failure) -> str:
    """Return why XLA refused, in words that are the same in every run."""
    text = str(failure.__cause__ or failure)
    found = MISSING.search(text)
    if found:
        return f"XLA has no operation {found[1]}"
    said = COUNTER.sub(r"\1", failure.received.splitlines()[0])
    return f"XLA cannot compile it: {said[:LONGEST_REASON]}"


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:LONGEST_REASON]


def collect(
    subjects: Sequence[tuple[Subject, Clause]], progress: Progress
) -> Contents:
    """Compile the cases of all clauses."""
    contents = Contents()
    for subject, clause in subjects:
        contents.add(subject, clause)
        progress(clause)
    return contents
