"""Where does the network look? Gradients of a class by the last maps."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers = keras.layers
rng = np.random.default_rng(0)
inputs = keras.Input((8, 8, 1))
x = layers.Conv2D(3, 3, activation="relu", name="maps")(inputs)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(2, name="predictions")(x)
model = keras.Model(inputs, outputs)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
image = rng.uniform(size=(1, 8, 8, 1)).astype("float32")
grad_model = keras.models.Model(
    model.inputs, [model.get_layer("maps").output, model.output]
)
with tf.GradientTape() as tape:
    maps, predictions = grad_model(image)
    index = int(tf.argmax(predictions[0]))
    channel = predictions[:, index]
gradients = tape.gradient(channel, maps)
pooled = tf.reduce_mean(gradients, axis=(0, 1, 2))
heatmap = tf.maximum(tf.squeeze(maps[0] @ pooled[..., None]), 0)

facts = {
    "heatmap": np.asarray(heatmap),
    "class": index,
    "shape": list(heatmap.shape),
}
