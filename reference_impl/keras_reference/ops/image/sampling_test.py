import numpy as np
import pytest

from keras_reference.ops import image

X = np.arange(6.0).reshape(2, 3)
LINE = [0.0, 10.0, 20.0]


def test_between_elements():
    found = image.map_coordinates(X, [[0.5, 1.0], [1.5, 0.0]], 1)
    assert found.numpy().tolist() == [3, 3]
    found = image.map_coordinates(X, [[0.4, 1.0], [1.6, 0.0]], 0)
    assert found.numpy().tolist() == [2, 3]
    assert image.map_coordinates([0, 10], [[0.25]], 1).numpy().tolist() == [2]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("constant", [5, 5, 20, 5]),
        ("nearest", [0, 0, 20, 20]),
        ("wrap", [20, 10, 20, 0]),
        ("mirror", [10, 20, 20, 10]),
        ("reflect", [0, 10, 20, 20]),
    ],
)
def test_beyond_the_edges(mode, expected):
    found = image.map_coordinates(LINE, [[-1.0, -2.0, 2.0, 3.0]], 1, mode, 5.0)
    assert found.numpy().tolist() == expected


def test_refused():
    with pytest.raises(ValueError, match="one element for each axis"):
        image.map_coordinates(X, [[0.0]], 1)
    with pytest.raises(ValueError, match="order=3"):
        image.map_coordinates(LINE, [[0.0]], 3)
    with pytest.raises(ValueError, match="fill_mode='far'"):
        image.map_coordinates(LINE, [[0.0]], 1, "far")


def test_double_precision_keeps_its_digits():
    x = np.array([1 / 3, 2 / 3])
    places = np.array([[0.0, 1.0]], "float32")
    for order in (0, 1):
        found = image.map_coordinates(x, places, order)
        assert found.numpy().tolist() == x.tolist()
