import gc
import weakref

import pytest

import keras_reference as keras
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.traced_specs import remembered


@pytest.fixture
def infer():
    """Return what infers a spec, with a list of what it was called on."""

    def infer(function, args, kwargs):
        infer.calls.append((args, kwargs))
        return {"found": [KerasTensor((2,), "int32")]}

    infer.calls = []
    return infer


def same(shape=(None, 3), dtype="float32"):
    return KerasTensor(shape, dtype)


def test_equal_calls_are_inferred_once_and_give_new_tensors(infer):
    calls = [
        remembered(infer, same, ([same(), 1], {"a": None}), {"axis": (0, "x")})
        for _ in range(3)
    ]
    tensors = [call["found"][0] for call in calls]
    assert len(infer.calls) == 1
    assert len({id(tensor) for tensor in tensors}) == 3
    assert {(t.shape, t.dtype) for t in tensors} == {((2,), "int32")}


@pytest.mark.parametrize(
    "other",
    [
        ((same((None, 4)), 1), {}),
        ((same(dtype="float64"), 1), {}),
        ((same(), 1.0), {}),
        ((same(), True), {}),
        ((same(), 1), {"axis": None}),
        (([same(), 1],), {}),
    ],
)
def test_what_differs_is_inferred(infer, other):
    remembered(infer, infer, (same(), 1), {})
    before = len(infer.calls)
    remembered(infer, infer, *other)
    assert len(infer.calls) == before + 1
    assert infer.calls[-1] == other


def test_what_may_have_changed_is_inferred_again(infer):
    for _ in range(2):
        remembered(infer, len, (same(), object()), {})
    assert len(infer.calls) == 2


def test_the_default_type_takes_part():
    x = KerasTensor((2,), "int32")
    assert keras.ops.sqrt(x).dtype == "float32"
    keras.config.set_floatx("float64")
    try:
        assert keras.ops.sqrt(x).dtype == "float64"
    finally:
        keras.config.set_floatx("float32")
    assert keras.ops.sqrt(x).dtype == "float32"


def test_a_model_that_is_gone_is_not_kept():
    layer = keras.layers.Dense(3)
    inputs = keras.Input((17,))
    model = keras.Model(inputs, keras.ops.tanh(layer(inputs)))
    kept = weakref.ref(layer)
    del layer, inputs, model
    gc.collect()
    assert kept() is None
