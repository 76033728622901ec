"""Call a model with arrays, lists, tensors; in a function and alone."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

model = keras.Sequential(
    [keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")]
)
x = np.array([[1.0, 2.0], [3.0, 4.0]])
compiled = tf.function(model)


@tf.function
def gradient(batch):
    with tf.GradientTape() as tape:
        tape.watch(batch)
        total = tf.reduce_sum(model(batch) ** 2)
    return tape.gradient(total, batch)


results = [
    model(x),
    model(x.astype("int32").astype("float32")),
    model(tf.constant(x)),
    model(tf.constant(x, tf.float32), training=True),
    compiled(tf.constant(x, tf.float32)),
    model.predict(x, verbose=0),
    model.predict_on_batch(x),
    model.predict(tf.constant(x), batch_size=1, verbose=0),
]
for result in results:
    assert np.allclose(result, [[3.0], [7.0]])

facts = {
    "gradient": np.asarray(gradient(tf.constant(x, tf.float32))),
    "dtypes": [str(np.asarray(result).dtype) for result in results],
    "number_of_batches": len(results),
}
