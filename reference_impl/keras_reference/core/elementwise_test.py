import inspect

import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference.core.elementwise import broadcast_shapes, elementwise_op
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.symbolic import infer_output_spec

SHAPES = [(), (1,), (3,), (0,), (None,), (2, 1), (None, 3), (2, None, 1)]
ONE = [((None, 3), "float32"), ((0,), "int8"), ((), "bool")]
TWO = [((2, None, 1), (3,)), ((None,), ()), ((2, 1), (1, None))]


def operators(count):
    """Return the ops that a test may call on `count` tensors alone."""
    found = []
    for name, op in vars(keras.ops).items():
        if not hasattr(op, "__wrapped__"):
            continue
        parameters = inspect.signature(op).parameters.values()
        needed = [p for p in parameters if p.default is p.empty]
        if len(needed) == count:
            found.append(name)
    return found


def outcome(infer, *args):
    """Return shape and dtype of a result, or that there is none."""
    try:
        output = infer(*args)
    except (TypeError, ValueError, NotImplementedError, IndexError):
        return "refused"
    if not isinstance(output, KerasTensor):
        return "nest"
    return output.shape, output.dtype


def compare(name, *args):
    op = getattr(keras.ops, name)
    traced = outcome(infer_output_spec, op.__wrapped__, args, {})
    assert outcome(op, *args) == traced, (name, args)


@pytest.mark.parametrize("name", operators(1))
def test_ops_of_one_tensor_have_the_shape_that_tracing_finds(name):
    for shape, dtype in ONE:
        compare(name, KerasTensor(shape, dtype))


@pytest.mark.parametrize("name", operators(2))
def test_ops_of_two_tensors_have_the_shape_that_tracing_finds(name):
    for (first, second), (_, dtype) in zip(TWO, ONE, strict=True):
        compare(name, KerasTensor(first, dtype), KerasTensor(second))
    compare(name, KerasTensor(first, "bfloat16"), 2)
    compare(name, 2.0, KerasTensor(first, "bfloat16"))


@pytest.mark.parametrize("first", SHAPES)
@pytest.mark.parametrize("second", [*SHAPES, (4, 1, 1, 1)])
def test_shapes_broadcast_as_those_of_tensorflow(first, second):
    if {first, second} == {(0,), (None,)}:
        # TensorFlow leaves it open, but beside 0 only 0 and 1 fit.
        assert broadcast_shapes([first, second]) == (0,)
        return
    try:
        expected = tf.broadcast_static_shape(
            tf.TensorShape(first), tf.TensorShape(second)
        )
        expected = tuple(expected.as_list())
    except ValueError:
        expected = None
    assert broadcast_shapes([first, second]) == expected


@pytest.mark.parametrize("make", [KerasTensor, tf.ones, np.ones])
def test_shapes_that_do_not_fit_are_told(make):
    told = r"must broadcast. Received: x1.shape=\(2,\), x2.shape=\(4, 3\)"
    with pytest.raises(ValueError, match=told):
        keras.ops.add(make((2,)), make((4, 3)))
    with pytest.raises(ValueError, match="must broadcast"):
        tf.function(keras.ops.hypot)(tf.ones(2), tf.ones(3))


@pytest.mark.parametrize("text", ["two", ["a", "b"], np.array(["a"]), None, {}])
def test_what_are_no_numbers_is_named(text):
    with pytest.raises(TypeError, match="`x` must be numbers. Received: x="):
        keras.ops.sin(text)
    with pytest.raises(TypeError, match="`x2` must be numbers. Received: x2="):
        keras.ops.multiply(tf.ones(2), text)
    with pytest.raises(TypeError, match="`x1` must be numbers. Received: x1="):
        keras.ops.logical_and(text, tf.ones(2))


def test_other_errors_are_those_of_the_function():
    @elementwise_op
    def refuse(x):
        raise ValueError("no")

    with pytest.raises(ValueError, match="^no$"):
        refuse(tf.ones(2))
    with pytest.raises(TypeError, match="argument"):
        keras.ops.sin(1.0, 2.0)


def test_arrays_and_lists_take_part_in_the_shape():
    x = KerasTensor((None, 1))
    assert keras.ops.add(x, [1.0, 2.0]).shape == (None, 2)
    assert keras.ops.add(np.ones((3, 2)), x).shape == (3, 2)
    assert keras.ops.add([x, x], 1).shape == (2, None, 1)


def test_a_shape_that_is_new_is_not_traced():
    runs = []

    @elementwise_op
    def double(x, by=2):
        runs.append(1)
        return x * by

    assert [double(KerasTensor((n, None))).shape for n in (2, 3)] == [
        (2, None),
        (3, None),
    ]
    assert double(KerasTensor((5,)), by=KerasTensor((None, 1))).shape == (
        None,
        5,
    )
    assert len(runs) == 2
