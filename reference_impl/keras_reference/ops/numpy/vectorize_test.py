import pytest
import tensorflow as tf

from keras_reference import ops


def test_vectorize_broadcasts():
    scaled = ops.vectorize(lambda x, y: tf.reduce_sum([x, y]))
    assert scaled([[1], [2]], [10, 20]).numpy().tolist() == [[11, 21], [12, 22]]


def test_excluded_arguments_are_handed_over():
    pick = ops.vectorize(lambda i, table: table[i], excluded={"table"})
    assert pick([1, 0], table=tf.constant([5, 6])).numpy().tolist() == [6, 5]


def test_signatures_are_refused():
    with pytest.raises(ValueError, match=r"signature='\(n\)->\(\)'"):
        ops.vectorize(tf.reduce_sum, signature="(n)->()")
