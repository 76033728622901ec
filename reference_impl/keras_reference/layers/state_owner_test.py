import numpy as np
import pytest

import keras_reference as keras
from keras_reference.layers import Dense, Layer


@pytest.mark.parametrize(
    "identifier",
    [
        "non_neg",
        "NonNeg",
        {"class_name": "NonNeg", "config": {}},
        keras.constraints.NonNeg(),
    ],
)
def test_a_constraint_may_be_named(identifier):
    weight = Layer().add_weight((2,), constraint=identifier)
    assert weight.constraint(np.array([-1.0, 2.0])).numpy().tolist() == [0, 2]


@pytest.mark.parametrize(
    "identifier", ["l2", {"class_name": "L2", "config": {"l2": 0.01}}]
)
def test_a_regularizer_may_be_named(identifier):
    layer = Layer()
    layer.add_weight((2,), "ones", regularizer=identifier)
    assert layer.losses[0].numpy() == pytest.approx(0.02)


def test_an_unknown_constraint_is_refused():
    with pytest.raises(ValueError, match="Received: .*no_such"):
        Layer().add_weight((2,), constraint="no_such")


class Early(keras.Model):
    def __init__(self, units):
        self.units = units
        self.parts = []
        self.head = Dense(1)
        super().__init__()
        self.parts.append(Dense(units))

    def call(self, inputs):
        return self.head(self.parts[0](inputs))


def test_attributes_may_be_set_before_init():
    model = Early(2)
    assert model(np.ones((1, 3))).shape == (1, 1)
    assert model.layers == [model.parts[0], model.head]
    assert [weight.shape for weight in model.weights] == [
        *((3, 2), (2,)),
        *((2, 1), (1,)),
    ]


class Unordered(Layer):
    def __init__(self):
        super().__init__()
        self.parts = {Dense(1, name=f"part_{i}") for i in (10, 2, 1)}

    def call(self, inputs):
        return sum(part(inputs) for part in self.parts)


def test_layers_in_sets_are_found_and_saved(tmp_path):
    model = keras.Sequential([keras.Input((1,)), Unordered()])
    names = [weight.path.split("/")[-2] for weight in model.weights]
    assert names[::2] == ["part_1", "part_2", "part_10"]
    model.save_weights(tmp_path / "a.weights.h5")
    copy = keras.Sequential([keras.Input((1,)), Unordered()])
    copy.load_weights(tmp_path / "a.weights.h5")
    x = np.ones((1, 1))
    assert copy(x).numpy() == pytest.approx(model(x).numpy())
