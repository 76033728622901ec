"""Override `predict_step` to return classes beside probabilities."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class Classifier(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = keras.layers.Dense(3, activation="softmax")

    def call(self, x):
        return self.dense(x)

    def predict_step(self, data):
        x = data[0] if isinstance(data, tuple) else data
        probabilities = self(x, training=False)
        return {
            "class": tf.argmax(probabilities, axis=-1),
            "probability": tf.reduce_max(probabilities, axis=-1),
        }


rng = np.random.default_rng(0)
model = Classifier()
x = rng.normal(size=(10, 4)).astype("float32")
model(x[:1])
model.set_weights([rng.normal(size=(4, 3)), np.zeros(3)])
result = model.predict(x, batch_size=4, verbose=0)
expected = np.asarray(model(x))
assert np.array_equal(result["class"], expected.argmax(axis=1))

facts = {
    "keys": sorted(result),
    "classes": result["class"].tolist(),
    "probabilities": result["probability"],
    "dtype": str(result["class"].dtype),
}
