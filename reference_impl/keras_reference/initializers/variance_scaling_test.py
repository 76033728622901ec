import numpy as np
import pytest

from keras_reference import initializers
from keras_reference.initializers import VarianceScaling

# Fans of 60 and 240, 150 on average.
SHAPE = (60, 240)
FANS = {"fan_in": 60, "fan_out": 240, "fan_avg": 150}


@pytest.mark.parametrize("mode", sorted(FANS))
@pytest.mark.parametrize(
    ("distribution", "furthest"),
    [
        ("uniform", np.sqrt(3)),
        ("truncated_normal", 2 / 0.8796),
        ("untruncated_normal", 6),
    ],
)
def test_the_variance_is_the_scale_over_the_fan(mode, distribution, furthest):
    initializer = VarianceScaling(3.0, mode, distribution, seed=1)
    values = initializer(SHAPE).numpy()
    variance = 3 / FANS[mode]
    assert abs(values.var() / variance - 1) < 0.06
    assert np.abs(values).max() <= furthest * np.sqrt(variance) * 1.0001


@pytest.mark.parametrize(
    ("name", "variance", "is_uniform"),
    [
        ("GlorotNormal", 1 / 150, False),
        ("GlorotUniform", 1 / 150, True),
        ("HeNormal", 2 / 60, False),
        ("HeUniform", 2 / 60, True),
        ("LecunNormal", 1 / 60, False),
        ("LecunUniform", 1 / 60, True),
    ],
)
def test_the_named_ones(name, variance, is_uniform):
    values = getattr(initializers, name)(seed=1)(SHAPE).numpy()
    assert abs(values.var() / variance - 1) < 0.06
    furthest = np.abs(values).max() / np.sqrt(variance)
    assert (furthest <= np.sqrt(3) * 1.0001) == is_uniform


def test_normal_means_truncated_normal():
    assert VarianceScaling(distribution="normal").distribution == (
        "truncated_normal"
    )


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"scale": 0.0}, "scale=0.0"),
        ({"mode": "fan"}, "mode='fan'"),
        ({"distribution": "cauchy"}, "distribution='cauchy'"),
        ({"input_axes": 0}, "input_axes=0, output_axes=None"),
    ],
)
def test_arguments_are_checked(arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        VarianceScaling(**arguments)


def test_config_round_trip():
    initializer = VarianceScaling(2.0, "fan_avg", "uniform", 3, (0,), (1,))
    again = VarianceScaling.from_config(initializer.get_config())
    assert again.get_config() == initializer.get_config()
    np.testing.assert_array_equal(again((3, 4)), initializer((3, 4)))
