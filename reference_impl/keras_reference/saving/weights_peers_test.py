"""Weights that Keras wrote are read, and the other way round."""

import numpy as np
import pytest

import keras_reference

keras = pytest.importorskip("keras", reason="Keras is not installed")

pytestmark = [
    pytest.mark.peers,
    pytest.mark.filterwarnings("ignore:__array__ implementation"),
]
BOTH_WAYS = pytest.mark.parametrize(
    ("writer", "reader"),
    [(keras, keras_reference), (keras_reference, keras)],
    ids=["keras writes", "keras reads"],
)


def sequential(package):
    layers = package.layers
    return package.Sequential(
        [
            package.Input((2,)),
            layers.Dense(2, activation="tanh"),
            layers.Dropout(0.5),
            layers.Dense(2, name="last"),
        ]
    )


def branches(package):
    dense = package.layers.Dense
    left, right = package.Input((2,)), package.Input((2,))
    first, second, third, fourth = (dense(2) for _ in range(4))
    deep = third(second(first(right)))
    return package.Model([left, right], [dense(2)(deep), fourth(left)])


def nested(package):
    dense = package.layers.Dense
    inputs = package.Input((2,))
    inner = package.Sequential([package.Input((2,)), dense(2), dense(2)])
    return package.Model(inputs, dense(2)(inner(dense(2)(inputs))))


def subclass(package):
    class Block(package.layers.Layer):
        def __init__(self):
            super().__init__()
            self.Z = package.layers.Dense(2)
            self._hidden = [package.layers.Dense(2)]
            self.also = self.Z

        def build(self, input_shape):
            self.scale = self.add_weight((2,), "normal", trainable=False)
            self.shift = self.add_weight((2,), "normal")

        def call(self, inputs):
            return self.Z(self._hidden[0](inputs)) * self.scale + self.shift

    class Whole(package.Model):
        def __init__(self):
            super().__init__()
            self.alpha = package.layers.Dense(2)
            self.zeta = package.layers.Dense(2)
            self._last = package.layers.Dense(2)
            self.many = {"x": Block(), "y": Block()}

        def call(self, inputs):
            x = self._last(self.zeta(self.alpha(inputs)))
            return self.many["y"](self.many["x"](x))

    model = Whole()
    model(np.ones((1, 2), "float32"))
    return model


def outputs(model):
    x = np.array([[1.0, 2.0], [-1.0, 0.5]], "float32")
    inputs = getattr(model, "inputs", None) or [x]
    x = [x * (place + 1) for place in range(len(inputs))]
    result = model.predict(x if len(x) > 1 else x[0], verbose=0)
    return result if isinstance(result, list) else [result]


@BOTH_WAYS
@pytest.mark.parametrize("make", [sequential, branches, nested, subclass])
def test_models_of_two_packages_compute_the_same(
    tmp_path, writer, reader, make
):
    path = tmp_path / "a.weights.h5"
    model, other = make(writer), make(reader)
    model.save_weights(path)
    other.load_weights(path)
    for expected, received in zip(outputs(model), outputs(other), strict=True):
        np.testing.assert_allclose(received, expected, rtol=1e-6)


@BOTH_WAYS
@pytest.mark.parametrize("kind", ["Adam", "AdamW", "RMSprop", "SGD"])
def test_training_goes_on_in_the_other_package(tmp_path, writer, reader, kind):
    path = tmp_path / "a.weights.h5"
    x, y = np.ones((4, 2)), np.ones((4, 2))
    settings = {"momentum": 0.9} if kind in ("RMSprop", "SGD") else {}
    models = []
    for package in (writer, reader):
        model = package.Sequential(
            [package.Input((2,)), package.layers.Dense(2)]
        )
        optimizer = getattr(package.optimizers, kind)(0.1, **settings)
        model.compile(optimizer, "mse")
        model.fit(x, y, verbose=0)
        models.append(model)
    model, other = models
    model.fit(x, y, epochs=3, verbose=0)
    model.save_weights(path)
    other.load_weights(path)
    histories = [each.fit(x, y, epochs=2, verbose=0) for each in models]
    assert int(other.optimizer.iterations) == 6
    np.testing.assert_allclose(
        *[history.history["loss"] for history in histories], rtol=1e-4
    )
