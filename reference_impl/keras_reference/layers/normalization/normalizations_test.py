"""Normalizations of each sample: layer, group, root mean square, unit."""

import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import (
    Dense,
    GroupNormalization,
    Input,
    LayerNormalization,
    ReLU,
    RMSNormalization,
    SpectralNormalization,
    UnitNormalization,
)

KINDS = [
    LayerNormalization,
    GroupNormalization,
    RMSNormalization,
    UnitNormalization,
]


def sample(*shape):
    return np.random.default_rng(0).normal(2, 3, shape).astype("float32")


@pytest.mark.parametrize("axis", [-1, 1, (1, 2), [-1, -2]])
def test_a_layer_normalized_sample_has_mean_0_and_variance_1(axis):
    x = sample(2, 3, 4)
    layer = LayerNormalization(axis=axis, epsilon=0.0)
    axes = (axis,) if isinstance(axis, int) else tuple(axis)
    outputs = layer(x).numpy()
    np.testing.assert_allclose(outputs.mean(axes), 0, atol=1e-6)
    np.testing.assert_allclose(outputs.var(axes), 1, rtol=1e-5)


def test_the_weights_of_a_middle_axis_lie_along_it():
    layer = LayerNormalization(axis=1, epsilon=0.0)
    layer.build((None, 2, 1))
    layer.set_weights([[2, 3], [10, 20]])
    outputs = layer(tf.constant([[[1.0], [5.0]]]))
    assert outputs.numpy().tolist() == [[[8.0], [23.0]]]


def test_the_old_rms_scaling_does_without_an_offset():
    with pytest.warns(UserWarning, match="RMSNormalization"):
        layer = LayerNormalization(rms_scaling=True, epsilon=0.0)
    # The standard deviation of 1 and 5 is 2.
    assert layer(tf.constant([[1.0, 5.0]])).numpy().tolist() == [[0.5, 2.5]]
    assert len(layer.weights) == 1
    assert layer.get_config()["rms_scaling"] is True


@pytest.mark.parametrize(("groups", "axis"), [(2, -1), (2, 1), (4, 2), (-1, 2)])
def test_each_group_of_channels_has_mean_0_and_variance_1(groups, axis):
    x = sample(2, 4, 4)
    layer = GroupNormalization(groups=groups, axis=axis, epsilon=0.0)
    outputs = np.moveaxis(layer(x).numpy(), axis, -1)
    grouped = outputs.reshape(2, 4, layer.groups, -1)
    np.testing.assert_allclose(grouped.mean((1, 3)), 0, atol=1e-6)
    np.testing.assert_allclose(grouped.var((1, 3)), 1, rtol=1e-5)


def test_minus_one_is_a_group_for_each_channel():
    layer = GroupNormalization(groups=-1)
    layer.build((None, 3, 5))
    assert layer.groups == 5


def test_groups_of_images_of_unknown_size():
    layer = GroupNormalization(groups=2)
    assert layer(Input((None, None, 4))).shape == (None, None, None, 4)


def test_the_root_mean_square_becomes_1():
    outputs = RMSNormalization(axis=(1, 2), epsilon=0.0)(sample(2, 3, 4))
    mean_square = np.square(outputs).mean((1, 2))
    np.testing.assert_allclose(mean_square, 1, rtol=1e-5)


def test_the_scale_of_a_middle_axis_lies_along_it():
    layer = RMSNormalization(axis=1, epsilon=0.0)
    layer.build((None, 2, 1))
    layer.set_weights([[2, 3]])
    outputs = layer(tf.constant([[[5.0], [-5.0]]]))
    assert outputs.numpy().tolist() == [[[2.0], [-3.0]]]


@pytest.mark.parametrize("axis", [-1, (1, 2)])
def test_the_length_becomes_1(axis):
    outputs = UnitNormalization(axis)(sample(2, 3, 4)).numpy()
    np.testing.assert_allclose(np.square(outputs).sum(axis), 1, rtol=1e-5)


def test_zeros_have_no_length_to_divide_by():
    assert UnitNormalization()(tf.zeros((1, 2))).numpy().tolist() == [[0, 0]]


@pytest.mark.parametrize("kind", KINDS)
def test_large_numbers_of_half_precision_do_not_overflow(kind):
    given = {"groups": 1} if kind is GroupNormalization else {}
    x = tf.constant([[60000.0, -60000.0]], "float16")
    outputs = kind(**given, dtype="mixed_float16")(x)
    assert outputs.dtype == "float16"
    size = 0.5**0.5 if kind is UnitNormalization else 1.0
    np.testing.assert_allclose(outputs, [[size, -size]], rtol=1e-3)


@pytest.mark.parametrize("kind", KINDS)
def test_the_config_makes_an_equal_layer(kind):
    layer = kind(axis=2, name="norm")
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.parametrize("kind", KINDS)
def test_an_axis_must_be_there(kind):
    with pytest.raises(ValueError, match=r"axis=5, input_shape="):
        kind(axis=5)(sample(2, 4))


@pytest.mark.parametrize("kind", KINDS)
def test_an_axis_must_be_an_integer(kind):
    with pytest.raises(TypeError, match="axis='last'"):
        kind(axis="last")


def test_an_axis_is_named_once():
    with pytest.raises(ValueError, match=r"axis=\[1, -1\]"):
        LayerNormalization(axis=(1, -1))(sample(2, 4))


@pytest.mark.parametrize("groups", [0, -2, 2.5, "all"])
def test_groups_must_be_a_positive_integer(groups):
    with pytest.raises(ValueError, match=f"groups={groups}"):
        GroupNormalization(groups=groups)


@pytest.mark.parametrize("groups", [3, 8])
def test_groups_must_divide_the_channels(groups):
    with pytest.raises(ValueError, match=f"groups={groups}, 4 channels"):
        GroupNormalization(groups=groups)(sample(2, 4))


def test_spectral_normalization_leaves_a_largest_singular_value_of_1():
    layer = SpectralNormalization(Dense(3), power_iterations=50)
    x = sample(2, 4)
    before = layer(x)
    np.testing.assert_allclose(before, x @ layer.kernel.numpy(), rtol=1e-5)
    after = layer(x, training=True)
    values = np.linalg.svd(layer.kernel.numpy(), compute_uv=False)
    assert values[0] == pytest.approx(1, rel=1e-3)
    np.testing.assert_allclose(after, x @ layer.kernel.numpy(), rtol=1e-5)
    assert layer.kernel is layer.layer.kernel


def test_spectral_normalization_is_made_again_with_its_layer():
    layer = SpectralNormalization(Dense(3), power_iterations=2, name="norm")
    copy = SpectralNormalization.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()
    assert copy.layer.units == 3
    assert layer(Input((4,))).shape == (None, 3)


@pytest.mark.parametrize("count", [0, 1.5])
def test_power_iterations_must_be_a_positive_integer(count):
    with pytest.raises(ValueError, match=f"power_iterations={count}"):
        SpectralNormalization(Dense(3), power_iterations=count)


def test_spectral_normalization_needs_a_kernel():
    with pytest.raises(ValueError, match="layer=<ReLU"):
        SpectralNormalization(ReLU())(sample(2, 4))
