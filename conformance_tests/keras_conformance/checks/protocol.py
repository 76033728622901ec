"""What happens, in this order."""

import itertools
from collections.abc import Callable, Mapping
from typing import Any

from numpy.typing import NDArray

from keras_conformance.failure import Failure, said
from keras_conformance.protocol_program import (
    COUNTED,
    FEATURES,
    UNCOUNTED,
    protocol_program,
)
from keras_conformance.seeded import seeded
from keras_conformance.subject import Subject
from keras_spec.cases import read_value
from keras_spec.clause import Clause


def check_protocol(subject: Subject, clause: Clause) -> int:
    """Compare the events of the scenario with those of the clause."""
    arguments = {
        name: read_value(value)
        for name, value in clause.data.get("arguments", {}).items()
    }
    scenario = clause.data["scenario"]
    expected = [str(event) for event in clause.data["events"]]
    events: list[str] = []
    try:
        if scenario == "layer":
            run_layer(subject, arguments, events)
        else:
            run_model(subject, scenario, arguments, events)
    except Exception as error:
        raise Failure(
            f"Expected {scenario} to run. Received: {said(error)}",
            protocol_program(subject, scenario, arguments, expected),
            "the events",
            said(error),
        ) from error
    if events != expected:
        raise Failure(
            _difference(events, expected),
            protocol_program(
                subject, scenario, arguments, [*expected, *events]
            ),
            "\n".join(expected),
            "\n".join(events),
        )
    return 1


def run_layer(
    subject: Subject, arguments: Mapping[str, Any], events: list[str]
) -> None:
    """Call a layer of a class of one's own, and record what is called."""

    def build(self: Any, input_shape: Any) -> None:
        events.append("build")

    def call(self: Any, inputs: Any) -> Any:
        events.append("call")
        return inputs

    methods = {"build": build, "call": call}
    layer = type("Recorder", (subject.target,), methods)()
    shape = tuple(arguments.get("shape", (2, FEATURES)))
    tensor = subject.adapter.array(seeded("inputs", shape).astype("float32"))
    for _ in range(arguments.get("calls", 1)):
        layer(tensor)


def run_model(
    subject: Subject,
    scenario: str,
    arguments: Mapping[str, Any],
    events: list[str],
) -> None:
    """Fit, evaluate or run a small model with a callback that records."""
    resolve = subject.adapter.resolve
    recorder = recorder_class(resolve("keras.callbacks.Callback"), events)()
    inputs = resolve("keras.Input")(shape=(FEATURES,))
    dense = resolve("keras.layers.Dense")(1)
    if subject.symbol == "keras.Sequential":
        model = subject.target([inputs, dense])
    else:
        model = resolve("keras.Model")(inputs, dense(inputs))
    model.compile(optimizer="sgd", loss="mean_squared_error")
    given = {"verbose": 0, "callbacks": [recorder], **arguments}
    x, y = data(given.pop("samples", 4))
    held_out = given.pop("validation_samples", 0)
    if held_out:
        given["validation_data"] = data(held_out)
    if scenario == "predict":
        model.predict(x, **given)
    else:
        getattr(model, scenario)(x, y, **given)


def data(samples: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return inputs and targets of the small model."""
    x = seeded("x", (samples, FEATURES)).astype("float32")
    return x, seeded("y", (samples, 1)).astype("float32")


def recorder_class(base: type, events: list[str]) -> type:
    """Return a callback whose every method records that it was called."""

    def counted(name: str) -> Callable[..., None]:
        def hook(self: Any, index: int, logs: Any = None) -> None:
            events.append(f"{name} {int(index)}")

        return hook

    def uncounted(name: str) -> Callable[..., None]:
        def hook(self: Any, logs: Any = None) -> None:
            events.append(name)

        return hook

    methods = {name: counted(name) for name in COUNTED}
    methods.update({name: uncounted(name) for name in UNCOUNTED})
    return type("Recorder", (base,), methods)


def _difference(events: list[str], expected: list[str]) -> str:
    pairs = itertools.zip_longest(expected, events, fillvalue="nothing")
    for place, (want, got) in enumerate(pairs, 1):
        if want != got:
            return f"Expected event {place} to be {want}. Received: {got}."
    return ""
