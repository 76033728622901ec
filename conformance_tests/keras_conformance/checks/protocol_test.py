import pytest

from keras_conformance.conftest import page

LAYER = page(
    "keras.layers.Layer",
    "class Layer: ...",
    protocol="""
    kind = "protocol"
    scenario = "layer"
    arguments = {calls = 2, shape = [2, 5]}
    events = ["build", "call", "call"]
    """,
)
BASE = """
    class layers:
        class Layer:
            built = False

            def __call__(self, inputs):
                if not self.built:
                    self.build(inputs.shape)
                    self.built = True
                return self.call(inputs)
    """
MODEL = page(
    "keras.Model",
    "class Model: ...",
    protocol="""
    kind = "protocol"
    scenario = "fit"
    arguments = {epochs = 2, batch_size = 4, validation_samples = 3}
    events = [
      "on_train_begin",
      "on_epoch_begin 0",
      "on_test_begin",
      "on_test_batch_end 0",
      "on_epoch_end 0",
      "on_epoch_begin 1",
      "on_epoch_end 1",
      "on_train_end",
    ]
    """,
)
FIT = """
    class callbacks:
        class Callback:
            pass

    def Input(shape):
        return shape

    class layers:
        class Dense:
            def __init__(self, units): ...
            def __call__(self, inputs): ...

    class Model:
        def __init__(self, inputs, outputs): ...
        def compile(self, optimizer, loss): ...

        def fit(
            self, x, y, callbacks, epochs, batch_size, validation_data, verbose
        ):
            assert x.shape == (4, 3) and validation_data[1].shape == (3, 1)
            (callback,) = callbacks
            callback.on_train_begin()
            for epoch in range(epochs):
                callback.on_epoch_begin(epoch)
                if epoch == 0:
                    callback.on_test_begin()
                    callback.on_test_batch_end(0, logs={})
                callback.on_epoch_end(epoch, {})
            callback.on_train_end()
    """


def test_the_methods_of_a_layer_come_in_order(judge):
    outcome = judge(BASE, LAYER)["layers.Layer/protocol"]
    assert outcome.status == "passed"


def test_a_layer_that_is_built_twice_fails(judge):
    source = BASE.replace("self.built = True", "pass")
    outcome = judge(source, LAYER)["layers.Layer/protocol"]
    assert outcome.message == "Expected event 3 to be call. Received: build."
    compile(outcome.failure.program, "program", "exec")


def test_the_program_has_the_methods_that_are_of_interest(judge):
    source = FIT.replace("callback.on_train_end()", "")
    program = judge(source, MODEL)["Model/protocol"].failure.program
    assert "def on_train_end(" in program
    assert "def on_predict" not in program


def test_the_events_of_a_scenario_come_in_order(judge):
    assert judge(FIT, MODEL)["Model/protocol"].status == "passed"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "callback.on_train_end()",
            "",
            "Expected event 8 to be on_train_end. Received: nothing.",
        ),
        (
            "callback.on_epoch_begin(epoch)",
            "callback.on_epoch_begin(epoch + 1)",
            "Expected event 2 to be on_epoch_begin 0. "
            "Received: on_epoch_begin 1.",
        ),
        (
            "(callback,) = callbacks",
            "raise RuntimeError('no')",
            "Expected fit to run. Received: RuntimeError: no",
        ),
    ],
)
def test_the_first_event_that_differs_is_said(judge, old, new, message):
    assert old in FIT
    outcome = judge(FIT.replace(old, new), MODEL)["Model/protocol"]
    assert outcome.status == "failed"
    assert outcome.message == message
    compile(outcome.failure.program, "program", "exec")
