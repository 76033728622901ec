"""Which shape comes out, of arrays and of symbolic tensors."""

from collections.abc import Callable, Sequence

from keras_conformance.failure import Failure
from keras_conformance.flatten import flatten
from keras_conformance.reloaded import possible_modes
from keras_conformance.role import Role
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_spec.cases import Case, dtype_name, enumerate_cases
from keras_spec.clause import Clause

Shape = tuple[int | None, ...]


def check_shape(subject: Subject, clause: Clause) -> int:
    """Compare the shape of every result; return how many there were."""
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        specs = None if "returns" in clause.data else clause.data["inputs"]
        for mode in possible_modes(trial):
            count += 1
            decision = _decision(clause, mode)
            decide_smallest(trial, decision, specs, mode)
        if is_symbolic(trial, clause):
            is_layer = trial.subject.role is Role.LAYER
            for known in (True, False) if is_layer else (True,):
                count += 1
                symbolic = _symbolic_decision(clause, known)
                decide_smallest(trial, symbolic, specs)
    return count


def _decision(clause: Clause, mode: str) -> Callable[[Trial], None]:
    def decide(trial: Trial) -> None:
        shapes = [tuple(a.shape) for a in trial.received(mode)]
        expected = _expected(trial, clause)
        _assert_same(shapes, expected, trial.program(mode), mode)

    return decide


def _expected(trial: Trial, clause: Clause) -> list[Shape]:
    if "returns" not in clause.data:
        return [tuple(a.shape) for a in trial.expected()]
    returns = clause.data["returns"]
    if not isinstance(returns[0] if returns else None, list):
        returns = [returns]
    return [tuple(returns[trial.case.index % len(returns)])]


def is_symbolic(trial: Trial, clause: Clause) -> bool:
    """Return whether the case is tried on symbolic tensors too.

    A symbolic tensor has at least the axis of the batch; losses, metrics and
    initializers work on arrays.
    """
    arrays = trial.case.inputs.values()
    return (
        bool(clause.data.get("symbolic", True))
        and trial.subject.role in (Role.FUNCTION, Role.LAYER)
        and bool(arrays)
        and all(array.ndim > 0 for array in arrays)
    )


def _symbolic_decision(clause: Clause, known: bool) -> Callable[[Trial], None]:
    """Try a known batch size, or for a layer, which works on batches, none.

    Where it is unknown, an axis may be unknown in the result.
    """

    def decide(trial: Trial) -> None:
        expected = _expected(trial, clause)
        program = symbolic_program(trial, known)
        with trial.refusals("symbolic", program):
            tensors = _symbols(trial, known)
            shapes = [
                tuple(item.shape) for item in flatten(trial.apply(*tensors))
            ]
        if not known and len(shapes) == len(expected):
            shapes = [
                _complete(s, e) for s, e in zip(shapes, expected, strict=True)
            ]
        # Another process is shown what it was asked last.
        program = symbolic_program(trial, known)
        _assert_same(shapes, expected, program, "symbolic")

    return decide


def _symbols(trial: Trial, known: bool) -> list[object]:
    adapter = trial.subject.adapter
    return [
        adapter.symbolic(_symbol_shape(array.shape, known), dtype_name(array))
        for array in trial.case.inputs.values()
    ]


def _symbol_shape(shape: Sequence[int], known: bool) -> Shape:
    return tuple(shape) if known else (None, *shape[1:])


def _complete(shape: Shape, expected: Shape) -> Shape:
    if len(shape) != len(expected):
        return shape
    pairs = zip(shape, expected, strict=True)
    return tuple(e if s is None else s for s, e in pairs)


def symbolic_program(trial: Trial, known: bool) -> str:
    """Return a program that prints the shape of a symbolic result."""
    case: Case = trial.case
    lines = [*trial.subject.adapter.imports, ""]
    for name, array in case.inputs.items():
        batch = array.shape[0] if known else None
        lines.append(
            f"{name} = keras.Input(shape={tuple(array.shape[1:])}, "
            f'batch_size={batch}, dtype="{dtype_name(array)}")'
        )
    lines += trial.text.construction
    return "\n".join([*lines, f"print({trial.text.call}.shape)"])


def _assert_same(
    shapes: list[Shape], expected: list[Shape], program: str, mode: str
) -> None:
    if shapes != expected:
        want = ", ".join(map(str, expected))
        got = ", ".join(map(str, shapes))
        raise Failure(
            f"Expected the shape {want}. Received: shape={got}.",
            program,
            want,
            got,
            mode=mode,
        )
