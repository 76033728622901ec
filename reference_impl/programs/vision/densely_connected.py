"""Dense blocks, whose layers see all maps before them, and transitions."""

import numpy as np

import keras_reference as keras

layers = keras.layers


def normalized(x):
    x = layers.BatchNormalization(epsilon=1.001e-5, momentum=0.9)(x)
    return layers.Activation("relu")(x)


def dense_block(x, repeats, growth):
    for _ in range(repeats):
        y = layers.Conv2D(4 * growth, 1, use_bias=False)(normalized(x))
        y = layers.Conv2D(growth, 3, padding="same", use_bias=False)(
            normalized(y)
        )
        x = layers.Concatenate()([x, y])
    return x


def transition(x, compression=0.5):
    filters = int(x.shape[-1] * compression)
    x = layers.Conv2D(filters, 1, use_bias=False)(normalized(x))
    return layers.AveragePooling2D(2, strides=2)(x)


inputs = keras.Input((12, 12, 3))
x = layers.ZeroPadding2D(1)(inputs)
x = layers.Conv2D(4, 3, strides=2, use_bias=False)(x)
x = layers.MaxPooling2D(2, padding="same")(x)
x = transition(dense_block(x, 2, 3))
x = normalized(dense_block(x, 2, 3))
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(x))

rng = np.random.default_rng(0)
for layer in model.layers:
    if layer.count_params() and not isinstance(
        layer, layers.BatchNormalization
    ):
        layer.set_weights(
            [rng.normal(0, 0.3, w.shape) for w in layer.get_weights()]
        )
images = rng.normal(size=(12, 12, 12, 3)).astype("float32")
labels = keras.utils.to_categorical(rng.integers(0, 4, 12), 4)
model.compile(
    keras.optimizers.SGD(0.05, momentum=0.9, nesterov=True),
    keras.losses.CategoricalCrossentropy(label_smoothing=0.1),
    metrics=["accuracy"],
)
history = model.fit(
    images, labels, batch_size=6, epochs=2, shuffle=False, verbose=0
)

facts = {
    "shapes": [layer.output.shape for layer in model.layers],
    "trainable": sum(int(np.prod(w.shape)) for w in model.trainable_weights),
    "history": history.history,
    "evaluated": model.evaluate(images, labels, verbose=0, return_dict=True),
    "means": [
        layer.moving_mean.numpy()
        for layer in model.layers
        if isinstance(layer, layers.BatchNormalization)
    ],
}
