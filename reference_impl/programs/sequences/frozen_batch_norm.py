"""A frozen BatchNormalization runs in inference mode."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(3, 2, (16, 2)).astype("float32")
layer = keras.layers.BatchNormalization(momentum=0.5)
model = keras.Sequential([keras.Input((2,)), layer, keras.layers.Dense(1)])
model.set_weights([np.ones_like(w) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.01), "mse")
model.fit(x, x[:, :1], batch_size=8, epochs=2, shuffle=False, verbose=0)
moved = [w.copy() for w in layer.get_weights()]
layer.trainable = False
model.compile(keras.optimizers.SGD(0.01), "mse")
model.fit(x, x[:, :1], batch_size=8, epochs=2, shuffle=False, verbose=0)
assert all(map(np.array_equal, moved, layer.get_weights()))
assert np.allclose(layer(x, training=True), layer(x, training=False))
layer.trainable = True
training = np.asarray(layer(x, training=True))

facts = {
    "moved": moved,
    "training_mean": training.mean(axis=0),
    "counts": [len(layer.trainable_weights), len(layer.non_trainable_weights)],
    "after": layer.get_weights(),
}
