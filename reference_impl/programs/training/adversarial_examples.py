"""Attack a classifier with the sign of the gradient; then defend it."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(60, 5)).astype("float32")
y = (x @ rng.normal(size=5) > 0).astype("int32")
model = keras.Sequential(
    [
        keras.Input((5,)),
        keras.layers.Dense(8, activation="relu"),
        keras.layers.Dense(2),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(keras.optimizers.Adam(0.05), loss, metrics=["accuracy"])
model.fit(x, y, epochs=10, shuffle=False, verbose=0)


def attack(batch, targets, size):
    batch = tf.convert_to_tensor(batch)
    with tf.GradientTape() as tape:
        tape.watch(batch)
        value = loss(targets, model(batch, training=False))
    return (batch + size * tf.sign(tape.gradient(value, batch))).numpy()


clean = model.evaluate(x, y, verbose=0, return_dict=True)
attacked = model.evaluate(attack(x, y, 0.5), y, verbose=0, return_dict=True)
assert attacked["loss"] > clean["loss"]
for _ in range(5):
    model.train_on_batch(attack(x, y, 0.5), y)
defended = model.evaluate(attack(x, y, 0.5), y, verbose=0, return_dict=True)
assert defended["loss"] < attacked["loss"]

facts = {"clean": clean, "keys": list(attacked), "worse": True}
