"""Matrix factorization: embeddings of users and items, biases."""

import numpy as np

import keras_reference as keras

layers = keras.layers


class RecommenderNet(keras.Model):
    def __init__(self, num_users, num_items, size, **kwargs):
        super().__init__(**kwargs)
        self.user_embedding = layers.Embedding(
            num_users,
            size,
            embeddings_initializer="he_normal",
            embeddings_regularizer=keras.regularizers.l2(1e-6),
        )
        self.user_bias = layers.Embedding(num_users, 1)
        self.item_embedding = layers.Embedding(num_items, size)
        self.item_bias = layers.Embedding(num_items, 1)

    def call(self, inputs):
        user_vector = self.user_embedding(inputs[:, 0])
        item_vector = self.item_embedding(inputs[:, 1])
        dot = keras.ops.sum(user_vector * item_vector, axis=1, keepdims=True)
        bias = self.user_bias(inputs[:, 0]) + self.item_bias(inputs[:, 1])
        return keras.ops.nn.sigmoid(dot + bias)


rng = np.random.default_rng(0)
pairs = np.stack([rng.integers(0, 5, 40), rng.integers(0, 7, 40)], axis=1)
ratings = ((pairs[:, 0] + pairs[:, 1]) % 2).astype("float32")
model = RecommenderNet(5, 7, 3)
model(pairs[:2])
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
model.compile(
    loss=keras.losses.BinaryCrossentropy(),
    optimizer=keras.optimizers.Adam(learning_rate=0.05),
)
history = model.fit(
    pairs, ratings, batch_size=8, epochs=3, shuffle=False, verbose=0
)

facts = {
    "loss": history.history["loss"],
    "shapes": [list(w.shape) for w in model.get_weights()],
    "predictions": model.predict(pairs[:3], verbose=0),
}
