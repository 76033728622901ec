"""Weights from which one step learns a task: gradients through gradients."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops

rng = np.random.default_rng(0)
model = keras.Sequential(
    [keras.Input((1,)), layers.Dense(8, "tanh"), layers.Dense(1)]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
optimizer = keras.optimizers.Adam(0.02)
optimizer.build(model.trainable_variables)


def loss_of(values, x, y):
    y_pred, _ = model.stateless_call(values, [], x)
    return ops.mean(ops.square(y_pred - y))


def adapted(values, x, y, rate=0.1):
    with tf.GradientTape() as tape:
        tape.watch(values)
        loss = loss_of(values, x, y)
    gradients = tape.gradient(loss, values)
    return [v - rate * g for v, g in zip(values, gradients, strict=True)]


@tf.function
def step(supports, queries):
    with tf.GradientTape() as tape:
        total = 0.0
        for task in range(2):
            values = [tf.identity(v) for v in model.trainable_variables]
            values = adapted(values, *(part[task] for part in supports))
            total += loss_of(values, *(part[task] for part in queries))
    gradients = tape.gradient(total, model.trainable_variables)
    optimizer.apply_gradients(
        zip(gradients, model.trainable_variables, strict=True)
    )
    return total / 2


def tasks():
    phases = rng.uniform(0, np.pi, (2, 1, 1))
    x = rng.uniform(-3, 3, (2, 5, 1))
    return x.astype("float32"), np.sin(x + phases).astype("float32")


losses = [float(step(tasks(), tasks())) for _ in range(4)]
x, y = (part[0] for part in tasks())
before = [tf.constant(v.numpy()) for v in model.trainable_variables]

facts = {
    "losses": losses,
    "before": float(loss_of(before, x, y)),
    "after": float(loss_of(adapted(before, x, y), x, y)),
    "steps": int(optimizer.iterations),
    "kernel": model.layers[0].kernel.numpy(),
}
