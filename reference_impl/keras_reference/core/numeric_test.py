import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor
from keras_reference.core.numeric import (
    no_numbers,
    numeric_op,
    tensor_named,
    what_has_no_numbers,
)

TEXTS = ["two", b"two", ["a", "b"], np.array(["a"]), tf.constant("a"), None]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("name", ["sum", "any", "max", "softmax", "cholesky"])
def test_an_argument_without_numbers_is_named(name, text):
    with pytest.raises(TypeError, match="`x` must be numbers. Received: x="):
        getattr(ops, name)(text)


def test_the_argument_that_is_to_blame_is_named():
    with pytest.raises(TypeError, match="`x2` must be numbers.*x2='two'"):
        ops.matmul(tf.ones((2, 2)), "two")
    with pytest.raises(TypeError, match="`num_classes` must be numbers"):
        ops.one_hot([1], num_classes="two")


def test_one_of_many_arguments_is_numbered():
    with pytest.raises(TypeError, match=r"`x\[1\]` must be numbers"):
        ops.meshgrid([1, 2], "two")


def test_lists_of_unequal_lengths_are_told_from_text():
    with pytest.raises(
        ValueError, match=r"equal lengths.*x=\[\[1, 2\], \[3\]\]"
    ):
        ops.mean([[1, 2], [3]])


def test_text_is_named_in_a_graph():
    with pytest.raises(TypeError, match="`x` must be numbers"):
        tf.function(lambda: ops.sum(tf.constant("two")))()
    with pytest.raises(TypeError, match="`x` must be numbers"):
        ops.sum(KerasTensor((2,), "string"))


def test_errors_that_are_about_something_else_stay():
    with pytest.raises(ValueError, match="`axis` must be in the range"):
        ops.sum([1, 2], axis=3)
    with pytest.raises(TypeError, match="argument"):
        ops.sum([1, 2], aside=3)
    numbers = ([1, 2], tf.ones(2), KerasTensor((3,)), 2.5)
    assert what_has_no_numbers(None, lambda x: x, (numbers,), {}) is None


def test_tensors_in_a_list_may_differ_in_shape():
    pair = (tf.ones(2), tf.ones(3))
    assert what_has_no_numbers(None, lambda xs: xs, (pair,), {}) is None


def test_only_what_is_needed_is_looked_at():
    @numeric_op
    def refuse(x, mode="fast", **others):
        raise ValueError("no")

    with pytest.raises(ValueError, match="^no$"):
        refuse(1, mode="slow", other="text")


def test_an_argument_becomes_a_tensor_or_is_named():
    assert tensor_named("x", [1, 2]).shape == (2,)
    with pytest.raises(TypeError, match="`x` must be numbers.*x=None"):
        tensor_named("x", None)
    with pytest.raises(ValueError, match="`x` must have sequences of equal"):
        tensor_named("x", [[1], []])


def test_an_empty_list_is_no_list_of_unequal_lengths():
    assert isinstance(no_numbers("x", []), TypeError)


@pytest.mark.parametrize("name", ["cast", "saturate_cast", "prod", "array"])
def test_a_dtype_that_is_none_is_named(name):
    with pytest.raises(TypeError, match="name a type.*dtype='flaot32'"):
        getattr(ops, name)([1.0, 2.0], dtype="flaot32")


@pytest.mark.parametrize("x", [1, [1, 2], tf.constant(1)])
def test_nothing_is_converted_to_a_dtype_that_is_none(x):
    with pytest.raises(TypeError, match="name a type.*dtype='flaot32'"):
        ops.convert_to_tensor(x, "flaot32")
