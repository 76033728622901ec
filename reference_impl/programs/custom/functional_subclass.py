"""A subclass that builds a functional graph in `__init__`."""

import numpy as np

import keras_reference as keras


class Classifier(keras.Model):
    def __init__(self, features, hidden, **kwargs):
        inputs = keras.Input((features,))
        x = keras.layers.Dense(hidden, activation="relu")(inputs)
        outputs = keras.layers.Dense(1, activation="sigmoid")(x)
        super().__init__(inputs=inputs, outputs=outputs, **kwargs)
        self.features = features
        self.hidden_units = hidden

    def get_config(self):
        return {
            "features": self.features,
            "hidden": self.hidden_units,
            "name": self.name,
        }

    @classmethod
    def from_config(cls, config):
        return cls(**config)


model = Classifier(3, 4, name="mine")
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
x = rng.normal(size=(12, 3)).astype("float32")
y = (x[:, :1] > 0).astype("float32")
model.compile(keras.optimizers.SGD(0.5), "binary_crossentropy")
history = model.fit(x, y, epochs=3, shuffle=False, verbose=0)
again = Classifier.from_config(model.get_config())
again.set_weights(model.get_weights())
assert np.allclose(again(x), model(x))

facts = {
    "loss": history.history["loss"],
    "layers": [type(layer).__name__ for layer in model.layers],
    "config": model.get_config(),
    "shape": list(model.output_shape),
}
