"""A loop in float16 that scales the loss itself."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
policy = keras.dtype_policies.DTypePolicy("mixed_float16")
inputs = keras.Input((4,))
x = keras.layers.Dense(8, activation="relu", dtype=policy)(inputs)
model = keras.Model(inputs, keras.layers.Dense(1, dtype="float32")(x))
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
optimizer = keras.mixed_precision.LossScaleOptimizer(
    keras.optimizers.SGD(0.05), initial_scale=1024.0
)
data = rng.normal(size=(32, 4)).astype("float32")
target = data[:, :1]
losses = []
for _ in range(5):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(data, training=True) - target) ** 2)
        scaled = optimizer.scale_loss(loss)
    gradients = tape.gradient(scaled, model.trainable_weights)
    optimizer.apply_gradients(
        zip(gradients, model.trainable_weights, strict=True)
    )
    losses.append(float(loss))
assert losses[-1] < losses[0]
broken = [tf.fill(w.shape, np.inf) for w in model.get_weights()]
before = model.get_weights()
optimizer.apply(broken, model.trainable_weights)
assert all(map(np.array_equal, before, model.get_weights()))

facts = {
    "scaled": float(scaled / loss),
    "falling": losses[-1] < losses[0],
    "dynamic": float(np.asarray(optimizer.dynamic_scale)),
}
