"""How many Python frames of this package lie before TensorFlow."""

import pathlib
import sys

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras

HERE = str(pathlib.Path(__file__).parent)
TENSORFLOW = str(pathlib.Path(tf.__file__).parent)
# What TensorFlow's Python calls at the end to run one operation.
RUNS_AN_OPERATION = ("TFE_Py_FastPathExecute", "TFE_Py_Execute")


def our_frames(function, is_tensorflow):
    """Call `function`; return our functions above each entry of TensorFlow."""
    stacks = []

    def profile(frame, event, argument):
        if is_tensorflow(frame, event, argument):
            stacks.append(ours_above(frame))

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(before)
    assert stacks
    return stacks


def ours_above(frame):
    names = []
    while frame.f_code.co_filename != __file__:
        if frame.f_code.co_filename.startswith(HERE):
            names.append(frame.f_code.co_qualname)
        frame = frame.f_back
    return names[::-1]


def runs_an_operation(frame, event, argument):
    return event == "c_call" and argument.__name__ in RUNS_AN_OPERATION


def enters_tensorflow(frame, event, argument):
    return event == "call" and frame.f_code.co_filename.startswith(TENSORFLOW)


def test_two_frames_lie_between_a_call_of_a_layer_and_tensorflow():
    layer = keras.layers.Dense(3)
    layer.build((None, 2))
    inputs = tf.ones((1, 2))
    stacks = our_frames(lambda: layer(inputs), runs_an_operation)
    # A product, a sum, and the two weights read for them.
    assert stacks == [["Layer.__call__", "Dense.call"]] * 4


def test_a_container_adds_its_own_frames_once():
    dense = keras.layers.Dense
    model = keras.Sequential([keras.Input((2,)), dense(2), dense(2)])
    inputs = tf.ones((1, 2))
    model(inputs)
    stacks = our_frames(lambda: model(inputs), runs_an_operation)
    outside = [
        *("Layer.__call__", "Sequential.call", "Model.call"),
        "Function.__call__",
    ]
    assert stacks == [[*outside, "Layer.__call__", "Dense.call"]] * 8


@pytest.mark.parametrize("kind", ["arrays", "dataset"])
@pytest.mark.parametrize("method", ["fit", "evaluate", "predict"])
def test_at_most_seven_frames_lie_between_a_loop_and_tensorflow(method, kind):
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse")
    data = (np.ones((4, 2), "float32"), np.ones((4, 1), "float32"))
    if kind == "dataset":
        data = (tf.data.Dataset.from_tensor_slices(data).batch(2),)
    elif method == "predict":
        data = data[:1]

    def run():
        getattr(model, method)(*data, verbose=0)

    # Traces, and with them the frames of layers, are there afterwards.
    run()
    stacks = our_frames(run, enters_tensorflow)
    assert max(map(len, stacks)) <= 7
    step = [stack for stack in stacks if stack[-1] == "StepFunction.__call__"]
    assert step and max(map(len, step)) <= 4


def test_a_layer_without_layers_opens_no_scope():
    layer = keras.layers.Dense(3)
    layer.build((None, 2))
    inputs = tf.ones((1, 2))
    stacks = our_frames(
        lambda: layer(inputs),
        lambda frame, event, argument: (
            event == "call" and frame.f_code.co_filename.startswith(HERE)
        ),
    )
    assert not any("CallScope" in name for stack in stacks for name in stack)
