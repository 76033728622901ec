"""What a saved file contains."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from keras_conformance.agreement import assert_agree
from keras_conformance.failure import Failure, said
from keras_conformance.literal import array_literal, literal
from keras_conformance.role import Role
from keras_conformance.saved_file import ENDINGS, SavedFile
from keras_conformance.seeded import seeded_weights
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.undecidable import Undecidable
from keras_spec.cases import enumerate_cases
from keras_spec.clause import Clause

METHODS = {"keras": "save", "weights": "save_weights"}


def check_file(subject: Subject, clause: Clause) -> int:
    """Save every case and look into the file; return how many there were."""
    count = 0
    for case in enumerate_cases(clause):
        _decide(Trial(subject, case, clause.id), clause)
        count += 1
    return count


def _decide(trial: Trial, clause: Clause) -> None:
    form = clause.data["format"]
    model = _model(trial)
    weights = [trial.subject.adapter.to_numpy(w) for w in model.get_weights()]
    program = file_program(trial, form, weights)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"model{ENDINGS[form]}"
        with trial.refusals(program=program):
            _save(trial, model, path, form)
        try:
            saved = SavedFile.read(path, form)
            _assert_contents(saved, clause.data, weights, program)
        except (Failure, Undecidable):
            raise
        except Exception as error:
            raise Failure(
                f"Expected a file that can be read. Received: {said(error)}",
                program,
                "a file that can be read",
                said(error),
            ) from error


def _model(trial: Trial) -> Any:
    """Return the model to save: built, with known weights.

    It is the object of the page, the `model` among the arguments of a
    function, or, where the page is of a layer that cannot be saved by itself,
    a model of the layer alone.
    """
    subject, case = trial.subject, trial.case
    if subject.role is Role.FUNCTION:
        if "model" not in case.params:
            raise Undecidable(
                "Expected `params.model`, to be saved. Received: "
                f"{', '.join(case.params) or 'no params'}."
            )
        with trial.refusals():
            model = subject.value(case.params["model"])
            model(*trial.tensors)
            weights = map(subject.adapter.to_numpy, model.get_weights())
            model.set_weights(seeded_weights(trial.seed, list(weights)))
        return model
    trial.reset()
    if hasattr(trial.object, "save"):
        return trial.object
    with trial.refusals():
        symbols = [
            subject.adapter.symbolic((None, *a.shape[1:]), str(a.dtype))
            for a in case.inputs.values()
        ]
        inputs = symbols[0] if len(symbols) == 1 else symbols
        return subject.adapter.resolve("keras.Model")(
            inputs, trial.apply(*symbols)
        )


def _save(trial: Trial, model: Any, path: Path, form: str) -> None:
    if trial.subject.role is Role.FUNCTION:
        given = {n: v for n, v in trial.case.params.items() if n != "model"}
        values = trial.subject.values(given)
        trial.subject.target(model, str(path), **values)
    else:
        getattr(model, METHODS[form])(str(path))


def _assert_contents(
    saved: SavedFile,
    wanted: Mapping[str, Any],
    weights: Sequence[NDArray[Any]],
    program: str,
) -> None:
    if "files" in wanted:
        _assert_same("files", saved.names, sorted(wanted["files"]), program)
    for name, keys in wanted.get("keys", {}).items():
        there = saved.keys(name)
        if missing := [key for key in keys if key not in there]:
            raise Failure(
                f"Expected {', '.join(missing)} in {name}. "
                f"Received: {', '.join(there)}.",
                program,
                ", ".join(keys),
                ", ".join(there),
            )
    if "datasets" in wanted:
        _assert_datasets(saved, wanted["datasets"], weights, program)


def _assert_datasets(
    saved: SavedFile,
    wanted: Mapping[str, Mapping[str, Any]],
    weights: Sequence[NDArray[Any]],
    program: str,
) -> None:
    """The weights, in the order of `get_weights`, at these paths only."""
    found = saved.datasets
    _assert_same("datasets", sorted(found), sorted(wanted), program)
    for path, said_of in wanted.items():
        want = f"{said_of['dtype']} {tuple(said_of['shape'])}"
        got = f"{found[path].dtype} {found[path].shape}"
        if got != want:
            raise Failure(
                f"Expected {path} to be {want}. Received: {got}.",
                program,
                want,
                got,
            )
    if len(weights) != len(wanted):
        raise Failure(
            f"Expected {len(wanted)} weights. Received: {len(weights)}.",
            program,
        )
    for path, weight in zip(wanted, weights, strict=True):
        what = f"values of {path}"
        assert_agree([found[path]], [weight], 0.0, program, "eager", what)


def _assert_same(
    what: str, got: Sequence[str], want: Sequence[str], program: str
) -> None:
    if list(got) != list(want):
        raise Failure(
            f"Expected the {what} {', '.join(want)}. "
            f"Received: {', '.join(got) or 'none'}.",
            program,
            "\n".join(want),
            "\n".join(got),
        )


def file_program(
    trial: Trial, form: str, weights: Sequence[NDArray[Any]]
) -> str:
    """Return a program that saves the model and lists what is in the file."""
    text, path = trial.text, f"model{ENDINGS[form]}"
    values = ", ".join(array_literal(weight) for weight in weights)
    if trial.subject.role is Role.FUNCTION:
        model = literal(trial.case.params["model"])
        others = {n: v for n, v in trial.case.params.items() if n != "model"}
        given = "".join(f", {n}={literal(v)}" for n, v in others.items())
        lines = [
            f"model = {model}",
            f"model({', '.join(trial.case.inputs)})",
            f"model.set_weights([{values}])",
            f'{trial.subject.symbol}(model, "{path}"{given})',
        ]
    elif hasattr(trial.object, "save"):
        lines = [*text.construction, text.call]
        lines += [f"{text.variable}.set_weights([{values}])"]
        lines += [f'{text.variable}.{METHODS[form]}("{path}")']
    else:
        lines = [*text.construction, *_wrapped(trial)]
        lines += [f"model.set_weights([{values}])"]
        lines += [f'model.{METHODS[form]}("{path}")']
    return "\n".join([*text.head, *lines, *_listing(form, path)])


def _wrapped(trial: Trial) -> list[str]:
    names = list(trial.case.inputs)
    lines = [
        f'{name} = keras.Input({array.shape[1:]}, dtype="{array.dtype}")'
        for name, array in trial.case.inputs.items()
    ]
    joined = names[0] if len(names) == 1 else f"[{', '.join(names)}]"
    return [*lines, f"model = keras.Model({joined}, {trial.text.call})"]


def _listing(form: str, path: str) -> list[str]:
    if form == "keras":
        return [
            "import zipfile",
            f'print(zipfile.ZipFile("{path}").namelist())',
        ]
    return ["import h5py", f'h5py.File("{path}").visititems(print)']
