import numpy as np
import pytest
import tensorflow as tf

from keras_reference.core.saturated import saturated

INF = float("inf")
# The largest number that a bfloat16 holds.
BIG = (2 - 2.0**-7) * 2.0**127
CASES = [
    ("float32", [1e30, -1e30, 2.7], "int32", [2**31 - 1, -(2**31), 2]),
    ("float32", [INF, -INF, -2.7], "int64", [2**63 - 1, -(2**63), -2]),
    ("float16", [INF, -INF, 7], "int32", [2**31 - 1, -(2**31), 7]),
    ("float32", [1e6, -INF, 1.5], "float16", [65504, -65504, 1.5]),
    ("float64", [1e300, -INF, 1.5], "bfloat16", [BIG, -BIG, 1.5]),
    ("bfloat16", [2.0**99, -INF, 1.5], "float32", [2.0**99, -INF, 1.5]),
    ("int64", [2**63 - 1, -(2**63), 5], "int64", [2**63 - 1, -(2**63), 5]),
    ("int64", [2**63 - 1, -3, 5], "float16", [65504, -3, 5]),
    ("int32", [300, -3, 5], "uint8", [255, 0, 5]),
    ("int8", [100, -3, 5], "uint32", [100, 0, 5]),
    ("uint32", [2**32 - 1, 3], "int32", [2**31 - 1, 3]),
    ("uint64", [2**64 - 1, 3], "int64", [2**63 - 1, 3]),
    ("uint32", [2**32 - 1, 3], "float32", [2.0**32, 3]),
    ("bool", [True, False], "int32", [1, 0]),
    ("float32", [2, 0, -1], "bool", [True, False, True]),
]


def _wide(dtype):
    return "float64" if dtype.is_floating else dtype


@pytest.mark.parametrize(("given", "x", "dtype", "expected"), CASES)
def test_numbers_beyond_the_bounds_become_these(given, x, dtype, expected):
    y = saturated(tf.constant(x, given), dtype)
    assert y.dtype == dtype
    np.testing.assert_array_equal(tf.cast(y, _wide(y.dtype)), expected)


def test_nan_stays_nan():
    y = saturated(tf.constant([float("nan")]), "float16")
    assert np.isnan(y.numpy()).all()


def test_floats_of_the_same_type_keep_infinities():
    assert saturated([INF, -INF], "float32").numpy().tolist() == [INF, -INF]


def test_the_gradient_passes_where_nothing_was_held():
    x = tf.constant([1e6, 3.0])
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.cast(saturated(x, "float16"), "float32")
    assert tape.gradient(y, x).numpy().tolist() == [0.0, 1.0]
