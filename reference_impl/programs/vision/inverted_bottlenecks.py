"""Mobile blocks with depthwise convolutions, gates for channels, swish."""

import numpy as np

import keras_reference as keras

layers = keras.layers


def squeeze_and_excite(x, reduced):
    channels = x.shape[-1]
    gates = layers.GlobalAveragePooling2D(keepdims=True)(x)
    gates = layers.Conv2D(reduced, 1, activation="silu")(gates)
    gates = layers.Conv2D(channels, 1, activation="hard_sigmoid")(gates)
    return layers.Multiply()([x, gates])


def block(x, expansion, filters, strides, name):
    before = x
    x = layers.Conv2D(
        expansion * x.shape[-1], 1, use_bias=False, name=f"{name}_expand"
    )(x)
    x = layers.BatchNormalization(name=f"{name}_expand_bn")(x)
    x = layers.Activation("swish", name=f"{name}_swish")(x)
    x = layers.DepthwiseConv2D(
        3, strides, padding="same", use_bias=False, name=f"{name}_depthwise"
    )(x)
    x = layers.ReLU(6.0, name=f"{name}_relu6")(x)
    x = squeeze_and_excite(x, 2)
    x = layers.Conv2D(filters, 1, use_bias=False, name=f"{name}_project")(x)
    if strides == 1 and before.shape[-1] == filters:
        x = layers.Dropout(0.2, noise_shape=(None, 1, 1, 1))(x)
        x = layers.add([before, x], name=f"{name}_add")
    return x


inputs = keras.Input((9, 9, 3), name="image")
x = layers.SeparableConv2D(4, 3, strides=2, padding="same")(inputs)
x = block(x, 2, 4, 1, "first")
x = block(x, 2, 6, 2, "second")
x = block(x, 3, 6, 1, "third")
x = layers.GlobalMaxPooling2D()(x)
model = keras.Model(inputs, layers.Dense(2)(x), name="mobile")

rng = np.random.default_rng(1)
model.set_weights([abs(rng.normal(0, 0.4, w.shape)) for w in model.weights])
images = rng.normal(size=(6, 9, 9, 3)).astype("float32")
tail = keras.Model(model.get_layer("second_project").output, model.output)
middle = keras.Model(model.input, model.get_layer("second_project").output)
maps = middle.predict(images, verbose=0)

model.trainable = False
model.get_layer("third_project").trainable = True

facts = {
    "names": [layer.name for layer in model.layers if "_" in layer.name][:6],
    "parameters": model.count_params(),
    "logits": model.predict(images, verbose=0),
    "in two parts": tail.predict(maps, verbose=0),
    "maps": maps.mean(axis=(1, 2)),
    "trainable": len(model.trainable_weights),
    "same config": model.get_config()
    == keras.Model.from_config(model.get_config()).get_config(),
}
