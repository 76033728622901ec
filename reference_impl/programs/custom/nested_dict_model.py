"""A subclass of Model whose outputs are nested, with a loss for each."""

import numpy as np

import keras_reference as keras

layers = keras.layers


class Detector(keras.Model):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width
        self.blocks = {"trunk": layers.Dense(width, "relu")}
        self.heads = [layers.Dense(4), layers.Dense(3), layers.Dense(1)]

    def call(self, inputs, training=None):
        x = self.blocks["trunk"](inputs["a"] + inputs["b"])
        box, kind, score = (head(x) for head in self.heads)
        return {"box": box, "kind": keras.ops.softmax(kind), "score": score}

    def get_config(self):
        return {**super().get_config(), "width": self.width}


rng = np.random.default_rng(0)
x = {name: rng.normal(size=(12, 3)).astype("float32") for name in "ab"}
y = {
    "box": rng.uniform(size=(12, 4)).astype("float32"),
    "kind": keras.utils.to_categorical(rng.integers(0, 3, 12)),
    "score": rng.integers(0, 2, (12, 1)).astype("float32"),
}
model = Detector(5)
model(x)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.weights])
model.compile(
    "sgd",
    loss={
        "box": "mae",
        "kind": "categorical_crossentropy",
        "score": keras.losses.BinaryFocalCrossentropy(from_logits=True),
    },
    loss_weights={"box": 2.0, "kind": 1.0, "score": 0.5},
    metrics={"box": ["mse"], "kind": "accuracy"},
)
history = model.fit(
    x, y, epochs=2, batch_size=6, shuffle=False, verbose=0,
    validation_data=(x, y),
)  # fmt: skip
predicted = model.predict(x, batch_size=5, verbose=0)
copy = Detector.from_config(model.get_config())
copy(x)
copy.set_weights(model.get_weights())

facts = {
    "history": history.history,
    "names": sorted(history.history),
    "predicted": {name: predicted[name][:2] for name in sorted(predicted)},
    "copied": np.asarray(copy(x)["box"][:2]),
    "paths": [weight.path.split("/", 1)[1] for weight in model.weights],
}
