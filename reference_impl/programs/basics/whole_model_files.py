"""Save whole models and load them, custom parts and optimizer included."""

import numpy as np

import keras_reference as keras


@keras.saving.register_keras_serializable(package="mine")
class Scale(keras.layers.Layer):
    def __init__(self, factor=1.0, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def build(self, input_shape):
        self.offset = self.add_weight((input_shape[-1],), "zeros")

    def call(self, inputs):
        return self.factor * inputs + self.offset

    def get_config(self):
        return {**super().get_config(), "factor": self.factor}


@keras.saving.register_keras_serializable(package="mine")
def twice(x):
    return 2 * x


@keras.saving.register_keras_serializable(package="mine")
class Net(keras.Model):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.dense = keras.layers.Dense(units, activation=twice)

    def call(self, x):
        return self.dense(x)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = x[:, :1]
inputs = keras.Input((3,))
hidden = keras.layers.Dense(4, activation=twice)(Scale(3.0)(inputs))
model = keras.Model(inputs, keras.layers.Dense(1)(hidden))
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.01), "mse", metrics=["mse"])
model.fit(x, y, epochs=2, shuffle=False, verbose=0)
model.save("model.keras")
again = keras.models.load_model("model.keras")
assert np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0))
first = model.fit(x, y, shuffle=False, verbose=0).history
second = again.fit(x, y, shuffle=False, verbose=0).history
assert np.allclose(first["loss"], second["loss"], atol=1e-6)

net = Net(2)
net.compile("sgd", "mse")
net.fit(x, x[:, :2], verbose=0)
net.save("net.keras")
loaded = keras.saving.load_model("net.keras")
assert np.allclose(loaded.predict(x, verbose=0), net.predict(x, verbose=0))
plain = keras.Sequential([keras.Input((3,)), keras.layers.Dense(2)])
plain.save("plain.keras")
uncompiled = keras.models.load_model("plain.keras", compile=False)

facts = {
    "class": [type(m).__name__ for m in (again, loaded, uncompiled)],
    "factor": again.layers[1].factor,
    "iterations": int(again.optimizer.iterations),
    "loss": second["loss"],
    "compiled": [again.compiled, loaded.compiled, uncompiled.compiled],
    "units": loaded.units,
}
