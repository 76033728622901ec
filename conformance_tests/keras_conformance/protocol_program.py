"""A scenario as a program that runs as printed in a bare interpreter."""

from collections.abc import Mapping, Sequence
from typing import Any

from keras_conformance.literal import keywords
from keras_conformance.subject import Subject

# Methods of a callback that are told which epoch or batch, and the others.
COUNTED = (
    *("on_epoch_begin", "on_epoch_end"),
    *("on_train_batch_begin", "on_train_batch_end"),
    *("on_test_batch_begin", "on_test_batch_end"),
    *("on_predict_batch_begin", "on_predict_batch_end"),
)
UNCOUNTED = (
    *("on_train_begin", "on_train_end"),
    *("on_test_begin", "on_test_end"),
    *("on_predict_begin", "on_predict_end"),
)
FEATURES = 3
"""The length of a sample of the model that is trained."""


def protocol_program(
    subject: Subject,
    scenario: str,
    arguments: Mapping[str, Any],
    events: Sequence[str],
) -> str:
    """Return a program that prints the events of a scenario.

    Those that `events` are about: it is short where few are of interest.
    """
    about = {event.split()[0] for event in events}
    body = _model_program(scenario, dict(arguments), about)
    if scenario == "layer":
        shape = tuple(arguments.get("shape", (2, FEATURES)))
        calls = arguments.get("calls", 1)
        body = LAYER_PROGRAM.format(
            base=subject.symbol, shape=shape, calls=calls
        )
    return "\n".join([*subject.adapter.imports, "", "", body])


def _model_program(
    scenario: str, given: dict[str, Any], about: set[str]
) -> str:
    samples = given.pop("samples", 4)
    held_out = given.pop("validation_samples", 0)
    arguments = [_rows(samples, FEATURES)]
    if scenario != "predict":
        arguments.append(_rows(samples, 1))
    if given:
        arguments.append(keywords(given))
    if held_out:
        pair = f"{_rows(held_out, FEATURES)}, {_rows(held_out, 1)}"
        arguments.append(f"validation_data=({pair})")
    arguments += ["verbose=0", "callbacks=[Recorder()]"]
    hooks = [
        COUNTED_HOOK.format(name=name) for name in COUNTED if name in about
    ]
    hooks += [
        UNCOUNTED_HOOK.format(name=name) for name in UNCOUNTED if name in about
    ]
    return MODEL_PROGRAM.format(
        hooks="\n".join(hooks) or "    pass\n",
        features=FEATURES,
        scenario=scenario,
        arguments=", ".join(arguments),
    )


def _rows(samples: int, length: int) -> str:
    return f"np.ones(({samples}, {length}))"


COUNTED_HOOK = """\
    def {name}(self, index, logs=None):
        print("{name}", index)
"""
UNCOUNTED_HOOK = """\
    def {name}(self, logs=None):
        print("{name}")
"""
MODEL_PROGRAM = """\
class Recorder(keras.callbacks.Callback):
{hooks}

inputs = keras.Input(shape=({features},))
model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
model.compile(optimizer="sgd", loss="mean_squared_error")
model.{scenario}({arguments})
"""
LAYER_PROGRAM = """\
class Recorder({base}):
    def build(self, input_shape):
        print("build")

    def call(self, inputs):
        print("call")
        return inputs


layer = Recorder()
for _ in range({calls}):
    layer(np.ones({shape}, "float32"))
"""
