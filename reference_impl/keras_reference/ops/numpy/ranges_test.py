import numpy as np
import pytest

from keras_reference import ops
from keras_reference.core.keras_tensor import KerasTensor


@pytest.mark.parametrize(
    "arguments", [(5,), (2, 7), (7, 2, -2), (0, 1, 0.25), (3.0,), (2, 2)]
)
def test_arange(arguments):
    result = ops.arange(*arguments)
    np.testing.assert_array_equal(result, np.arange(*arguments))
    assert ops.arange(*arguments, dtype="float16").dtype == "float16"


@pytest.mark.parametrize("arguments", [(5, 3), (0, 3, -1), (0, -1.5), (-2,)])
def test_a_range_that_leads_away_is_empty(arguments):
    expected = np.arange(*arguments)
    result = ops.arange(*arguments)
    assert result.shape == (0,)
    assert result.dtype.is_floating == (expected.dtype.kind == "f")


def test_the_type_of_a_range():
    assert ops.arange(3).dtype == "int32"
    assert ops.arange(3.0).dtype == "float32"
    assert ops.arange(np.int64(3)).dtype == "int64"
    with pytest.raises(ValueError, match="step=0"):
        ops.arange(1, 2, 0)


@pytest.mark.parametrize("num", [0, 1, 2, 5])
@pytest.mark.parametrize("endpoint", [True, False])
def test_linspace(num, endpoint):
    result, step = ops.linspace(-1, 2, num, endpoint, retstep=True)
    expected = np.linspace(-1, 2, num, endpoint)
    np.testing.assert_allclose(result, expected, rtol=1e-6)
    if num > 1:
        np.testing.assert_allclose(step, expected[1] - expected[0], rtol=1e-6)


def test_linspace_between_vectors():
    start, stop = np.float32([0, 1]), np.float32([4, 2])
    result = ops.linspace(start, stop, 3, axis=-1)
    np.testing.assert_allclose(result, np.linspace(start, stop, 3, axis=-1))
    whole = ops.linspace(0, 1.5, 4, dtype="int32")
    assert whole.numpy().tolist() == [0, 0, 1, 1]
    with pytest.raises(ValueError, match="num=-1"):
        ops.linspace(0, 1, -1)


@pytest.mark.parametrize("name", ["linspace", "logspace", "geomspace"])
@pytest.mark.parametrize("num", [0, 1, 3])
def test_spaces_between_a_number_and_a_vector(name, num):
    result = getattr(ops, name)(1.0, [1.5, 4.0], num)
    expected = getattr(np, name)(1.0, [1.5, 4.0], num)
    np.testing.assert_allclose(result, expected, rtol=1e-5)


@pytest.mark.parametrize("endpoint", [True, False])
def test_spaces_of_powers(endpoint):
    np.testing.assert_allclose(
        ops.logspace(0, 2, 4, endpoint, base=3),
        np.logspace(0, 2, 4, endpoint, base=3),
        rtol=1e-5,
    )
    np.testing.assert_allclose(
        ops.geomspace(-1, -100, 4, endpoint),
        np.geomspace(-1, -100, 4, endpoint),
        rtol=1e-5,
    )


@pytest.mark.parametrize("indexing", ["xy", "ij"])
def test_meshgrid(indexing):
    lines = [1, 2], [3, 4, 5], [6]
    for result, expected in zip(
        ops.meshgrid(*lines, indexing=indexing),
        np.meshgrid(*lines, indexing=indexing),
        strict=True,
    ):
        np.testing.assert_array_equal(result, expected)
    with pytest.raises(ValueError, match="indexing='yx'"):
        ops.meshgrid([1], indexing="yx")


def test_meshgrid_keeps_dtypes_and_knows_shapes():
    lines = [np.ones(2, "float16"), np.ones(0, "int8"), np.ones(3, bool)]
    results = ops.meshgrid(*lines)
    assert [part.dtype for part in results] == ["float16", "int8", "bool"]
    assert [part.shape for part in results] == [(0, 2, 3)] * 3
    assert ops.meshgrid() == []


@pytest.mark.parametrize("N", [None, 0, 2])
@pytest.mark.parametrize("increasing", [False, True])
def test_vander(N, increasing):
    x = [2, 3, 5]
    np.testing.assert_array_equal(
        ops.vander(x, N, increasing), np.vander(x, N, increasing)
    )


def test_vander_refuses():
    with pytest.raises(ValueError, match="must have one axis"):
        ops.vander([[1]])
    with pytest.raises(ValueError, match="N=-1"):
        ops.vander([1], -1)
    assert ops.vander(KerasTensor((3,)), 2).shape == (3, 2)


@pytest.mark.parametrize("name", ["linspace", "logspace", "geomspace"])
def test_doubles_have_the_digits_of_doubles(name):
    for start in (0.1, [0.1, 0.2]):
        result = getattr(ops, name)(start, 1.3, 5, dtype="float64")
        expected = getattr(np, name)(start, 1.3, 5)
        np.testing.assert_allclose(result, expected, rtol=1e-14)


def test_text_is_no_range():
    with pytest.raises(TypeError, match="`stop` must be numbers. Received: s"):
        ops.arange(0, "3")
    with pytest.raises(TypeError, match="`num` must be an integer"):
        ops.linspace(0, 1, "3")
