"""Dot-product and additive attention, with masks and scores."""

import numpy as np

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
query = rng.normal(size=(2, 3, 4)).astype("float32")
value = rng.normal(size=(2, 5, 4)).astype("float32")
mask = np.array([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]], bool)
plain = layers.Attention()([query, value])
masked, scores = layers.Attention()(
    [query, value], mask=[None, mask], return_attention_scores=True
)
additive = layers.AdditiveAttention(use_scale=False)([query, value])
heads = layers.MultiHeadAttention(num_heads=2, key_dim=3, value_dim=2)
heads.build(query.shape, value.shape)
heads.set_weights([rng.normal(0, 0.4, w.shape) for w in heads.get_weights()])
output, weights = heads(
    query, value, attention_mask=mask[:, None, :],
    return_attention_scores=True,
)  # fmt: skip
assert np.allclose(np.asarray(weights).sum(axis=-1), 1, atol=1e-5)

facts = {
    "plain": np.asarray(plain),
    "masked": np.asarray(masked),
    "scores": np.asarray(scores),
    "additive": np.asarray(additive),
    "heads": np.asarray(output),
    "weights": np.asarray(weights),
    "shapes": [list(w.shape) for w in heads.get_weights()],
}
