"""A layer with weights of its own, its configuration and its regularizer."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


@keras.saving.register_keras_serializable(package="mine")
class Linear(keras.layers.Layer):
    def __init__(self, units=32, penalty=0.0, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.penalty = penalty

    def build(self, input_shape):
        self.w = self.add_weight(
            shape=(input_shape[-1], self.units),
            initializer="random_normal",
            regularizer=keras.regularizers.L2(self.penalty),
            name="w",
        )
        self.b = self.add_weight(
            shape=(self.units,), initializer="zeros", name="b"
        )

    def call(self, inputs):
        return tf.matmul(inputs, self.w) + self.b

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units, "penalty": self.penalty})
        return config


rng = np.random.default_rng(0)
model = keras.Sequential(
    [keras.Input((3,)), Linear(4, 0.1, name="first"), Linear(1, name="second")]
)
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])
x = rng.normal(size=(8, 3)).astype("float32")
penalty = float(sum(model.losses))
kernel = model.get_weights()[0]
assert np.isclose(penalty, 0.1 * (kernel**2).sum(), rtol=1e-5)
model.compile("sgd", "mse")
history = model.fit(x, np.ones((8, 1)), epochs=2, shuffle=False, verbose=0)
again = keras.models.clone_model(model)
layer = Linear.from_config(model.layers[0].get_config())

facts = {
    "loss": history.history["loss"],
    "penalty": penalty,
    "config": sorted(layer.get_config()),
    "units": layer.units,
    "registered": keras.saving.get_registered_name(Linear),
    "weights": [list(w.shape) for w in model.get_weights()],
    "paths": [w.path for w in model.weights],
    "clone": [type(layer).__name__ for layer in again.layers],
    "built": [layer.built, model.layers[0].built],
}
