"""An epoch is one call: the loop over batches is in the graph as well."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops

rng = np.random.default_rng(0)
x = rng.normal(size=(26, 3)).astype("float32")
y = (x.sum(axis=1) > 0).astype("int64")
data = tf.data.Dataset.from_tensor_slices((x, y)).batch(8)
model = keras.Sequential(
    [
        keras.Input((3,)),
        layers.Dense(6, activation="elu", kernel_regularizer="l2"),
        layers.BatchNormalization(momentum=0.8),
        layers.Dense(2),
    ]
)
for layer in (model.layers[0], model.layers[2]):
    layer.set_weights(
        [rng.normal(0, 0.5, w.shape) for w in layer.get_weights()]
    )
entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.Nadam(
    keras.optimizers.schedules.CosineDecay(0.05, 12, warmup_steps=2)
)
optimizer.build(model.trainable_variables)
losses = keras.metrics.Mean(name="loss")
accuracy = keras.metrics.SparseCategoricalAccuracy(name="accuracy")
worst = tf.Variable(0.0)


@tf.function
def epoch(batches):
    worst.assign(0.0)
    for features, labels in batches:
        with tf.GradientTape() as tape:
            logits = model(features, training=True)
            loss = entropy(labels, logits) + sum(model.losses)
        gradients = tape.gradient(loss, model.trainable_variables)
        gradients, norm = tf.clip_by_global_norm(gradients, 1.0)
        if norm > worst:
            worst.assign(norm)
        optimizer.apply(gradients, model.trainable_variables)
        losses.update_state(loss, sample_weight=ops.shape(labels)[0])
        accuracy.update_state(labels, logits)


@tf.function
def evaluate(batches):
    accuracy.reset_state()
    for features, labels in batches:
        accuracy.update_state(labels, model(features, training=False))
    return accuracy.result()


log = []
for _ in range(3):
    losses.reset_state()
    accuracy.reset_state()
    epoch(data)
    log.append([float(losses.result()), float(accuracy.result()), float(worst)])

facts = {
    "log": log,
    "evaluated": float(evaluate(data)),
    "steps": int(optimizer.iterations),
    "rate": float(optimizer.learning_rate),
    "mean": model.layers[1].moving_mean.numpy(),
}
