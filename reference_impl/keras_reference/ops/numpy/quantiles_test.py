import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor

X = np.array([[1.0, 4.0, 2.0], [3.0, 0.5, 5.0]], "float32")
GAPS = np.array([[1.0, np.nan, 2.0], [np.nan, 0.5, 5.0]], "float32")
METHODS = ["linear", "lower", "higher", "nearest", "midpoint"]


@pytest.mark.parametrize("axis", [None, 0, -1, (0, 1)])
@pytest.mark.parametrize("keepdims", [False, True])
def test_medians(axis, keepdims):
    for name, x in (("median", X), ("nanmedian", GAPS)):
        result = getattr(ops, name)(x, axis=axis, keepdims=keepdims)
        expected = getattr(np, name)(x, axis=axis, keepdims=keepdims)
        np.testing.assert_allclose(result, expected, rtol=1e-6)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("q", [0.0, 0.3, 0.5, 1.0, [0.25, 0.8]])
@pytest.mark.parametrize("axis", [None, 1])
def test_quantiles(method, q, axis):
    for name, x in (("quantile", X), ("nanquantile", GAPS)):
        result = getattr(ops, name)(x, q, axis=axis, method=method)
        expected = getattr(np, name)(x, np.float32(q), axis=axis, method=method)
        np.testing.assert_allclose(result, expected, rtol=1e-5)


def test_places_come_first():
    kept = ops.quantile(X, [0.1, 0.5], axis=1, keepdims=True)
    assert kept.shape == (2, 2, 1)
    assert ops.quantile(KerasTensor((None, 3)), [0.1, 0.5], 1).shape == (
        2,
        None,
    )


def test_percentiles():
    assert ops.percentile([1.0, 2.0, 3.0], 75).numpy() == 2.5
    assert ops.nanpercentile([1.0, np.nan, 3.0], 25).numpy() == 1.5


def test_nan_is_the_median_of_what_has_one():
    np.testing.assert_array_equal(
        ops.median(GAPS, axis=0), [np.nan, np.nan, 3.5]
    )
    assert np.isnan(ops.nanmedian([np.nan]))


@pytest.mark.parametrize("function", [ops.quantile, ops.nanquantile])
def test_unknown_methods(function):
    with pytest.raises(ValueError, match="method='best'"):
        function(X, 0.5, method="best")


def test_nothing_has_no_median():
    with pytest.raises(ValueError, match="must have numbers"):
        ops.median(np.zeros((0,)))


@pytest.mark.parametrize("keepdims", [False, True])
@pytest.mark.parametrize("axis", [None, 0, -1])
def test_places_of_several_axes_come_first(axis, keepdims):
    q = [[0.0, 0.25, 1.0], [0.5, 0.75, 0.1]]
    for name, x in (("quantile", X), ("nanquantile", GAPS)):
        result = getattr(ops, name)(x, q, axis, keepdims=keepdims)
        expected = getattr(np, name)(x, q, axis, keepdims=keepdims)
        np.testing.assert_allclose(result, expected, rtol=1e-6)
    y = ops.percentile(KerasTensor((None, 3, 4)), np.multiply(q, 100), axis=1)
    assert y.shape == (2, 3, None, 4)


@pytest.mark.parametrize("axis", [None, 0, (0, 1)])
def test_nothing_but_nan_has_nan_as_quantiles(axis):
    x = np.zeros((0, 2), "float32")
    assert np.isnan(ops.nanmedian(x, axis)).all()
    y = ops.nanquantile(x, [0.5, 1.0], axis, keepdims=True)
    assert y.shape == ((2, 1, 2) if axis == 0 else (2, 1, 1))
    assert np.isnan(y).all()
