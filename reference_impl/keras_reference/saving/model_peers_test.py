"""Models that Keras wrote are read, and the other way round."""

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
X = np.array([[1.0, 2.0], [-1.0, 0.5]], "float32")


def sequential(package):
    layers = package.layers
    return package.Sequential(
        [
            package.Input((2,)),
            layers.Dense(2, activation="tanh", kernel_regularizer="l2"),
            layers.Dropout(0.5),
            layers.Dense(1, name="last"),
        ]
    )


def graph(package):
    left, right = package.Input((2,), name="left"), package.Input((2,))
    dense = package.layers.Dense(2)
    both = dense(left) * dense(right)
    inner = package.Sequential([package.Input((2,)), package.layers.Dense(3)])
    return package.Model(
        [left, right], {"sum": inner(both), "first": both[:, :1]}
    )


def calculations(package):
    ops = package.ops
    x = package.Input((2,))
    y = 1 - ops.relu(x) / (ops.abs(x) + 2) + x**2
    y = ops.reshape(y, (-1, 1, 2)) @ ops.reshape(x, (-1, 2, 1))
    z = ops.softmax(ops.max(y, axis=1) * x, axis=-1) * ops.maximum(x, 0.5)
    z = package.activations.relu(ops.log1p(z), max_value=0.7) - np.ones(2, "f4")
    return package.Model(x, [z, x > 0, -ops.mean(z, axis=-1)])


def unlike_names(package):
    ops = package.ops
    x = package.Input((3, 3))
    y = ops.layer_normalization(x) + ops.rms_normalization(x)
    y = y + ops.fft((x, y))[0] * ops.squareplus(x, b=2)
    y = y + ops.cast(ops.digitize(x, np.array([0.0, 1.0])), "float32")
    edges = ops.diagonal(y, axis1=1, axis2=2) + ops.quantile(y, 0.5, axis=1)
    return package.Model(x, [edges, ops.isclose(x, x + 1), ops.abs(x)])


def subclass(package):
    @package.saving.register_keras_serializable("peers")
    class Pair(package.Model):
        def __init__(self, units=3, **kwargs):
            super().__init__(**kwargs)
            self.units = units
            self.parts = [package.layers.Dense(units) for _ in range(2)]

        def call(self, inputs):
            return self.parts[0](inputs) + self.parts[1](inputs)

        def get_config(self):
            return {**super().get_config(), "units": self.units}

    model = Pair()
    model(X)
    return model


def outputs(package, model):
    inputs = getattr(model, "inputs", None) or [X]
    x = np.resize(X, (2, *inputs[0].shape[1:]))
    result = model.predict(x if len(inputs) == 1 else [x, x + 1], verbose=0)
    if isinstance(result, dict):
        return [result[name] for name in sorted(result)]
    return result if isinstance(result, list) else [result]


@BOTH_WAYS
@pytest.mark.parametrize(
    "make", [sequential, graph, calculations, unlike_names, subclass]
)
def test_models_of_two_packages_compute_the_same(
    tmp_path, writer, reader, make
):
    path = str(tmp_path / "a.keras")
    model = make(writer)
    make(reader)
    model.save(path)
    copy = reader.models.load_model(path)
    for expected, received in zip(
        outputs(writer, model), outputs(reader, copy), strict=True
    ):
        np.testing.assert_allclose(received, expected, rtol=1e-5, atol=1e-6)


@BOTH_WAYS
def test_training_goes_on_in_the_other_package(tmp_path, writer, reader):
    path = str(tmp_path / "a.keras")
    model = sequential(writer)
    model.layers[1].rate = 0.0
    model.compile(
        writer.optimizers.Adam(0.1),
        writer.losses.MeanSquaredError(),
        metrics=["mse"],
    )
    model.fit(X, X[:, :1], epochs=3, verbose=0)
    model.save(path)
    copy = reader.models.load_model(path)
    copy.layers[1].rate = 0.0
    histories = [
        each.fit(X, X[:, :1], epochs=2, verbose=0).history
        for each in (model, copy)
    ]
    assert int(copy.optimizer.iterations) == 5
    assert sorted(histories[0]) == sorted(histories[1]) == ["loss", "mse"]
    for name, values in histories[0].items():
        np.testing.assert_allclose(histories[1][name], values, rtol=1e-4)
