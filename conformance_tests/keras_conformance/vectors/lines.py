"""One clause as lines of JSON, each a case with what it has to give."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import floating_dtype
from keras_conformance.checks.trajectory import define_steps, shapes
from keras_conformance.listed_case import listed_cases
from keras_conformance.narrow import narrow
from keras_conformance.seeded import seeded
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_conformance.vectors.recorder import Recorder
from keras_conformance.vectors.weight_shapes import WeightShapes
from keras_conformance.wire import write_array, write_values
from keras_spec.cases import Case, alternatives, enumerate_cases, read_value
from keras_spec.clause import Clause

KINDS = ("value", "cases", "trajectory")
Line = dict[str, Any]
Array = NDArray[Any]


class Lines:
    """Writes clauses as lines.

    Args:
        recorder: Writes down what a child process would be asked.
        shapes: Tells the weights of layers.
    """

    def __init__(self, recorder: Recorder, weight_shapes: WeightShapes):
        self._recorder = recorder
        self._shapes = weight_shapes

    def of(self, subject: Subject, clause: Clause) -> list[Line]:
        """Return the lines of a clause.

        Raises:
            Undecidable: if its numbers cannot be had without an
                implementation.
            Unsupported: if its arguments cannot be written.
        """
        write = {
            "value": self._value,
            "cases": self._cases,
            "trajectory": self._trajectory,
        }[clause.kind]
        possible, _ = narrow(clause, self._recorder.has_dtype)
        numbered = enumerate(write(subject, possible), 1)
        head = {"clause": clause.id, "kind": clause.kind}
        return [{**head, "case": n, **line} for n, line in numbered]

    def _value(self, subject: Subject, clause: Clause) -> Iterator[Line]:
        for case in enumerate_cases(clause):
            trial = Trial(subject, case, clause.id)
            question = self._question(trial)
            yield {
                **question,
                "expected": [write_array(a) for a in trial.expected()],
                "tolerance": _tolerance(clause.data["tolerance"], case),
            }

    def _cases(self, subject: Subject, clause: Clause) -> Iterator[Line]:
        for entry, case in listed_cases(clause):
            trial = Trial(subject, case, clause.id)
            question = self._question(trial)
            wanted = read_value(entry["expected"])
            line = {
                **question,
                "expected": [write_array(a) for a in _listed(wanted, trial)],
                "tolerance": _tolerance(clause.data.get("tolerance"), case),
            }
            if clause.data.get("signed_zero"):
                line["signed_zero"] = True
            yield line

    def _question(self, trial: Trial) -> Line:
        """Return what a child process is asked, with the weights by name."""
        recorder = self._recorder
        recorder.initial = self._shapes.of(trial)
        trial.received()
        question = {**recorder.question}
        if "weights" in question:
            named = zip(recorder.initial, question["weights"], strict=True)
            question["weights"] = [
                {"name": path.partition("/")[2], **array}
                for (path, _), array in named
            ]
        return question

    def _trajectory(self, subject: Subject, clause: Clause) -> Iterator[Line]:
        data = clause.data
        dtypes = data.get("dtype", "float32")
        for shape in shapes(data["shape"]):
            for dtype in dtypes if isinstance(dtypes, list) else [dtypes]:
                for params in alternatives(data.get("params", {})):
                    case = Case({}, params, {}, dtype)
                    yield _steps(Trial(subject, case, clause.id), clause, shape)


def _steps(trial: Trial, clause: Clause, shape: tuple[int, ...]) -> Line:
    """Return the line of one trajectory."""
    dtype = trial.case.dtype
    start = seeded(f"{clause.id} start", shape).astype(dtype)
    gradients = [
        seeded(f"{clause.id} gradient {step}", shape).astype(dtype)
        for step in range(int(clause.data["steps"]))
    ]
    return {
        "symbol": clause.symbol,
        "role": trial.subject.role.value,
        "params": write_values(trial.case.params),
        "start": write_array(start),
        "gradients": [write_array(gradient) for gradient in gradients],
        "expected": [
            write_array(array)
            for array in define_steps(trial, start, gradients)
        ],
        "tolerance": clause.data["tolerance"][dtype],
    }


def _tolerance(given: Mapping[str, float] | None, case: Case) -> Any:
    """Return the number for the inputs, else all, by dtype of the result."""
    if given is None:
        return 0
    dtype = floating_dtype(list(case.inputs.values()))
    return given.get(dtype, dict(given))


def _listed(wanted: Any, trial: Trial) -> Sequence[Array]:
    """Return the arrays that a case lists, one for each output."""
    if isinstance(wanted, dict):
        return [np.asarray(item) for _, item in sorted(wanted.items())]
    entry = trial.subject.edition.definitions.entry(trial.subject.symbol)
    several = isinstance(wanted, list) and bool(wanted)
    if several and entry is None:
        # Whether a list is one array or several, only a result can tell.
        raise Undecidable("It has no definition, and lists of results.")
    if several and len(trial.expected()) > 1:
        return [np.asarray(item) for item in wanted]
    return [np.asarray(wanted)]
