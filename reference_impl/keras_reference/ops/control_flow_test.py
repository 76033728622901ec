import re

import numpy as np
import pytest
import tensorflow as tf

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


def test_cond():
    assert ops.cond(True, lambda: 1, lambda: 2) == 1
    chosen = ops.cond(tf.constant(False), lambda: 1, lambda: tf.constant(2))
    assert int(chosen) == 2
    x = KerasTensor((None, 3))
    assert ops.cond(ops.any(x > 0), lambda: 1.0, lambda: 2.0).shape == ()


def test_cond_in_a_graph():
    @tf.function(autograph=False)
    def absolute(x):
        return ops.cond(x < 0, lambda: -x, lambda: x)

    assert absolute(tf.constant(-3)).numpy() == 3


def test_switch_holds_the_number_within_bounds():
    branches = [lambda x: x, lambda x: x * 10]
    for index, expected in ((-1, 4), (0, 4), (1, 40), (7, 40)):
        assert ops.switch(index, branches, 4) == expected
        assert int(
            ops.switch(tf.constant(index), branches, tf.constant(4))
        ) == (expected)


def test_while_loop():
    assert int(ops.while_loop(lambda i: i < 10, lambda i: i + 3, 0)) == 12
    i, product = ops.while_loop(
        lambda i, product: i < 3, lambda i, p: (i + 1, p * 2), (0, 1)
    )
    assert (int(i), int(product)) == (3, 8)
    (i,) = ops.while_loop(lambda i: i < 9, lambda i: [i + 1], [0], 2)
    assert int(i) == 2


def test_fori_loop():
    total = ops.fori_loop(2, 5, lambda i, total: total + i, 0)
    assert int(total) == 9
    pair = ops.fori_loop(0, 3, lambda i, p: (p[1], p[0] + p[1]), (0, 1))
    assert [int(x) for x in pair] == [2, 3]


def test_maps():
    x = np.arange(6.0).reshape(3, 2)
    for function in (ops.map, ops.vectorized_map):
        sums = function(lambda row: tf.reduce_sum(row), x)
        assert sums.numpy().tolist() == [1, 5, 9]
        both = function(lambda pair: pair[0] + pair[1], (x, x))
        np.testing.assert_array_equal(both, 2 * x)


def test_a_map_may_change_the_type():
    found = ops.map(lambda x: (x > 1, [x]), [0, 1, 2])
    assert found[0].numpy().tolist() == [False, False, True]
    assert found[1][0].numpy().tolist() == [0, 1, 2]


def test_map_over_nothing_has_the_shape_of_what_the_function_returns():
    found = ops.map(lambda row: row[:2] * 2, tf.zeros((0, 3)))
    assert found.shape == (0, 2)


@pytest.mark.parametrize(
    "call",
    [
        lambda: ops.cond(True, 3, lambda: 1),
        lambda: ops.cond(True, lambda: 1, 3),
        lambda: ops.switch(0, [3]),
        lambda: ops.while_loop(3, lambda i: i, 0),
        lambda: ops.while_loop(lambda i: False, 3, 0),
        lambda: ops.fori_loop(0, 2, 3, 0),
        lambda: ops.map(3, [1, 2]),
        lambda: ops.vectorized_map(3, [1, 2]),
    ],
)
def test_what_cannot_be_called_is_refused(call):
    with pytest.raises(TypeError, match="must be callable. Received: .*=3"):
        call()


def test_there_is_a_branch_at_least():
    with pytest.raises(ValueError, match=r"branches=\[\]"):
        ops.switch(0, [])


@pytest.mark.parametrize("function", [ops.map, ops.vectorized_map])
@pytest.mark.parametrize("shapes", [[()], [(2,), (3,)]])
def test_what_is_mapped_has_one_number_of_rows(function, shapes):
    with pytest.raises(ValueError, match=re.escape(f"shapes {shapes[0]}")):
        function(lambda x: x, [tf.ones(shape) for shape in shapes])
