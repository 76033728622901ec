"""An optimizer's steps equal the definition's."""

import functools
import inspect
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree
from keras_conformance.comparison import tolerance_for
from keras_conformance.failure import Failure
from keras_conformance.flatten import flatten
from keras_conformance.literal import array_literal
from keras_conformance.seeded import seeded
from keras_conformance.smallest import decide_smallest
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial, evaluate
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import Case, alternatives
from keras_spec.clause import Clause

Array = NDArray[Any]


def check_trajectory(subject: Subject, clause: Clause) -> int:
    """Compare every step of every case; return how many steps there were."""
    count = 0
    data = clause.data
    dtypes = data.get("dtype", "float32")
    for shape in shapes(data["shape"]):
        for dtype in dtypes if isinstance(dtypes, list) else [dtypes]:
            for params in alternatives(data.get("params", {})):
                trial = Trial(subject, Case({}, params, {}, dtype), clause.id)
                for mode in subject.modes:
                    count += int(clause.data["steps"])
                    _decide_smallest(trial, clause, shape, mode)
    return count


def _decide_smallest(
    trial: Trial, clause: Clause, shape: tuple[int, ...], mode: str
) -> None:
    """Decide; of a failure, raise that of one element, if it fails too."""
    decide = functools.partial(_decide, clause=clause, mode=mode)
    try:
        decide_smallest(
            trial, functools.partial(decide, shape=shape), mode=mode
        )
    except Failure as failure:
        single = (1,) * max(1, len(shape))
        if failure.difference is None or single == shape:
            raise
        try:
            decide_smallest(
                trial, functools.partial(decide, shape=single), mode=mode
            )
        except Failure as smaller:
            if smaller.difference is not None:
                raise smaller from None
        except Undecidable:
            # There is no definition for that shape.
            pass
        raise


def shapes(given: Sequence[Any]) -> list[tuple[int, ...]]:
    """Return the shapes of a clause that gives one shape or a list."""
    if any(isinstance(item, list) for item in given):
        return [tuple(item) for item in given]
    return [tuple(given)]


def _decide(
    trial: Trial, clause: Clause, shape: tuple[int, ...], mode: str
) -> None:
    steps, dtype = int(clause.data["steps"]), trial.case.dtype
    start = seeded(f"{clause.id} start", shape).astype(dtype)
    gradients = [
        seeded(f"{clause.id} gradient {step}", shape).astype(dtype)
        for step in range(steps)
    ]
    tolerance = tolerance_for(clause.data["tolerance"], dtype)
    wanted = list(define_steps(trial, start, gradients))
    whole = trajectory_program(trial, start, gradients, mode)
    with trial.refusals(program=trial.text.made):
        trial.subject.make(trial.case.params)
    with trial.refusals(mode, whole):
        received = run_steps(trial, start, gradients, mode)
    for step, (got, want) in enumerate(zip(received, wanted, strict=True), 1):
        program = functools.partial(
            trajectory_program, trial, start, gradients[:step], mode
        )
        what = f"variable after step {step}"
        assert_agree([got], [want], tolerance, program, mode, what)


def define_steps(
    trial: Trial, start: Array, gradients: Sequence[Array]
) -> Iterator[Array]:
    """Yield the variable after each step of the definition, in float64.

    The first step gets no state: it starts at its defaults.
    """
    definition = trial.definition
    names = inspect.signature(definition).parameters
    given = {n: v for n, v in trial.case.params.items() if n in names}
    values: list[Any] = [start.astype(np.float64)]
    for number, gradient in enumerate(gradients, 1):
        wide = gradient.astype(np.float64)
        step = functools.partial(
            definition, values[0], wide, number, *values[1:]
        )
        values = flatten(evaluate(trial.subject.symbol, step, given))
        yield np.asarray(values[0])


def run_steps(
    trial: Trial, start: Array, gradients: Sequence[Array], mode: str
) -> list[Array]:
    """Return the variable after each step of the implementation.

    The variable is the weight of a layer, which every implementation has.
    """
    adapter = trial.subject.adapter
    layer = adapter.resolve("keras.layers.Layer")(dtype=trial.case.dtype)
    variable = layer.add_weight(shape=start.shape, initializer="zeros")
    layer.set_weights([start])
    optimizer = trial.subject.make(trial.case.params)
    if mode != "eager":
        # Nothing can make variables while it is compiled.
        optimizer.build([variable])

    def step(gradient: Any) -> None:
        optimizer.apply_gradients([(gradient, variable)])

    received = []
    for gradient in gradients:
        adapter.run(step, [adapter.array(gradient)], mode)
        received.append(np.array(layer.get_weights()[0]))
    return received


def trajectory_program(
    trial: Trial, start: Array, gradients: Sequence[Array], mode: str = "eager"
) -> str:
    """Return a program that prints the variable after these steps."""
    apply = "optimizer.apply_gradients([(gradient, variable)])"
    build, body = [], [f"    {apply}"]
    if mode != "eager":
        build = ["optimizer.build([variable])"]
        call = trial.subject.adapter.call_program(apply, mode, ["gradient"])
        body = [x if x.startswith("import ") else f"    {x}" for x in call]
    steps = ",\n".join(f"    {array_literal(g)}" for g in gradients)
    return "\n".join(
        [
            *trial.subject.adapter.imports,
            "",
            *trial.text.construction,
            f'layer = keras.layers.Layer(dtype="{trial.case.dtype}")',
            f"variable = layer.add_weight(shape={start.shape}, "
            'initializer="zeros")',
            f"layer.set_weights([{array_literal(start)}])",
            *build,
            "for gradient in [",
            f"{steps},",
            "]:",
            *body,
            "print(layer.get_weights()[0])",
        ]
    )
