"""A small ResNet: convolutions, batch normalization, shortcuts."""

import numpy as np

import keras_reference as keras

layers = keras.layers


def block(x, filters, strides=1):
    shortcut = x
    if strides > 1 or x.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1, strides=strides)(x)
        shortcut = layers.BatchNormalization()(shortcut)
    x = layers.Conv2D(filters, 3, strides=strides, padding="same")(x)
    x = layers.BatchNormalization()(x)
    x = layers.Activation("relu")(x)
    x = layers.Conv2D(filters, 3, padding="same", use_bias=False)(x)
    x = layers.BatchNormalization()(x)
    return layers.ReLU()(layers.Add()([shortcut, x]))


inputs = keras.Input((8, 8, 3))
x = layers.ZeroPadding2D(1)(inputs)
x = layers.Conv2D(4, 3)(x)
x = block(x, 4)
x = block(x, 8, strides=2)
x = layers.AveragePooling2D(2)(x)
outputs = layers.Dense(2)(layers.Flatten()(x))
model = keras.Model(inputs, outputs, name="resnet")
rng = np.random.default_rng(0)
model.set_weights(
    [np.abs(rng.normal(0, 0.2, w.shape)) for w in model.get_weights()]
)
images = rng.normal(size=(8, 8, 8, 3)).astype("float32")
labels = rng.integers(0, 2, 8)
model.compile(
    keras.optimizers.SGD(0.01, momentum=0.9),
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
history = model.fit(images, labels, batch_size=4, shuffle=False, verbose=0)

facts = {
    "loss": history.history["loss"],
    "parameters": model.count_params(),
    "layers": len(model.layers),
    "trainable": len(model.trainable_weights),
    "paths": sorted({w.path.split("/")[-1] for w in model.weights}),
    "output": model.predict(images[:2], verbose=0),
}
