import numpy as np
import pytest

from keras_reference.layers import ReLU


def test_the_three_pieces():
    layer = ReLU(max_value=4.0, negative_slope=0.5, threshold=1.0)
    out = layer(np.array([-1.0, 0.0, 1.0, 3.0, 9.0]))
    # 0.5 * (-1 - 1), 0.5 * (0 - 1), then the input, then 4.
    assert out.numpy().tolist() == [-1.0, -0.5, 1.0, 3.0, 4.0]


def test_the_config_makes_an_equal_layer():
    layer = ReLU(max_value=4.0, name="clip")
    assert ReLU.from_config(layer.get_config()).get_config() == (
        layer.get_config()
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [("max_value", -1.0), ("negative_slope", None), ("threshold", -0.5)],
)
def test_arguments_must_not_be_negative(name, value):
    with pytest.raises(ValueError, match=f"Received: {name}={value}"):
        ReLU(**{name: value})
