import numpy as np
import pytest

from keras_conformance.literal import array_literal, keywords, literal
from keras_spec.cases import New


@pytest.mark.parametrize(
    "array",
    [
        np.array(0.1, "float32"),
        np.array([1 / 3, -0.0], "float32"),
        np.array([[1.5, np.nan], [np.inf, -np.inf]], "float64"),
        np.array([0.1], "float16"),
        np.array([1, -2], "int8"),
        np.array([True, False]),
        np.zeros((0, 3), "float32"),
    ],
)
def test_an_array_is_read_back_exactly(array):
    again = eval(array_literal(array), {"np": np})
    assert again.dtype == array.dtype
    assert again.shape == array.shape
    assert again.tobytes() == array.tobytes()


def test_decimals_are_the_shortest():
    text = array_literal(np.array([0.1, 2.0], "float32"))
    assert text == 'np.array([0.1, 2.0], "float32")'


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("relu", "'relu'"),
        (None, "None"),
        ((1,), "(1,)"),
        ([1, (2, 3)], "[1, (2, 3)]"),
        (float("nan"), 'float("nan")'),
        ({"a": 1}, "{'a': 1}"),
        (
            New("keras.initializers.Constant", {"value": 0.5}),
            "keras.initializers.Constant(value=0.5)",
        ),
    ],
)
def test_params_are_written_as_in_a_program(value, text):
    assert literal(value) == text


def test_keywords_are_those_of_a_call():
    assert keywords({"units": 3, "activation": None}) == (
        "units=3, activation=None"
    )
