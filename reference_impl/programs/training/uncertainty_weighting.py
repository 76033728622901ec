"""Two tasks, weighted by how uncertain the model says each is."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Weighted(keras.Model):
    def __init__(self, network):
        super().__init__()
        self.network = network
        self.uncertainties = {
            name: self.add_weight(
                shape=(), initializer="zeros", name=f"{name}_uncertainty"
            )
            for name in ("kind", "size")
        }

    def call(self, x, training=None):
        return self.network(x, training=training)

    def compute_loss(
        self, x=None, y=None, y_pred=None, sample_weight=None, training=True
    ):
        kind = keras.losses.SparseCategoricalCrossentropy()
        size = keras.losses.Huber()
        losses = {
            "kind": kind(y["kind"], y_pred["kind"]),
            "size": size(y["size"], y_pred["size"]),
        }
        total = 0.0
        for name, loss in losses.items():
            uncertainty = self.uncertainties[name]
            total += ops.exp(-uncertainty) * loss + uncertainty / 2
        return total


inputs = keras.Input((4,))
trunk = layers.Dense(6, activation="relu")(inputs)
network = keras.Model(
    inputs,
    {
        "kind": layers.Dense(3, activation="softmax")(trunk),
        "size": layers.Dense(1)(trunk),
    },
)
rng = np.random.default_rng(0)
network.set_weights([rng.normal(0, 0.4, w.shape) for w in network.weights])
x = rng.normal(size=(24, 4)).astype("float32")
y = {
    "kind": rng.integers(0, 3, (24, 1)),
    "size": x.sum(axis=1, keepdims=True),
}
model = Weighted(network)
model.compile(keras.optimizers.Adam(0.05))
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)

facts = {
    "history": history.history,
    "uncertainties": [
        float(model.uncertainties[name].numpy()) for name in ("kind", "size")
    ],
    "outputs": sorted(model.predict(x, verbose=0)),
    "trainable": len(model.trainable_variables),
}
