"""An image is moved towards the Gram matrices of another, layer by layer."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

layers, ops = keras.layers, keras.ops

rng = np.random.default_rng(0)
network = keras.Sequential(
    [
        keras.Input((None, None, 3)),
        layers.Conv2D(4, 3, activation="relu", padding="same", name="low"),
        layers.AveragePooling2D(2),
        layers.Conv2D(6, 3, activation="relu", padding="same", name="high"),
    ]
)
network.set_weights([rng.normal(0, 0.3, w.shape) for w in network.weights])
network.trainable = False
extractor = keras.Model(
    network.inputs,
    {name: network.get_layer(name).output for name in ("low", "high")},
)


def gram(maps):
    channels = ops.shape(maps)[-1]
    rows = ops.reshape(maps, (-1, channels))
    return ops.matmul(ops.transpose(rows), rows) / ops.cast(
        ops.shape(rows)[0], "float32"
    )


def variation(image):
    down = image[:, 1:, :-1] - image[:, :-1, :-1]
    right = image[:, :-1, 1:] - image[:, :-1, :-1]
    return ops.mean(ops.power(ops.square(down) + ops.square(right), 1.25))


content = rng.uniform(size=(1, 8, 8, 3)).astype("float32")
style = rng.uniform(size=(1, 10, 6, 3)).astype("float32")
wanted = {name: gram(maps[0]) for name, maps in extractor(style).items()}
seen = extractor(content)["high"]
image = keras.Variable(content, name="image")
optimizer = keras.optimizers.SGD(
    keras.optimizers.schedules.ExponentialDecay(2.0, 2, 0.9)
)


@tf.function
def step():
    with tf.GradientTape() as tape:
        maps = extractor(image)
        loss = ops.mean(ops.square(maps["high"] - seen))
        for name in wanted:
            loss += ops.mean(ops.square(gram(maps[name][0]) - wanted[name]))
        loss += 1e-3 * variation(image)
    gradient = tape.gradient(loss, image.value)
    optimizer.apply([gradient], [image])
    image.assign(ops.clip(image, 0.0, 1.0))
    return loss


losses = [float(step()) for _ in range(6)]

facts = {
    "losses": losses,
    "image": image.numpy()[0, :3, :3],
    "steps": int(optimizer.iterations),
    "rate": float(optimizer.learning_rate),
}
