"""Ways of running agree."""

from collections.abc import Sequence
from typing import Any

from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree
from keras_conformance.flatten import flatten
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import dtype_name, enumerate_cases
from keras_spec.clause import Clause

Arrays = list[NDArray[Any]]


def check_relation(subject: Subject, clause: Clause) -> int:
    """Compare every way with the first; return how many cases there were."""
    ways: Sequence[str] = clause.data["equal"]
    count = 0
    for case in enumerate_cases(clause):
        trial = Trial(subject, case, clause.id)
        expected = run_way(trial, ways[0])
        tolerance = trial.tolerance(clause.data["tolerance"], expected)
        for way in ways[1:]:
            count += 1
            received = run_way(trial, way)
            what = f"{way} result to be the {ways[0]} one,"
            program = way_program(trial, way)
            assert_agree(received, expected, tolerance, program, way, what)
    return count


def run_way(trial: Trial, way: str) -> Arrays:
    """Return the result of running a case in one way."""
    if way == "reloaded":
        return _reloaded(trial)
    return trial.received(way)


def _reloaded(trial: Trial) -> Arrays:
    """Rebuild a model that does only this from its configuration, run that."""
    adapter = trial.subject.adapter
    arrays = list(trial.case.inputs.values())
    if not arrays or any(array.ndim == 0 for array in arrays):
        raise Undecidable(
            "Expected inputs with an axis for the batch, to reload a model."
        )
    model_class = adapter.resolve("keras.Model")
    trial.reset()
    with trial.refusals("reloaded"):
        symbols = [
            adapter.symbolic((None, *a.shape[1:]), dtype_name(a))
            for a in arrays
        ]
        outputs = trial.apply(*symbols)
        model = model_class(_one_or_all(symbols), outputs)
        again = type(model).from_config(model.get_config())
        again.set_weights(model.get_weights())
        result = again(_one_or_all(trial.tensors))
        return [adapter.to_numpy(item) for item in flatten(result)]


def _one_or_all(items: list[Any]) -> Any:
    return items[0] if len(items) == 1 else items


def way_program(trial: Trial, way: str) -> str:
    """Return a program that prints the result of running in one way."""
    if way != "reloaded":
        return trial.program(way)
    names = list(trial.case.inputs)
    lines = []
    for name, array in trial.case.inputs.items():
        lines += [
            f"{name}_value = {name}",
            f"{name} = keras.Input(shape={array.shape[1:]}, "
            f'dtype="{dtype_name(array)}")',
        ]
    joined = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    values = [f"{name}_value" for name in names]
    given = values[0] if len(values) == 1 else f"[{', '.join(values)}]"
    return "\n".join(
        [
            *trial.text.setup(trial.weights),
            *lines,
            f"model = keras.Model({joined}, {trial.text.call})",
            "again = type(model).from_config(model.get_config())",
            "again.set_weights(model.get_weights())",
            f"print(again({given}))",
        ]
    )
