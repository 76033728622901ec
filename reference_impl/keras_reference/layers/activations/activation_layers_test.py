import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import ELU, Input, LeakyReLU, PReLU, Softmax

X = tf.constant([[-2.0, 0.0, 3.0]])


def test_a_leaky_unit_scales_what_is_negative():
    assert LeakyReLU(0.25)(X).numpy().tolist() == [[-0.5, 0.0, 3.0]]
    integers = LeakyReLU(0.25)(np.array([-2, 3]))
    assert integers.numpy().tolist() == [-0.5, 3.0]


def test_the_old_name_of_the_slope_still_works():
    with pytest.warns(UserWarning, match="`negative_slope` now"):
        layer = LeakyReLU(alpha=0.25)
    assert layer.negative_slope == 0.25


@pytest.mark.parametrize("alpha", [1.0, 0.5])
def test_an_exponential_unit_bends_what_is_negative(alpha):
    expected = [[alpha * (np.exp(-2) - 1), 0, 3]]
    np.testing.assert_allclose(ELU(alpha)(X), expected, rtol=1e-6)


def test_each_place_has_a_slope_of_its_own():
    layer = PReLU()
    layer.build((None, 2, 2))
    assert layer.alpha.shape == (2, 2)
    layer.set_weights([[[1, 2], [3, 4]]])
    outputs = layer(-tf.ones((1, 2, 2)))
    assert outputs.numpy().tolist() == [[[-1, -2], [-3, -4]]]


@pytest.mark.parametrize(
    ("shared_axes", "shape"), [(1, (1, 3)), ([2], (2, 1)), ([1, 2], (1, 1))]
)
def test_shared_axes_have_one_slope(shared_axes, shape):
    layer = PReLU(shared_axes=shared_axes, alpha_initializer="ones")
    x = -tf.ones((1, 2, 3))
    assert layer(x).numpy().tolist() == x.numpy().tolist()
    assert layer.alpha.shape == shape


def test_a_shared_axis_may_be_of_any_size():
    layer = PReLU(shared_axes=[1])
    assert layer(Input((None, 3))).shape == (None, None, 3)
    assert layer(tf.ones((1, 7, 3))).shape == (1, 7, 3)


@pytest.mark.parametrize("axis", [-1, 1, (0, 1)])
def test_shares_have_the_sum_one(axis):
    x = np.random.default_rng(0).normal(size=(2, 3)).astype("float32")
    exponentials = np.exp(x)
    expected = exponentials / exponentials.sum(axis, keepdims=True)
    np.testing.assert_allclose(Softmax(axis)(x), expected, rtol=1e-5)


@pytest.mark.parametrize("dtype", ["float16", "float32"])
def test_masked_elements_have_no_share(dtype):
    mask = np.array([[True, True, False], [False, False, False]])
    x = np.array([[1.0, 1.0, 9.0], [1.0, 1.0, 9.0]])
    outputs = Softmax(dtype=dtype)(x, mask=mask)
    assert outputs.numpy().tolist() == [[0.5, 0.5, 0], [0, 0, 0]]


def test_a_mask_may_be_ones_and_zeros():
    outputs = Softmax()(tf.zeros((1, 3)), mask=np.array([[1.0, 0.0, 1.0]]))
    assert outputs.numpy().tolist() == [[0.5, 0.0, 0.5]]


def test_a_mask_is_repeated_along_axes_of_size_one():
    outputs = Softmax()(tf.zeros((1, 2, 2)), mask=np.array([[[True, False]]]))
    assert outputs.numpy().tolist() == [[[1, 0], [1, 0]]]


@pytest.mark.parametrize("kind", [LeakyReLU, ELU, PReLU, Softmax])
def test_a_layer_keeps_shape_and_mask(kind):
    layer = kind(name="own")
    assert layer(Input((3, 4))).shape == (None, 3, 4)
    assert layer.supports_masking
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.parametrize("slope", [None, -0.5])
def test_a_slope_must_not_be_negative(slope):
    with pytest.raises(ValueError, match=f"negative_slope={slope}"):
        LeakyReLU(slope)


@pytest.mark.parametrize("axis", [0, -1, 3])
def test_a_shared_axis_must_be_there(axis):
    with pytest.raises(ValueError, match=rf"shared_axes=\[{axis}\]"):
        PReLU(shared_axes=[axis]).build((None, 2, 3))


def test_an_axis_with_slopes_must_have_a_size():
    with pytest.raises(ValueError, match=r"input_shape=\(2, None\)"):
        PReLU().build((2, None))


def test_a_mask_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match=r"mask.shape=\(1, 2\), inputs.shape"):
        Softmax()(tf.zeros((1, 2, 3)), mask=np.ones((1, 2), bool))
