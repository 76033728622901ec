"""Requests of any size answered by a function with a fixed signature."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops

LABELS = ["setosa", "versicolor", "virginica"]
rng = np.random.default_rng(0)
model = keras.Sequential(
    [
        keras.Input((4,)),
        layers.Normalization(mean=[5.8, 3.0, 3.7, 1.2], variance=[1.0] * 4),
        layers.Dense(5, activation="relu"),
        layers.BatchNormalization(),
        layers.Dropout(0.5),
        layers.Dense(3),
    ]
)
for layer in model.layers:
    if isinstance(layer, layers.Dense):
        layer.set_weights(
            [rng.normal(0, 0.6, w.shape) for w in layer.get_weights()]
        )
traces = []


@tf.function(input_signature=[tf.TensorSpec((None, 4), tf.float32)])
def serve(features):
    traces.append(features.shape)
    shares = ops.softmax(model(features, training=False) / 1.5)
    best = ops.argmax(shares, axis=-1)
    return {
        "label": tf.gather(tf.constant(LABELS), best),
        "share": ops.max(shares, axis=-1),
    }


answers = []
for size in (1, 3, 2, 5):
    request = rng.normal([5.8, 3.0, 3.7, 1.2], 1.0, (size, 4))
    reply = serve(tf.constant(request, tf.float32))
    answers.append(
        {
            "label": [text.decode() for text in reply["label"].numpy()],
            "share": reply["share"].numpy(),
        }
    )
concrete = serve.get_concrete_function()
model.layers[-1].bias.assign([9.0, 0.0, 0.0])
after = concrete(features=tf.zeros((2, 4)))["label"].numpy()

facts = {
    "answers": answers,
    "traces": [tuple(shape) for shape in traces],
    "outputs": sorted(concrete.structured_outputs),
    "after": [text.decode() for text in after],
    "captured": len(concrete.variables) >= 8,
}
