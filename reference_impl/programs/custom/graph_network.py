"""A graph network: node features, edges by index, messages summed."""

import numpy as np

import keras_reference as keras

ops = keras.ops


class GraphConvolution(keras.layers.Layer):
    def __init__(self, units, edges, num_nodes):
        super().__init__()
        self.message = keras.layers.Dense(units, activation="relu")
        self.update = keras.layers.Dense(units)
        self.sources = np.array(edges)[:, 0]
        self.targets = np.array(edges)[:, 1]
        self.num_nodes = num_nodes

    def call(self, nodes):
        messages = ops.take(self.message(nodes), self.sources, axis=0)
        sums = ops.segment_sum(
            messages, self.targets, num_segments=self.num_nodes
        )
        return self.update(ops.concatenate([nodes, sums], axis=-1))


class GNN(keras.Model):
    def __init__(self, features, edges):
        super().__init__()
        self.features = ops.convert_to_tensor(features)
        self.convolution = GraphConvolution(4, edges, len(features))
        self.head = keras.layers.Dense(2)

    def call(self, indices):
        nodes = self.head(self.convolution(self.features))
        return ops.take(nodes, ops.squeeze(indices, -1), axis=0)


rng = np.random.default_rng(0)
features = rng.normal(size=(6, 3)).astype("float32")
edges = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
model = GNN(features, edges)
indices = np.arange(6)[:, None]
model(indices)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(
    keras.optimizers.SGD(0.1),
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["acc"],
)
labels = np.array([0, 0, 0, 1, 1, 1])
history = model.fit(
    indices, labels, batch_size=6, epochs=4, shuffle=False, verbose=0
)

facts = {
    "history": history.history,
    "predictions": model.predict(indices, verbose=0),
    "weights": [list(w.shape) for w in model.get_weights()],
}
