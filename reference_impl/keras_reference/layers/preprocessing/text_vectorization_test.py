import pytest
import tensorflow as tf

from keras_reference.layers import TextVectorization


def test_a_column_of_texts_that_are_not_split_stays_a_column():
    layer = TextVectorization(vocabulary=["b", "a b"], split=None)
    assert layer(tf.constant([["a b"], ["b"]])).numpy().tolist() == [[3], [2]]
    assert layer(tf.constant(["a b", "b"])).numpy().tolist() == [3, 2]


def test_texts_that_are_not_split_have_the_length_that_is_asked_for():
    texts = tf.constant([["b", "b", "a b"]])
    for length, expected in [(2, [[2, 2]]), (4, [[2, 2, 3, 0]])]:
        layer = TextVectorization(
            vocabulary=["b", "a b"], split=None, output_sequence_length=length
        )
        assert layer(texts).numpy().tolist() == expected


@pytest.mark.parametrize("mode", ["count", "multi_hot"])
def test_of_no_texts_nothing_is_counted(mode):
    layer = TextVectorization(vocabulary=["b"], output_mode=mode)
    assert layer(tf.constant([], "string", shape=(0, 1))).shape == (0, 2)
