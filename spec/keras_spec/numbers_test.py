import ml_dtypes
import numpy as np
import pytest

from keras_spec.numbers import LEAST, MOST, numbers_of


@pytest.mark.parametrize(
    ("dtype", "count"), [("float16", 28 * 1024), ("bfloat16", 252 * 128)]
)
def test_all_halves_from_the_least_come_once_of_each_sign(dtype, count):
    numbers = numbers_of(dtype)
    normal = numbers[5:].astype(np.float64)
    assert len(normal) == 2 * count == len(np.unique(normal))
    assert np.abs(normal).min() == LEAST[dtype]
    assert np.abs(normal).max() == float(ml_dtypes.finfo(dtype).max)


def test_the_special_ones_come_first():
    zero, negative, *rest = numbers_of("float16")[:5].tolist()
    assert (zero, str(negative)) == (0.0, "-0.0")
    assert rest[:2] == [np.inf, -np.inf]
    assert np.isnan(rest[2])


def test_single_numbers_are_spread_over_every_exponent():
    numbers = numbers_of("float32")[5:]
    assert len(numbers) <= MOST
    exponents = np.frexp(numbers)[1]
    assert set(exponents) == set(range(-123, 129))
    assert len(set(np.frexp(numbers)[0])) > len(numbers) / 4


def test_fewer_are_spread_as_well():
    numbers = numbers_of("bfloat16", 256)[5:].astype(np.float64)
    assert 200 < len(numbers) <= 256
    assert np.abs(numbers).min() < 1e-37
    assert np.abs(numbers).max() > 1e37


def test_bounds_leave_out_what_is_not_finite():
    numbers = numbers_of("float16", low=-1.0, high=2.0).astype(np.float64)
    assert (numbers.min(), numbers.max()) == (-1.0, 2.0)
    assert np.isfinite(numbers).all()
    assert 0.0 in numbers
    assert 0.0 not in numbers_of("float16", low=1.0)
