"""Train with pure functions of the variables' values."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
model = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(4, "tanh"), keras.layers.Dense(1)]
)
model.set_weights([rng.normal(0, 1, w.shape) for w in model.get_weights()])
x = rng.normal(size=(16, 3)).astype("float32")
y = rng.normal(size=(16, 1)).astype("float32")
before = model.get_weights()
trainable = [tf.constant(w) for w in before]
others = [tf.convert_to_tensor(v) for v in model.non_trainable_variables]
losses = []
for _ in range(5):
    with tf.GradientTape() as tape:
        tape.watch(trainable)
        y_pred, others = model.stateless_call(trainable, others, x)
        loss = tf.reduce_mean((y_pred - y) ** 2)
    gradients = tape.gradient(loss, trainable)
    trainable = [w - 0.1 * g for w, g in zip(trainable, gradients, strict=True)]
    losses.append(float(loss))
assert all(map(np.array_equal, before, model.get_weights()))
for variable, value in zip(model.trainable_variables, trainable, strict=True):
    variable.assign(value)

facts = {"losses": losses, "weights": model.get_weights()}
