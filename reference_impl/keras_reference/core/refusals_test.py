import pytest
import tensorflow as tf

from keras_reference.core.refusals import (
    check_callable,
    check_integer,
    check_positive,
    check_size,
    refusal,
)


def test_shapes_stand_for_tensors():
    error = refusal("`x` must fit.", x=tf.zeros((2, 3)), axis=1)
    assert str(error) == "`x` must fit. Received: x.shape=(2, 3), axis=1."


def test_an_unknown_shape_is_told_as_one():
    x = tf.TensorSpec(None)
    assert str(refusal("No.", x=x)) == "No. Received: x.shape=unknown."


def test_what_cannot_be_called_is_refused():
    with pytest.raises(TypeError, match="`f` must be callable.*f=3"):
        check_callable("f", 3)


@pytest.mark.parametrize("length", [2.5, "two"])
def test_what_is_no_integer_is_no_size(length):
    with pytest.raises(TypeError, match=f"`N`.*N={length!r}"):
        check_size("N", length)


def test_no_size_is_negative():
    with pytest.raises(ValueError, match="`N`.*N=-1"):
        check_size("N", -1)


@pytest.mark.parametrize("count", [2.5, "two"])
def test_what_is_no_integer_counts_nothing(count):
    with pytest.raises(TypeError, match=f"`num`.*num={count!r}"):
        check_positive("num", count)


@pytest.mark.parametrize("count", [0, -1])
def test_a_positive_count_is_one_at_least(count):
    with pytest.raises(ValueError, match=f"`num`.*at least 1.*num={count}"):
        check_positive("num", count)


@pytest.mark.parametrize("number", [2.5, "two", None])
def test_what_is_no_integer_is_refused(number):
    with pytest.raises(
        TypeError, match=f"`k` must be an integer.*k={number!r}"
    ):
        check_integer("k", number)


def test_integers_of_tensorflow_are_integers():
    check_integer("k", tf.constant(2))
