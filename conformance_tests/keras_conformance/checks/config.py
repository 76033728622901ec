"""`from_config(get_config())` gives the same object.

A key that is forgotten is seen only by who looks for it, so every parameter of
the page's signature has to be a key, whether the clause gives it or not, but
for those that the clause lists as `absent`. The copy is made in two ways: by
the class, and as a file of a model makes it, by
`keras.saving.serialize_keras_object` and `deserialize_keras_object`; an
implementation that does not have these is not asked for them. The weights of
the copy are those that the configuration speaks of: see `first_weights`.
"""

import json
from collections.abc import Mapping
from typing import Any

from keras_conformance.agreement import assert_agree
from keras_conformance.checks.first_weights import assert_first_weights
from keras_conformance.failure import Failure
from keras_conformance.literal import keywords
from keras_conformance.role import Role
from keras_conformance.subject import Subject
from keras_conformance.trial import Trial
from keras_conformance.unsupported import Unsupported
from keras_spec.cases import Case, alternatives, enumerate_cases
from keras_spec.clause import Clause

# Numbers of a configuration may have been rounded to float32.
ROUNDING = 1e-6


def check_config(subject: Subject, clause: Clause) -> int:
    """Check every combination of params; return how many there were."""
    count = 0
    cases = enumerate_cases(clause)
    if "inputs" not in clause.data:
        cases = (
            Case({}, params, {}, "")
            for params in alternatives(clause.data["params"])
        )
    for case in cases:
        _decide(Trial(subject, case, clause.id), clause)
        count += 1
    return count


def _decide(trial: Trial, clause: Clause) -> None:
    program = config_program(trial)
    with trial.refusals(program=trial.text.made):
        original = trial.subject.make(trial.case.params)
    with trial.refusals(program=program):
        config = original.get_config()
    # Another process is shown what it was asked last.
    program = config_program(trial)
    _assert_plain(config, program)
    _assert_whole(trial, clause, config, program)
    for name, value in trial.case.params.items():
        _assert_kept(name, value, config, program)
    with trial.refusals(program=program):
        copy = trial.subject.target.from_config(config)
        again = copy.get_config()
    if not same(again, config):
        raise _difference(config, again, config_program(trial))
    saved = _saved(trial, original)
    if saved is not None and not same(saved, config):
        raise _difference(config, saved, saving_program(trial))
    if trial.case.inputs and trial.subject.role is not Role.OPTIMIZER:
        _assert_same_results(trial, copy, clause, program)


def _saved(trial: Trial, original: Any) -> Mapping[str, Any] | None:
    """Return the configuration of a copy that `keras.saving` makes."""
    resolve = trial.subject.adapter.resolve
    try:
        serialize = resolve("keras.saving.serialize_keras_object")
        deserialize = resolve("keras.saving.deserialize_keras_object")
    except Unsupported:
        return None
    with trial.refusals(program=saving_program(trial)):
        copy = deserialize(serialize(original))
        config: Mapping[str, Any] = copy.get_config()
    return config


def _assert_plain(config: Any, program: str) -> None:
    """A configuration is what a file of JSON can hold."""
    try:
        json.dumps(config)
    except (TypeError, ValueError) as error:
        raise Failure(
            f"Expected a configuration that JSON can hold. Received: {error}.",
            program,
            "plain values",
            str(config),
        ) from None


def _difference(
    config: Mapping[str, Any], again: Mapping[str, Any], program: str
) -> Failure:
    """Say what is not the same; a key that is not there is left out."""
    wrong = [
        key
        for key in sorted({*config, *again})
        if key not in config
        or key not in again
        or not same(config[key], again[key])
    ]
    first, second = (
        ", ".join(f"{key}={c[key]!r}" for key in wrong if key in c)
        or "no such key"
        for c in (config, again)
    )
    return Failure(
        f"Expected the copy to have the same configuration: {first}. "
        f"Received: {second}.",
        program,
        first,
        second,
    )


def _assert_whole(
    trial: Trial, clause: Clause, config: Mapping[str, Any], program: str
) -> None:
    """Every parameter of the signature is a key."""
    signature = trial.subject.page.signature
    absent = clause.data.get("absent", [])
    for parameter in signature.parameters if signature else []:
        named = parameter.kind not in ("variadic", "keywords")
        if named and parameter.name not in {*config, *absent}:
            raise _missing(parameter.name, config, program)


def _missing(name: str, config: Mapping[str, Any], program: str) -> Failure:
    return Failure(
        f"Expected {name!r} in the configuration. Received: no such key.",
        program,
        name,
        ", ".join(config),
    )


def _assert_kept(
    name: str, value: Any, config: Mapping[str, Any], program: str
) -> None:
    if name not in config:
        raise _missing(name, config, program)
    simple = not isinstance(config[name], dict)
    if _is_plain(value) and simple and not same(config[name], value):
        raise Failure(
            f"Expected {name}={value!r} in the configuration. "
            f"Received: {name}={config[name]!r}.",
            program,
            repr(value),
            repr(config[name]),
        )


def _is_plain(value: Any) -> bool:
    """Return whether a configuration says a value as it is."""
    if isinstance(value, list | tuple):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, bool | int | float | str)


def same(left: Any, right: Any) -> bool:
    """Return whether two parts of configurations say the same."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(
            same(left[key], right[key]) for key in left
        )
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, int | float) and isinstance(right, int | float):
        return abs(left - right) <= ROUNDING * max(1, abs(right))
    return bool(left == right)


def _assert_same_results(
    trial: Trial, copy: Any, clause: Clause, program: str
) -> None:
    """The copy, with the same weights, computes the same."""
    expected = trial.received()
    with trial.refusals():
        trial.call_object(copy, *trial.tensors)
        if trial.subject.role is Role.LAYER:
            assert_first_weights(trial, copy, program)
        if trial.weights:
            copy.set_weights(trial.weights)
    twin = trial.with_object(copy)
    received = twin.received()
    tolerance = max(clause.data.get("tolerance", {"": 0.0}).values())
    assert_agree(received, expected, float(tolerance), program)


def config_program(trial: Trial) -> str:
    """Return a program that prints the configurations of both objects."""
    made = trial.text.variable
    return "\n".join(
        [
            *trial.subject.adapter.imports,
            "",
            f"{made} = {trial.subject.symbol}({keywords(trial.case.params)})",
            f"config = {made}.get_config()",
            "print(config)",
            f"copy = {trial.subject.symbol}.from_config(config)",
            "print(copy.get_config())",
        ]
    )


def saving_program(trial: Trial) -> str:
    """Return a program that saves an object and prints what comes back."""
    made = trial.text.variable
    lines = config_program(trial).splitlines()[:-2]
    return "\n".join(
        [
            *lines,
            f"saved = keras.saving.serialize_keras_object({made})",
            "copy = keras.saving.deserialize_keras_object(saved)",
            "print(copy.get_config())",
        ]
    )
