"""Windows of a series with the helper, sequences padded, sets split."""

import numpy as np

import keras_reference as keras

series = np.arange(20, dtype="float32")
dataset = keras.utils.timeseries_dataset_from_array(
    series[:-3], series[3:], sequence_length=3, batch_size=4
)
batches = [(a.numpy().tolist(), b.numpy().tolist()) for a, b in dataset]
padded = keras.utils.pad_sequences([[1], [2, 3, 4], [5, 6]], maxlen=2)
post = keras.utils.pad_sequences(
    [[1], [2, 3, 4]], padding="post", truncating="post", value=9
)
left, right = keras.utils.split_dataset(series, left_size=0.75)
normalized = keras.utils.normalize(np.array([[3.0, 4.0]]))
model = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(1, kernel_initializer="zeros")]
)
model.compile(keras.optimizers.SGD(1e-3), "mse")
history = model.fit(dataset, epochs=2, shuffle=False, verbose=0)

facts = {
    "first": batches[0],
    "count": len(batches),
    "padded": padded.tolist(),
    "post": post.tolist(),
    "sizes": [len(left), len(right)],
    "normalized": normalized,
    "loss": history.history["loss"],
}
