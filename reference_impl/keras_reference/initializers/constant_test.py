import numpy as np
import pytest

from keras_reference.initializers import Constant, Ones, Zeros


@pytest.mark.parametrize("shape", [(), (0,), (1,), (2, 3)])
@pytest.mark.parametrize(
    ("initializer", "value"), [(Zeros(), 0), (Ones(), 1), (Constant(2.5), 2.5)]
)
def test_every_element_has_the_value(initializer, value, shape):
    values = initializer(shape)
    assert values.dtype == "float32"
    np.testing.assert_array_equal(values, np.full(shape, value, "float32"))


@pytest.mark.parametrize("dtype", ["float16", "float64", "int32"])
@pytest.mark.parametrize("initializer", [Zeros(), Ones(), Constant(2)])
def test_dtype_is_the_one_asked_for(initializer, dtype):
    assert initializer((2,), dtype=dtype).dtype == dtype


def test_constant_broadcasts():
    values = Constant([1.0, 2.0])((3, 2)).numpy()
    assert values.tolist() == [[1, 2], [1, 2], [1, 2]]


def test_constant_config_round_trip():
    assert Constant.from_config(Constant(3).get_config()).value == 3


def test_a_constant_array_is_saved_as_lists():
    config = Constant(np.eye(2).ravel()).get_config()
    assert config == {"value": [1.0, 0.0, 0.0, 1.0]}
    again = Constant.from_config(config)((4,))
    np.testing.assert_array_equal(again, [1.0, 0.0, 0.0, 1.0])


def test_a_value_written_as_an_array_is_read():
    value = {"value": [1.0, 2.0], "dtype": "float64"}
    written = {"class_name": "__numpy__", "config": value}
    again = Constant.from_config({"value": written})((2,))
    np.testing.assert_array_equal(again, [1.0, 2.0])
