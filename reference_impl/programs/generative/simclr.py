"""Contrastive pretraining, then a linear probe on the frozen encoder."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class ContrastiveModel(keras.Model):
    def __init__(self, encoder, projection, temperature=0.5):
        super().__init__()
        self.encoder = encoder
        self.projection = projection
        self.temperature = temperature
        self.probe = keras.layers.Dense(2)

    def compile(self, contrastive_optimizer, probe_optimizer, **kwargs):
        super().compile(**kwargs)
        self.contrastive_optimizer = contrastive_optimizer
        self.probe_optimizer = probe_optimizer
        self.contrastive_loss = keras.metrics.Mean(name="c_loss")
        self.probe_loss = keras.metrics.Mean(name="p_loss")
        self.probe_accuracy = keras.metrics.SparseCategoricalAccuracy(
            name="p_acc"
        )

    @property
    def metrics(self):
        return [self.contrastive_loss, self.probe_loss, self.probe_accuracy]

    def nt_xent(self, left, right):
        left = tf.math.l2_normalize(left, axis=1)
        right = tf.math.l2_normalize(right, axis=1)
        similarity = tf.matmul(left, right, transpose_b=True)
        labels = tf.range(tf.shape(left)[0])
        return tf.reduce_mean(
            keras.losses.sparse_categorical_crossentropy(
                labels, similarity / self.temperature, from_logits=True
            )
        )

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            left = self.projection(self.encoder(x + 0.05))
            right = self.projection(self.encoder(x - 0.05))
            loss = self.nt_xent(left, right) + self.nt_xent(right, left)
        weights = (
            self.encoder.trainable_weights + self.projection.trainable_weights
        )
        self.contrastive_optimizer.apply_gradients(
            zip(tape.gradient(loss, weights), weights, strict=True)
        )
        self.contrastive_loss.update_state(loss)
        with tf.GradientTape() as tape:
            logits = self.probe(self.encoder(x))
            loss = self.compute_loss(y=y, y_pred=logits)
        weights = self.probe.trainable_weights
        self.probe_optimizer.apply_gradients(
            zip(tape.gradient(loss, weights), weights, strict=True)
        )
        self.probe_loss.update_state(loss)
        self.probe_accuracy.update_state(y, logits)
        return {m.name: m.result() for m in self.metrics}


rng = np.random.default_rng(0)
encoder = keras.Sequential([keras.Input((4,)), keras.layers.Dense(6, "tanh")])
projection = keras.Sequential([keras.Input((6,)), keras.layers.Dense(3)])
model = ContrastiveModel(encoder, projection)
model.probe.build((None, 6))
for part in (encoder, projection, model.probe):
    shapes = [w.shape for w in part.get_weights()]
    part.set_weights([rng.normal(0, 0.5, shape) for shape in shapes])
model.compile(
    contrastive_optimizer=keras.optimizers.Adam(0.01),
    probe_optimizer=keras.optimizers.SGD(0.1),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
x = rng.normal(size=(24, 4)).astype("float32")
y = (x[:, 0] > 0).astype(int)
history = model.fit(x, y, batch_size=8, epochs=2, shuffle=False, verbose=0)

facts = {
    "history": history.history,
    "weights": [len(encoder.weights), len(model.trainable_weights)],
}
