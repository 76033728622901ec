"""A training loop by hand: tape, optimizer, metric, evaluation."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(48, 4)).astype("float32")
y = (x.sum(axis=1) > 0).astype("int64")

inputs = keras.Input((4,))
hidden = keras.layers.Dense(8, activation="relu")(inputs)
model = keras.Model(inputs, keras.layers.Dense(2)(hidden))
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
optimizer = keras.optimizers.SGD(learning_rate=0.1)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
train_acc = keras.metrics.SparseCategoricalAccuracy()
dataset = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)


@tf.function
def train_step(x, y):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        loss = loss_fn(y, logits)
        loss += sum(model.losses)
    gradients = tape.gradient(loss, model.trainable_weights)
    optimizer.apply_gradients(
        zip(gradients, model.trainable_weights, strict=True)
    )
    train_acc.update_state(y, logits)
    return loss


losses, accuracies = [], []
for _epoch in range(3):
    for x_batch, y_batch in dataset:
        losses.append(float(train_step(x_batch, y_batch)))
    accuracies.append(float(train_acc.result()))
    train_acc.reset_state()
assert losses[-1] < losses[0]

facts = {
    "losses": losses,
    "accuracies": accuracies,
    "iterations": int(optimizer.iterations),
    "weights": model.get_weights(),
    "optimizer": len(optimizer.variables),
}
