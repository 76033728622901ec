"""A transformer block and embeddings of tokens and positions."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class TransformerBlock(layers.Layer):
    def __init__(self, embed_dim, num_heads, ff_dim, rate=0.0):
        super().__init__()
        self.att = layers.MultiHeadAttention(
            num_heads=num_heads, key_dim=embed_dim // num_heads
        )
        self.ffn = keras.Sequential(
            [layers.Dense(ff_dim, activation="relu"), layers.Dense(embed_dim)]
        )
        self.layernorm1 = layers.LayerNormalization(epsilon=1e-6)
        self.layernorm2 = layers.LayerNormalization(epsilon=1e-6)
        self.dropout1 = layers.Dropout(rate)
        self.dropout2 = layers.Dropout(rate)

    def call(self, inputs):
        attn_output = self.att(inputs, inputs)
        attn_output = self.dropout1(attn_output)
        out1 = self.layernorm1(inputs + attn_output)
        ffn_output = self.ffn(out1)
        ffn_output = self.dropout2(ffn_output)
        return self.layernorm2(out1 + ffn_output)


class TokenAndPositionEmbedding(layers.Layer):
    def __init__(self, maxlen, vocab_size, embed_dim):
        super().__init__()
        self.token_emb = layers.Embedding(vocab_size, embed_dim)
        self.pos_emb = layers.Embedding(maxlen, embed_dim)

    def call(self, x):
        maxlen = ops.shape(x)[-1]
        positions = ops.arange(start=0, stop=maxlen, step=1)
        return self.token_emb(x) + self.pos_emb(positions)


inputs = keras.Input(shape=(6,))
x = TokenAndPositionEmbedding(6, 15, 8)(inputs)
x = TransformerBlock(8, 2, 12)(x)
x = layers.GlobalAveragePooling1D()(x)
outputs = layers.Dense(2, activation="softmax")(x)
model = keras.Model(inputs=inputs, outputs=outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.4, w.shape) for w in model.get_weights()])
tokens = rng.integers(0, 15, (16, 6))
labels = (tokens.max(axis=1) > 12).astype(int)
model.compile(
    keras.optimizers.SGD(0.1),
    "sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(tokens, labels, epochs=2, shuffle=False, verbose=0)

facts = {
    "history": history.history,
    "shapes": [list(w.shape) for w in model.get_weights()],
    "predictions": model.predict(tokens[:3], verbose=0),
}
