"""Solve u'' = -u with derivatives of the network by its input."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
model = keras.Sequential(
    [
        keras.Input((1,)),
        keras.layers.Dense(10, activation="tanh"),
        keras.layers.Dense(1),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
optimizer = keras.optimizers.Adam(0.02)
t = tf.constant(np.linspace(0, 2, 20)[:, None], "float32")


@tf.function
def step():
    with tf.GradientTape() as tape:
        with tf.GradientTape() as outer:
            outer.watch(t)
            with tf.GradientTape() as inner:
                inner.watch(t)
                u = model(t)
            first = inner.gradient(u, t)
        second = outer.gradient(first, t)
        residual = tf.reduce_mean(tf.square(second + u))
        start = tf.square(u[0, 0]) + tf.square(first[0, 0] - 1.0)
        loss = residual + start
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(
        zip(gradients, model.trainable_variables, strict=True)
    )
    return loss


losses = [float(step()) for _ in range(60)]
assert losses[-1] < 0.2 * losses[0]

facts = {"losses": losses[:10], "steps": int(optimizer.iterations)}
