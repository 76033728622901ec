"""Anchor, positive, negative: a model with its own loss and metrics."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


class SiameseModel(keras.Model):
    def __init__(self, embedding, margin=0.5):
        super().__init__()
        self.embedding = embedding
        self.margin = margin
        self.loss_tracker = keras.metrics.Mean(name="loss")

    def call(self, inputs):
        anchor, positive, negative = map(self.embedding, inputs)
        return (
            tf.reduce_sum(tf.square(anchor - positive), -1),
            tf.reduce_sum(tf.square(anchor - negative), -1),
        )

    def _loss(self, data):
        near, far = self(data)
        return tf.reduce_mean(tf.maximum(near - far + self.margin, 0.0))

    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self._loss(data)
        gradients = tape.gradient(loss, self.embedding.trainable_weights)
        self.optimizer.apply_gradients(
            zip(gradients, self.embedding.trainable_weights, strict=True)
        )
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}

    def test_step(self, data):
        self.loss_tracker.update_state(self._loss(data))
        return {"loss": self.loss_tracker.result()}

    @property
    def metrics(self):
        return [self.loss_tracker]


rng = np.random.default_rng(0)
anchors = rng.normal(size=(24, 4)).astype("float32")
positives = anchors + rng.normal(0, 0.1, (24, 4)).astype("float32")
negatives = rng.permutation(anchors)
embedding = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3)])
embedding.set_weights([rng.normal(0, 0.3, (4, 3)), np.zeros(3)])
dataset = tf.data.Dataset.zip(
    tuple(
        tf.data.Dataset.from_tensor_slices(a)
        for a in (anchors, positives, negatives)
    )
)
dataset = dataset.batch(8)
model = SiameseModel(embedding)
model.compile(optimizer=keras.optimizers.Adam(0.02))
# The three parts are the data, not x, y and weights.
history = model.fit(
    dataset, epochs=3, validation_data=dataset.take(1), verbose=0
)
assert history.history["loss"][-1] < history.history["loss"][0]

facts = {
    "history": history.history,
    "evaluated": model.evaluate(dataset, verbose=0),
    "weights": embedding.get_weights(),
}
