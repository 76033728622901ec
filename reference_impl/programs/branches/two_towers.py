"""Retrieval with two towers: other items of a batch are the negatives."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Tower(layers.Layer):
    def __init__(self, count, width, **kwargs):
        super().__init__(**kwargs)
        self.embedding = layers.Embedding(count, width)
        self.dense = layers.Dense(width)
        self.unit = layers.UnitNormalization()

    def call(self, ids):
        return self.unit(self.dense(self.embedding(ids)))


class Retrieval(keras.Model):
    def __init__(self):
        super().__init__()
        self.users = Tower(6, 4, name="users")
        self.items = Tower(9, 4, name="items")
        self.loss_tracker = keras.metrics.Mean(name="loss")

    @property
    def metrics(self):
        return [self.loss_tracker]

    def call(self, features):
        return self.users(features["user"]), self.items(features["item"])

    def loss_of(self, features):
        users, items = self(features)
        scores = ops.matmul(users, ops.transpose(items)) / 0.2
        same = ops.equal(features["item"][:, None], features["item"][None, :])
        own = ops.eye(ops.shape(scores)[0], dtype="bool")
        hidden = ops.logical_and(same, ops.logical_not(own))
        scores = ops.where(hidden, -1e9, scores)
        return ops.mean(
            keras.losses.sparse_categorical_crossentropy(
                ops.arange(ops.shape(scores)[0]), scores, from_logits=True
            )
        )

    def train_step(self, features):
        with tf.GradientTape() as tape:
            loss = self.loss_of(features)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(
            zip(gradients, self.trainable_variables, strict=True)
        )
        self.loss_tracker.update_state(loss)
        return {metric.name: metric.result() for metric in self.metrics}

    def test_step(self, features):
        self.loss_tracker.update_state(self.loss_of(features))
        return {"loss": self.loss_tracker.result()}


rng = np.random.default_rng(0)
pairs = {"user": rng.integers(0, 6, 24), "item": rng.integers(0, 9, 24)}
model = Retrieval()
model({"user": pairs["user"][:1], "item": pairs["item"][:1]})
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.weights])
model.compile(keras.optimizers.Adagrad(0.1))
data = tf.data.Dataset.from_tensor_slices(pairs).batch(8)
history = model.fit(data, epochs=3, validation_data=data, verbose=0)
scores = ops.matmul(
    model.users(np.arange(6)), ops.transpose(model.items(np.arange(9)))
)
values, best = ops.top_k(scores, 2)

facts = {
    "history": history.history,
    "best": np.asarray(best).tolist(),
    "values": np.asarray(values),
    "evaluated": model.evaluate(data, verbose=0),
}
