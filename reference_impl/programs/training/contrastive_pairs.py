"""Contrastive loss on pairs, with one network for both sides."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def contrastive_loss(margin=1.0):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        near = tf.square(y_pred)
        far = tf.square(tf.maximum(margin - y_pred, 0))
        return tf.reduce_mean((1 - y_true) * near + y_true * far)

    return loss


class Distance(keras.layers.Layer):
    def call(self, pair):
        left, right = pair
        total = tf.reduce_sum(tf.square(left - right), axis=1, keepdims=True)
        return tf.sqrt(tf.maximum(total, 1e-7))


rng = np.random.default_rng(0)
points = rng.normal(size=(20, 3)).astype("float32")
classes = (points[:, 0] > 0).astype(int)
first, second = np.arange(20), rng.permutation(20)
labels = (classes[first] != classes[second]).astype("float32")[:, None]

embedding = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(4, activation="tanh")], name="embed"
)
left = keras.Input((3,), name="left")
right = keras.Input((3,), name="right")
siamese = keras.Model(
    [left, right], Distance()([embedding(left), embedding(right)])
)
siamese.set_weights([rng.normal(size=(3, 4)), np.zeros(4)])
siamese.compile(keras.optimizers.RMSprop(0.01), contrastive_loss())
history = siamese.fit(
    [points[first], points[second]], labels, epochs=5, batch_size=10,
    shuffle=False, verbose=0,
)  # fmt: skip
assert history.history["loss"][-1] < history.history["loss"][0]
same = siamese.predict([points, points], verbose=0)

facts = {
    "loss": history.history["loss"],
    "weights": len(siamese.weights),
    "itself": float(same.max()),
    "embedding": list(embedding.output_shape),
    "distances": siamese.predict(
        {"left": points[:3], "right": points[3:6]}, verbose=0
    ),
}
