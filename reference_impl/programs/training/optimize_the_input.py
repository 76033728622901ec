"""Find an input that excites a unit most: the network is frozen."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

rng = np.random.default_rng(0)
model = keras.Sequential(
    [keras.Input((6,)), keras.layers.Dense(5, "tanh", name="units")]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.trainable = False
image = tf.Variable(rng.normal(0, 0.1, (1, 6)).astype("float32"))
optimizer = keras.optimizers.Adam(learning_rate=0.1)
activations = []
for _ in range(10):
    with tf.GradientTape() as tape:
        activation = model(image)[0, 2]
        loss = -activation + 0.01 * tf.reduce_sum(image**2)
    optimizer.apply_gradients([(tape.gradient(loss, image), image)])
    activations.append(float(activation))
assert activations[-1] > activations[0]

facts = {"activations": activations, "image": image.numpy()}
