import numpy as np
import pytest
import tensorflow as tf

from keras_reference.layers import Flatten, Input


@pytest.mark.parametrize(
    ("shape", "expected"),
    [((2, 3, 4), (2, 12)), ((2, 3), (2, 3)), ((2,), (2, 1)), ((0, 3), (0, 3))],
)
def test_all_axes_but_the_first_become_one(shape, expected):
    assert Flatten()(tf.zeros(shape)).shape == expected


def test_values_keep_their_order():
    x = np.arange(12).reshape(1, 3, 4)
    assert Flatten()(x).numpy().tolist() == [list(range(12))]


def test_channels_in_front_are_moved_to_the_end():
    x = np.arange(4).reshape(1, 2, 2)
    layer = Flatten(data_format="channels_first")
    assert layer(x).numpy().tolist() == [[0, 2, 1, 3]]


def test_symbolic_shapes_are_known_where_sizes_are():
    assert Flatten()(Input((3, 4))).shape == (None, 12)
    assert Flatten()(Input((None, 4))).shape == (None, None)
    assert Flatten()(Input((3,), dtype="int32")).dtype == "int32"


def test_sizes_that_are_not_known_are_multiplied_when_run():
    @tf.function(input_signature=[tf.TensorSpec((None, None, 2))])
    def flatten(x):
        return Flatten()(x)

    assert flatten(tf.zeros((3, 5, 2))).shape == (3, 10)


def test_an_unknown_data_format_is_refused():
    with pytest.raises(ValueError, match="data_format='sideways'"):
        Flatten("sideways")


def test_the_input_has_an_axis():
    assert Flatten().input_spec.min_ndim == 1
    with pytest.raises(ValueError, match=r"\(\)"):
        Flatten()(tf.constant(1.0))
