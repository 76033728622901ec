import numpy as np
import pytest
import tensorflow as tf

import keras_reference as keras
from keras_reference import layers
from keras_reference.layers import Input, Masking

X = np.array([[1.0, 5.0], [2.0, -4.0]], "float32")
Y = np.array([[3.0, 2.0], [-1.0, 8.0]], "float32")
MERGED = {
    "Add": X + Y,
    "Average": (X + Y) / 2,
    "Maximum": np.maximum(X, Y),
    "Minimum": np.minimum(X, Y),
    "Multiply": X * Y,
    "Subtract": X - Y,
    "Concatenate": np.concatenate([X, Y], -1),
}
ELEMENTWISE = [name for name in MERGED if name != "Concatenate"]
MASK = [[True, True, False, False]]
OTHER_MASK = [[True, False, True, False]]


def masked(values, mask):
    """Return steps of one feature with a mask."""
    x = tf.constant(values, shape=(1, 4, 1), dtype="float32")
    x._keras_mask = tf.constant(mask)
    return x


@pytest.mark.parametrize("name", MERGED)
def test_two_inputs_are_merged(name):
    assert getattr(layers, name)()([X, Y]).numpy().tolist() == (
        MERGED[name].tolist()
    )


@pytest.mark.parametrize("name", MERGED)
def test_the_function_does_what_the_layer_does(name):
    function = getattr(layers, name.lower())
    assert function([X, Y]).numpy().tolist() == MERGED[name].tolist()
    output = function([Input((2,)), Input((2,))], name="merged")
    assert output._keras_history[0].name == "merged"


@pytest.mark.parametrize("name", ["Add", "Average", "Maximum", "Multiply"])
def test_more_than_two_inputs_are_merged(name):
    layer = getattr(layers, name)()
    expected = {
        "Add": X + Y + X,
        "Average": (X + Y + X) / 3,
        "Maximum": np.maximum(X, Y),
        "Multiply": X * Y * X,
    }
    np.testing.assert_allclose(layer([X, Y, X]), expected[name], rtol=1e-6)


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_missing_axes_come_behind_that_of_the_batch(name):
    layer = getattr(layers, name)()
    steps = np.arange(12.0, dtype="float32").reshape(2, 3, 2)
    same = getattr(layers, name)()([X[:, None], steps])
    assert np.array_equal(layer([X, steps]), same)
    assert layer.compute_output_shape([(2, 2), (2, 3, 2)]) == (2, 3, 2)
    assert layer([Input((2,)), Input((None, 2))]).shape == (None, None, 2)
    assert layer([Input(()), Input((3,))]).shape == (None, 3)


@pytest.mark.parametrize("name", MERGED)
def test_integers_are_merged_with_floats(name):
    layer = getattr(layers, name)()
    outputs = layer([X.astype("int32"), Y])
    assert outputs.dtype == "float32"
    np.testing.assert_allclose(outputs, MERGED[name])
    symbolic = layer([Input((2,), dtype="int32"), Input((2,))])
    assert symbolic.dtype == "float32"


def test_integers_stay_integers_but_in_a_mean():
    numbers = [np.array([[1]]), np.array([[2]])]
    assert layers.Add()(numbers).dtype == "int64"
    mean = layers.Average()(numbers)
    assert (mean.dtype, mean.numpy().tolist()) == ("float32", [[1.5]])


@pytest.mark.parametrize("name", ELEMENTWISE)
def test_a_step_counts_that_counts_in_any_input(name):
    layer = getattr(layers, name)()
    outputs = layer([masked([1, 2, 3, 4], MASK), masked([1] * 4, OTHER_MASK)])
    assert outputs._keras_mask.numpy().tolist() == [[True, True, True, False]]
    outputs = layer([masked([1, 2, 3, 4], MASK), tf.ones((1, 4, 1))])
    assert not hasattr(outputs, "_keras_mask")


def test_a_step_that_does_not_count_is_one_in_a_product():
    x, y = masked([2, 3, 5, 7], MASK), masked([11, 13, 17, 19], OTHER_MASK)
    product = layers.Multiply()([x, y])
    assert product.numpy().ravel().tolist() == [22, 3, 17, 0]
    product = layers.Multiply()([x, tf.identity(y)])
    assert product.numpy().ravel().tolist() == [22, 39, 17, 19]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Maximum", [5, -2, 17, -7]), ("Minimum", [2, -2, 17, -7])],
)
def test_a_step_that_does_not_count_is_not_looked_at(name, expected):
    x, y = masked([2, -2, 5, -7], MASK), masked([5, 13, 17, 19], OTHER_MASK)
    outputs = getattr(layers, name)()([x, y])
    assert outputs.numpy().ravel().tolist() == expected


@pytest.mark.parametrize(
    ("axis", "expected"),
    [
        (-1, [[True, True, True, False]]),
        (1, [MASK[0] + OTHER_MASK[0]]),
        (0, MASK + OTHER_MASK),
    ],
)
def test_masks_lie_side_by_side_like_the_inputs(axis, expected):
    layer = layers.Concatenate(axis)
    outputs = layer([masked([1] * 4, MASK), masked([2] * 4, OTHER_MASK)])
    assert outputs._keras_mask.numpy().tolist() == expected


def test_an_input_without_a_mask_counts():
    layer = layers.Concatenate(axis=1)
    outputs = layer([masked([1] * 4, MASK), tf.zeros((1, 4, 1))])
    assert outputs._keras_mask.numpy().tolist() == [MASK[0] + [True] * 4]
    assert not hasattr(layer([X[None], X[None]]), "_keras_mask")


def test_masks_are_merged_in_a_model():
    inputs = Input((4, 1))
    steps = Masking()(inputs)
    outputs = layers.Add()([steps, Masking(mask_value=1.0)(inputs)])
    model = keras.Model(inputs, outputs)
    mask = model(tf.constant([[[0.0], [1.0], [2.0], [0.0]]]))._keras_mask
    assert mask.numpy().tolist() == [[True, True, True, True]]


@pytest.mark.parametrize(
    ("axes", "shapes", "formula", "output_shape"),
    [
        (1, [(2, 3), (2, 3)], "ai,ai->a", (2, 1)),
        (-1, [(2, 3), (2, 3)], "ai,ai->a", (2, 1)),
        ((2, 1), [(2, 3, 4), (2, 4, 5)], "ijk,ikl->ijl", (2, 3, 5)),
        ((1, 2), [(2, 3, 4), (2, 5, 3)], "ijk,ilj->ikl", (2, 4, 5)),
        (1, [(2, 3), (2, 3, 4)], "ij,ijk->ik", (2, 4)),
        ((3, 1), [(2, 3, 5, 4), (2, 4, 6)], "abcd,ade->abce", (2, 3, 5, 6)),
    ],
)
def test_a_dot_product_adds_up_along_the_axes(
    axes, shapes, formula, output_shape
):
    rng = np.random.default_rng(0)
    x, y = (rng.normal(size=shape).astype("float32") for shape in shapes)
    layer = layers.Dot(axes=axes)
    expected = np.einsum(formula, x, y).reshape(output_shape)
    np.testing.assert_allclose(layer([x, y]), expected, atol=1e-5)
    assert layer.compute_output_shape(shapes) == output_shape
    np.testing.assert_allclose(
        layers.dot([x, y], axes=axes), expected, atol=1e-5
    )


def test_a_normalized_dot_product_is_a_cosine():
    layer = layers.Dot(axes=1, normalize=True)
    x, y = tf.constant([[3.0, 4.0]]), tf.constant([[8.0, 6.0]])
    np.testing.assert_allclose(layer([x, y]), [[24 / 25 * 2 / 2]], rtol=1e-6)


def test_a_dot_product_has_no_mask():
    x = masked([1] * 4, MASK)
    assert not hasattr(layers.Dot(axes=1)([x, x]), "_keras_mask")


@pytest.mark.parametrize("name", [*MERGED, "Dot"])
def test_the_config_makes_an_equal_layer(name):
    given = {"Dot": {"axes": (1, 2), "normalize": True}}
    kind = getattr(layers, name)
    layer = kind(**given.get(name, {}), name="merged")
    copy = kind.from_config(layer.get_config())
    assert copy.get_config() == layer.get_config()


@pytest.mark.parametrize("name", [*MERGED, "Dot"])
def test_a_single_tensor_is_refused(name):
    given = {"axes": 1} if name == "Dot" else {}
    with pytest.raises(ValueError, match=r"list.*input_shape=\(2, 2\)"):
        getattr(layers, name)(**given)(X)


@pytest.mark.parametrize("name", ELEMENTWISE)
@pytest.mark.parametrize("shape", [(2, 3), (3, 2), (1, 2)])
def test_shapes_that_do_not_fit_are_refused(name, shape):
    with pytest.raises(ValueError, match=rf"\(2, 2\), \({shape[0]}, "):
        getattr(layers, name)()([X, np.zeros(shape, "float32")])


def test_a_scalar_is_refused():
    with pytest.raises(ValueError, match=r"\(\), \(2, 2\)"):
        layers.Add()([np.float32(1), X])


@pytest.mark.parametrize("name", ["Subtract", "Dot"])
def test_two_inputs_are_two(name):
    given = {"axes": 1} if name == "Dot" else {}
    with pytest.raises(ValueError, match=r"two.*input_shape=\[\(2, 2\)\]"):
        getattr(layers, name)(**given)([X])


@pytest.mark.parametrize(
    ("axis", "shape"), [(-1, (3, 2)), (1, (2, 2, 2)), (-1, (2,))]
)
def test_inputs_side_by_side_have_the_same_shape(axis, shape):
    with pytest.raises(ValueError, match=rf"axis={axis}, input_shape=\[\(2, "):
        layers.Concatenate(axis)([X, np.zeros(shape, "float32")])


@pytest.mark.parametrize("axis", [2, -3])
def test_the_axis_must_be_there(axis):
    with pytest.raises(ValueError, match=f"axis={axis}"):
        layers.Concatenate(axis)([X, Y])


@pytest.mark.parametrize("axis", ["a", None, (1,)])
def test_the_axis_must_be_an_integer(axis):
    with pytest.raises(TypeError, match="Received: axis="):
        layers.Concatenate(axis)


@pytest.mark.parametrize("axes", [0, 3, (1, 0), (1, 2)])
def test_the_axes_of_a_dot_product_must_be_there_and_fit(axes):
    x = np.zeros((2, 3, 4), "float32")
    match = "axes=" + str(axes).replace("(", r"\(").replace(")", r"\)")
    with pytest.raises(ValueError, match=match):
        layers.Dot(axes=axes)([x, x])


def test_the_axes_of_a_dot_product_are_one_or_two():
    with pytest.raises(TypeError, match="axes='a'"):
        layers.Dot(axes="a")
    with pytest.raises(ValueError, match=r"axes=\(1, 2, 3\)"):
        layers.Dot(axes=(1, 2, 3))


def test_masks_are_as_many_as_inputs():
    layer = layers.Add()
    with pytest.raises(ValueError, match="1 inputs and 2 masks"):
        layer.compute_mask([X], [None, None])
    with pytest.raises(ValueError, match="`inputs` must be a list"):
        layer.compute_mask(X, [None])
    with pytest.raises(ValueError, match="Received: 3"):
        layer.compute_mask([X], [3])
