"""It refuses, how, and in which words."""

import builtins
from collections.abc import Callable, Sequence
from typing import Any

from keras_conformance.failure import Failure, said
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause


def check_error(subject: Subject, clause: Clause) -> int:
    """Expect every case to be refused; return how many there were."""
    count = 0
    _ = subject.target
    for case in enumerate_cases(clause):
        _decide(Trial(subject, case, clause.id), clause)
        count += 1
    return count


def _decide(trial: Trial, clause: Clause) -> None:
    phase = clause.data.get("phase", "")
    program = error_program(trial, phase)
    for name, step in _steps(trial, phase):
        try:
            step()
        except Exception as error:
            if phase and name != phase:
                raise Failure(
                    f"Expected the error in the phase {phase}. "
                    f"Received: {said(error)} in the phase {name}.",
                    program,
                ) from error
            _judge(error, clause, program)
            return
    types = " or ".join(_names(clause.data["raises"]))
    raise Failure(
        f"Expected {types}. Received: no error.", program, types, "no error"
    )


def _steps(trial: Trial, phase: str) -> Sequence[tuple[str, Callable[[], Any]]]:
    """Return what a user does, in order, until the phase of the clause."""
    subject, made = trial.subject, []
    if subject.role is Role.FUNCTION:
        return [("call", lambda: trial.apply(*trial.tensors))]

    def construct() -> None:
        made.append(subject.make(trial.case.params))

    def build() -> None:
        arrays = trial.case.inputs.items()
        shapes = trial.case.grouped({n: tuple(a.shape) for n, a in arrays})
        made[0].build(next(iter(shapes.values())))

    def call() -> None:
        trial.call_object(made[0], *trial.tensors)

    steps: list[tuple[str, Callable[[], Any]]] = [("construct", construct)]
    if phase == "build":
        steps.append(("build", build))
    elif phase == "call" or (not phase and trial.case.inputs):
        steps.append(("call", call))
    return steps


def _judge(error: Exception, clause: Clause, program: str) -> None:
    types = _names(clause.data["raises"])
    if not isinstance(error, tuple(_exception(name) for name in types)):
        raise Failure(
            f"Expected {' or '.join(types)}. Received: {said(error)}",
            program,
            " or ".join(types),
            said(error),
        ) from error
    missing = [n for n in _names(clause.data["names"]) if n not in str(error)]
    if missing:
        raise Failure(
            f"Expected the message to name {', '.join(map(repr, missing))}. "
            f"Received: {said(error)}",
            program,
            f"a message with {', '.join(map(repr, missing))}",
            said(error),
        ) from error


def _names(value: Any) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _exception(name: str) -> type[Exception]:
    found = getattr(builtins, name, None)
    if not (isinstance(found, type) and issubclass(found, Exception)):
        raise Undecidable(
            f"Expected a built-in exception. Received: raises={name!r}."
        )
    return found


def error_program(trial: Trial, phase: str) -> str:
    """Return a program that is refused."""
    text = trial.text
    lines = [*text.head, *text.construction]
    if phase == "build":
        shape = next(iter(text.arguments(".shape").values()))
        lines.append(f"{text.variable}.build({shape})")
    elif phase != "construct" and (trial.case.inputs or not text.construction):
        lines.append(text.call)
    return "\n".join(lines)
