import numpy as np

from keras_reference.initializers import TruncatedNormal


def test_values_stay_within_two_standard_deviations():
    values = TruncatedNormal(2.0, 3.0, seed=1)((10_000,)).numpy()
    assert np.abs(values - 2).max() <= 6
    # The standard deviation of what is left is 0.8796 of the whole.
    assert abs(values.std() / (3 * 0.87962566) - 1) < 0.03
    assert abs(values.mean() - 2) < 4 * 3 / np.sqrt(10_000)


def test_config_keeps_what_was_given():
    config = {"seed": 3, "mean": 1.0, "stddev": 2.0}
    assert TruncatedNormal.from_config(config).get_config() == config
