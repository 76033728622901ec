import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops


def test_vectorize_broadcasts():
    scaled = ops.vectorize(lambda x, y: tf.reduce_sum([x, y]))
    assert scaled([[1], [2]], [10, 20]).numpy().tolist() == [[11, 21], [12, 22]]


def test_excluded_arguments_are_handed_over():
    pick = ops.vectorize(lambda i, table: table[i], excluded={"table"})
    assert pick([1, 0], table=tf.constant([5, 6])).numpy().tolist() == [6, 5]


@pytest.mark.parametrize(
    ("function", "signature", "shapes"),
    [
        (np.dot, "(n),(n)->()", [(4, 3), (3,)]),
        (np.matmul, "(m, n),(n)->(m)", [(2, 1, 4, 3), (5, 3)]),
        (np.outer, "(a),(b)->(a,b)", [(2, 3), (2, 4)]),
    ],
)
def test_a_signature_names_the_last_axes(function, signature, shapes):
    arrays = [np.arange(1.0, np.prod(s) + 1).reshape(s) for s in shapes]
    expected = np.vectorize(function, signature=signature)(*arrays)
    ours = getattr(ops, function.__name__)
    received = ops.vectorize(ours, signature=signature)(*arrays)
    np.testing.assert_allclose(received, expected)


@pytest.mark.parametrize("signature", ["", "(n)", "n->()", "(n)->", "(n),->()"])
def test_a_signature_has_arguments_and_results(signature):
    with pytest.raises(ValueError) as raised:
        ops.vectorize(tf.reduce_sum, signature=signature)
    assert f"Received: signature={signature!r}" in str(raised.value)


@pytest.mark.parametrize("shapes", [[(3,)], [(3,), ()], [(2, 3), (2,)]])
def test_arguments_have_the_axes_of_the_signature(shapes):
    dot = ops.vectorize(ops.dot, signature="(n),(n)->()")
    with pytest.raises(ValueError) as raised:
        dot(*map(np.ones, shapes))
    assert f"Received: shapes {shapes}" in str(raised.value)


def test_only_functions_are_vectorized():
    with pytest.raises(TypeError, match="pyfunc=3"):
        ops.vectorize(3)
