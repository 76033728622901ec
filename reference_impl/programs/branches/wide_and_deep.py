"""Words, numbers and crossed buckets of a table, wide and deep."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers = keras.layers

rng = np.random.default_rng(0)
COLORS = ["red", "green", "blue"]
table = {
    "color": rng.choice(COLORS, (32, 1)),
    "age": rng.integers(18, 80, (32, 1)).astype("float32"),
    "visits": rng.integers(0, 9, (32, 1)),
}
target = ((table["age"] > 45) & (table["color"] == "red")).astype("float32")

ages = layers.Normalization(axis=-1, name="ages")
ages.adapt(table["age"])
lookup = layers.StringLookup(vocabulary=COLORS, name="colors")
buckets = layers.Discretization(bin_boundaries=[30, 45, 60], name="buckets")

color = keras.Input((1,), dtype="string", name="color")
age = keras.Input((1,), name="age")
visits = keras.Input((1,), dtype="int64", name="visits")
bucket, index = buckets(age), lookup(color)
wide = layers.Concatenate()(
    [
        layers.CategoryEncoding(4, output_mode="one_hot")(bucket),
        layers.CategoryEncoding(4, output_mode="one_hot")(index),
        layers.HashedCrossing(8, output_mode="one_hot")((bucket, index)),
    ]
)
deep = layers.Concatenate()(
    [
        layers.Flatten()(layers.Embedding(4, 3)(index)),
        layers.Flatten()(layers.Embedding(10, 2)(visits)),
        ages(age),
    ]
)
deep = layers.Dense(6, activation="relu")(deep)
outputs = layers.Dense(1, activation="sigmoid")(
    layers.concatenate([wide, deep])
)
model = keras.Model({"color": color, "age": age, "visits": visits}, outputs)
for variable in model.trainable_variables:
    variable.assign(rng.normal(0, 0.3, variable.shape))
model.compile("adagrad", "binary_crossentropy", metrics=["accuracy"])


def dataset(features, labels):
    return tf.data.Dataset.from_tensor_slices((features, labels)).batch(8)


history = model.fit(dataset(table, target), epochs=2, verbose=0)
model.save("wide.keras")
again = keras.models.load_model("wide.keras")

facts = {
    "history": history.history,
    "vocabulary": [str(word) for word in lookup.get_vocabulary()],
    "mean": np.asarray(ages.mean).ravel(),
    "inputs": sorted(model.input),
    "predicted": model.predict(dataset(table, target), verbose=0)[:5],
    "again": again.predict(dataset(table, target), verbose=0)[:5],
}
