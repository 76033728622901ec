"""Write a model as a class, with dropout that only training applies."""

import numpy as np

import keras_reference as keras


class Classifier(keras.Model):
    def __init__(self, hidden, num_classes, **kwargs):
        super().__init__(**kwargs)
        self.hidden = keras.layers.Dense(hidden, activation="relu")
        self.dropout = keras.layers.Dropout(0.5)
        self.out = keras.layers.Dense(num_classes)

    def call(self, inputs, training=False):
        x = self.hidden(inputs)
        x = self.dropout(x, training=training)
        return self.out(x)


model = Classifier(8, 2, name="classifier")
x = np.random.default_rng(0).normal(size=(20, 5)).astype("float32")
y = (x[:, 0] > 0).astype("int32")
built_before = model.built
model.compile(
    "adam",
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy"],
)
history = model.fit(x, y, batch_size=8, epochs=2, verbose=0)
first, second = model(x), model(x)
assert np.array_equal(first, second)
dropped, again = model(x, training=True), model(x, training=True)
assert not np.array_equal(dropped, again)
assert np.allclose(model.predict(x, verbose=0), first, atol=1e-5)

facts = {
    "built": [built_before, model.built],
    "names": [layer.name for layer in model.layers],
    "weights": [list(w.shape) for w in model.get_weights()],
    "paths": [w.path for w in model.weights],
    "parameters": model.count_params(),
    "keys": list(history.history),
}
