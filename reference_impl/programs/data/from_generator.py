"""`tf.data` from a generator, repeated, cached; balanced sampling."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def samples():
    for i in range(10):
        yield {"a": np.full(2, i / 10), "b": np.full(1, 1.0)}, [i % 2]


signature = (
    {
        "a": tf.TensorSpec((2,), tf.float32),
        "b": tf.TensorSpec((1,), tf.float32),
    },
    tf.TensorSpec((1,), tf.float32),
)
dataset = tf.data.Dataset.from_generator(samples, output_signature=signature)
batched = dataset.cache().batch(4)
a, b = keras.Input((2,), name="a"), keras.Input((1,), name="b")
outputs = keras.layers.Dense(1, "sigmoid")(keras.layers.Concatenate()([a, b]))
model = keras.Model({"a": a, "b": b}, outputs)
model.set_weights([np.ones((3, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.1), "binary_crossentropy")
finite = model.fit(batched, verbose=0).history
endless = model.fit(
    dataset.repeat().batch(5), steps_per_epoch=3, epochs=2, verbose=0
).history
positives = dataset.filter(lambda x, y: y[0] > 0.5)
balanced = tf.data.Dataset.sample_from_datasets(
    [positives, dataset], seed=1, stop_on_empty_dataset=True
)
model.fit(balanced.batch(4), verbose=0)

facts = {
    "finite": finite,
    "endless": endless,
    "predicted": list(model.predict(batched, verbose=0).shape),
}
