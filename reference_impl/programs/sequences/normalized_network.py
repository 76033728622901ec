"""Batch and layer normalization, noise, merging layers, activations."""

import numpy as np

import keras_reference as keras

layers = keras.layers
inputs = keras.Input((6,))
x = layers.Dense(8, use_bias=False)(inputs)
x = layers.BatchNormalization(momentum=0.5)(x)
x = layers.LeakyReLU(negative_slope=0.1)(x)
y = layers.Dense(8)(inputs)
y = layers.LayerNormalization()(y)
y = layers.ELU()(y)
merged = layers.Concatenate()(
    [
        layers.Add()([x, y]),
        layers.Multiply()([x, y]),
        layers.Average()([x, y]),
        layers.Maximum()([x, y]),
        layers.Subtract()([x, y]),
        layers.Dot(axes=1, normalize=True)([x, y]),
    ]
)
outputs = layers.Dense(1)(layers.GaussianNoise(0.0)(merged))
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
weights = [rng.normal(0, 0.4, w.shape) for w in model.get_weights()]
names = [w.path.split("/")[-1] for w in model.weights]
weights = [
    np.abs(w) + 0.1 if "variance" in name else w
    for w, name in zip(weights, names, strict=True)
]
model.set_weights(weights)
data = rng.normal(size=(20, 6)).astype("float32")
model.compile(keras.optimizers.SGD(0.01), "mse")
history = model.fit(
    data, data[:, :1], epochs=3, batch_size=10, shuffle=False, verbose=0
)

facts = {
    "names": names,
    "loss": history.history["loss"],
    "evaluated": model.evaluate(data, data[:, :1], verbose=0),
    "weights": model.get_weights(),
    "trainable": [len(model.trainable_weights), len(model.weights)],
}
