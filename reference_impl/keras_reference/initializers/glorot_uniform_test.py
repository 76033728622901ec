import numpy as np
import pytest

from keras_reference.initializers import GlorotUniform


@pytest.mark.parametrize(
    ("shape", "fan_in", "fan_out"),
    [
        ((), 1, 1),
        ((50,), 50, 50),
        ((20, 40), 20, 40),
        ((3, 20, 40), 60, 120),
        ((2, 3, 20, 40), 120, 240),
    ],
)
def test_limit_comes_from_the_fans(shape, fan_in, fan_out):
    limit = np.sqrt(6 / (fan_in + fan_out))
    draws = [GlorotUniform(seed=seed)(shape).numpy() for seed in range(20)]
    largest = np.abs(draws).max()
    # The largest of n draws is below 0.75 limit once in 1 / 0.75**n.
    assert 0.75 * limit < largest <= limit


def test_empty_shapes_have_no_values():
    assert GlorotUniform(seed=1)((0, 3)).shape == (0, 3)
    assert GlorotUniform(seed=1)((0,)).shape == (0,)


def test_axes_replace_the_rule():
    shape = (20, 30, 40)
    chosen = GlorotUniform(seed=1, input_axes=(0, 1), output_axes=2)(shape)
    by_rule = GlorotUniform(seed=1)(shape)
    ratio = np.sqrt(20 * (30 + 40) / (20 * 30 + 40))
    np.testing.assert_allclose(chosen, by_rule * ratio, atol=1e-6)


def test_one_of_the_axes_is_not_enough():
    with pytest.raises(ValueError, match=r"input_axes=\(0,\), output_axes=N"):
        GlorotUniform(input_axes=(0,))


def test_variance_is_two_over_the_fans():
    values = GlorotUniform(seed=1)((100, 300)).numpy()
    assert abs(values.var() / (2 / 400) - 1) < 0.02


def test_config_round_trip():
    config = {"seed": 3, "input_axes": (0,), "output_axes": (1,)}
    assert GlorotUniform.from_config(config).get_config() == config
    assert GlorotUniform().get_config() == {
        "seed": None,
        "input_axes": None,
        "output_axes": None,
    }
