import pytest
import tensorflow as tf

from keras_reference.core.input_spec import InputSpec, check_input


@pytest.mark.parametrize(
    ("spec", "shape"),
    [
        (InputSpec(ndim=2), (2, 3)),
        (InputSpec(min_ndim=2, max_ndim=3), (2, 3, 4)),
        (InputSpec(shape=(None, 3)), (2, 3)),
        (InputSpec(axes={-1: 3}), (2, None)),
        (InputSpec(shape=(None, 1), allow_last_axis_squeeze=True), (2,)),
    ],
)
def test_a_fitting_shape_has_no_mismatch(spec, shape):
    assert spec.mismatch(shape, "float32") is None


@pytest.mark.parametrize(
    ("spec", "shape", "problem"),
    [
        (InputSpec(ndim=2), (2,), "expected 2 axes"),
        (InputSpec(min_ndim=2), (2,), "expected at least 2 axes"),
        (InputSpec(max_ndim=1), (2, 3), "expected at most 1 axes"),
        (InputSpec(axes={-1: 3}), (2, 4), "expected size 3 of axis -1"),
        (InputSpec(shape=(None, 3)), (2, 4), "expected shape (None, 3)"),
        (InputSpec(dtype="int32"), (2,), "expected dtype int32"),
    ],
)
def test_a_mismatch_says_what_was_expected(spec, shape, problem):
    assert spec.mismatch(shape, "float32") == problem


def test_the_message_names_layer_shape_and_dtype():
    with pytest.raises(ValueError) as raised:
        check_input(InputSpec(min_ndim=2), tf.zeros(4), "dense")
    assert str(raised.value) == (
        "Layer 'dense' expected at least 2 axes in its input. "
        "Received: shape=(4,), dtype=float32."
    )


def test_a_list_of_specs_needs_as_many_inputs():
    with pytest.raises(ValueError, match="Received: 1 inputs"):
        check_input([InputSpec(), InputSpec()], [tf.zeros(4)], "add")


def test_equal_specs_are_equal():
    assert InputSpec(ndim=2) == InputSpec(ndim=2)
    assert InputSpec(ndim=2) != InputSpec(ndim=3)


def test_the_config_makes_an_equal_one():
    spec = InputSpec("float32", (None, 3), axes={-1: 3}, optional=True)
    assert InputSpec.from_config(spec.get_config()) == spec


@pytest.mark.parametrize("settings", [{"ndim": 2}, {"max_ndim": 2}])
def test_sizes_are_of_axes_that_are_there(settings):
    with pytest.raises(ValueError, match="less than 2.*Received: axes={3: 1}"):
        InputSpec(axes={3: 1}, **settings)


def test_inputs_may_be_a_dictionary():
    spec = {"a": InputSpec(ndim=2), "b": InputSpec(ndim=1, optional=True)}
    check_input(spec, {"b": None, "a": tf.ones((2, 3))}, "d")
    with pytest.raises(ValueError, match="expected 2 axes"):
        check_input(spec, {"a": tf.ones(3), "b": None}, "d")
    with pytest.raises(ValueError, match=r"Received: \['a'\]"):
        check_input(spec, {"a": tf.ones((2, 3))}, "d")
