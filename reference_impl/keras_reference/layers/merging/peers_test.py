"""Merging layers beside Keras: outputs, masks, shapes, configurations."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = pytest.mark.peers
NAMES = (
    *("Add", "Average", "Maximum", "Minimum", "Multiply", "Subtract"),
    "Concatenate",
)
RNG = np.random.default_rng(0)


def steps():
    x = RNG.integers(-2, 3, size=(2, 3, 2)).astype("float32")
    x[0, 1] = x[1, 2] = 0
    return x


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [1, 2])
def test_masked_inputs_are_merged_as_by_keras(name, count):
    data = [steps(), steps()[:, ::-1]]
    found = []
    for package in (keras_reference, keras):
        inputs = [package.Input((3, 2)) for _ in data]
        masked = [package.layers.Masking()(x) for x in inputs[:count]]
        layer = getattr(package.layers, name)(name="merged")
        outputs = layer([*masked, *inputs[count:]])
        model = package.Model(inputs, outputs)
        result = model(data)
        mask = getattr(result, "_keras_mask", None)
        found.append(
            (
                np.asarray(result).tolist(),
                None if mask is None else np.asarray(mask).tolist(),
                outputs.shape,
                layer.get_config(),
            )
        )
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("axes", "shapes"),
    [
        (1, [(2, 3), (2, 3)]),
        ((2, 1), [(2, 3, 4), (2, 4, 5)]),
        (2, [(2, 3, 4), (2, 5, 4)]),
        ((3, 1), [(2, 3, 5, 4), (2, 4, 6)]),
        ((1, 1), [(2, 3), (2, 3, 4)]),
    ],
)
@pytest.mark.parametrize("normalize", [False, True])
def test_dot_products_are_those_of_keras(axes, shapes, normalize):
    data = [RNG.normal(size=shape).astype("float32") for shape in shapes]
    found = []
    for package in (keras_reference, keras):
        layer = package.layers.Dot(axes, normalize, name="dot")
        outputs = layer([package.Input(shape[1:]) for shape in shapes])
        found.append((layer(data), outputs.shape, layer.get_config()))
    (result, *said), (expected, *says) = found
    assert said == says
    np.testing.assert_allclose(result, expected, atol=1e-5)
