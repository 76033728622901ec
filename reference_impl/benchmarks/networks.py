"""Networks of the usual kinds: images, sequences, texts."""

import networks_by_hand as by_hand
import numpy as np
import tensorflow as tf

CLASSES = 10


def samples(shape, count, high=None):
    """Return inputs, of words below `high` or numbers, and their classes."""
    rng = np.random.default_rng(0)
    if high is None:
        x = rng.normal(size=(count, *shape)).astype("float32")
    else:
        x = rng.integers(0, high, (count, *shape))
    return x, rng.integers(0, CLASSES, count)


def cnn(package):
    """Return two convolutions with pooling, on images of 28 by 28."""
    layers = package.layers
    return [
        package.Input((28, 28, 1)),
        layers.Conv2D(16, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(),
        layers.Flatten(),
        layers.Dense(CLASSES, activation="softmax"),
    ]


def lstm(package):
    """Return a recurrent layer on sequences of 16 vectors."""
    return [
        package.Input((16, 16)),
        package.layers.LSTM(32),
        package.layers.Dense(CLASSES, activation="softmax"),
    ]


def text(package):
    """Return an embedding of 2,000 words, averaged over 40 words."""
    layers = package.layers
    return [
        package.Input((40,), dtype="int64"),
        layers.Embedding(2000, 32),
        layers.GlobalAveragePooling1D(),
        layers.Dense(16, activation="relu"),
        layers.Dense(CLASSES, activation="softmax"),
    ]


def transformer(package):
    """Return one block of attention on sequences of 32 vectors."""
    layers = package.layers
    inputs = package.Input((32, 64))
    attended = layers.MultiHeadAttention(4, 16)(inputs, inputs)
    x = layers.LayerNormalization()(inputs + attended)
    y = layers.Dense(64)(layers.Dense(128, activation="relu")(x))
    x = layers.GlobalAveragePooling1D()(layers.LayerNormalization()(x + y))
    outputs = layers.Dense(CLASSES, activation="softmax")(x)
    return package.Model(inputs, outputs)


def resnet(package):
    """Return 20 convolutions, two in each block with a short cut."""
    layers = package.layers

    def convolve(x, activation=True):
        x = layers.Conv2D(16, 3, padding="same", use_bias=False)(x)
        x = layers.BatchNormalization()(x)
        return layers.Activation("relu")(x) if activation else x

    inputs = package.Input((16, 16, 3))
    x = convolve(convolve(inputs))
    for _ in range(9):
        y = convolve(convolve(x), activation=False)
        x = layers.Activation("relu")(layers.Add()([x, y]))
    x = layers.GlobalAveragePooling2D()(x)
    return package.Model(inputs, layers.Dense(CLASSES, activation="softmax")(x))


def _compiled(package, network):
    model = network(package)
    if isinstance(model, list):
        model = package.Sequential(model)
    model.compile(
        package.optimizers.SGD(0.01),
        "sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


def _fit(network, make_by_hand, data, batch_size=32):
    """Return the two contenders of one epoch, not shuffled."""
    x, y = data

    def make(package):
        model = _compiled(package, network)

        def run():
            model.fit(x, y, batch_size=batch_size, shuffle=False, verbose=0)

        run()
        return run

    def make_plain():
        step, sums = by_hand.train_step(*make_by_hand())

        def run():
            for total in sums:
                total.assign(0.0)
            for start in range(0, len(x), batch_size):
                rows = slice(start, start + batch_size)
                logs = step(tf.constant(x[rows]), tf.constant(y[rows]))
            return {name: float(value) for name, value in logs.items()}

        run()
        return run

    return make, make_plain


def _whole(method, make_step):
    """Return the contenders of `predict` or `evaluate` on 2,000 images."""
    x, y = samples((28, 28, 1), 2000)
    data = (x,) if method == "predict" else (x, y)

    def make(package):
        model = _compiled(package, cnn)

        def run():
            getattr(model, method)(*data, verbose=0)

        run()
        return run

    def make_plain():
        step = make_step(*by_hand.cnn())

        def run():
            results = [
                step(*(tf.constant(a[start : start + 32]) for a in data))
                for start in range(0, len(x), 32)
            ]
            if method == "predict":
                return np.concatenate([result.numpy() for result in results])
            return {name: float(v) for name, v in results[-1].items()}

        run()
        return run

    return make, make_plain


def first_step(package):
    """Return: build 20 convolutions, compile, train on one batch."""
    x, y = samples((16, 16, 3), 8)
    return lambda: _compiled(package, resnet).train_on_batch(x, y)


def first_step_by_hand():
    """Return the same with variables and one traced function."""
    x, y = samples((16, 16, 3), 8)

    def run():
        step, _ = by_hand.train_step(*by_hand.resnet())
        logs = step(tf.constant(x), tf.constant(y))
        return {name: float(value) for name, value in logs.items()}

    return run


ROWS = {
    "20 convolutions: build, compile, step": (
        first_step,
        first_step_by_hand,
        1,
    ),
    "fit, CNN, 20 steps of 32": (
        *_fit(cnn, by_hand.cnn, samples((28, 28, 1), 640)),
        1,
    ),
    "fit, transformer, 20 steps of 32": (
        *_fit(transformer, by_hand.transformer, samples((32, 64), 640)),
        1,
    ),
    "fit, LSTM, 20 steps of 32": (
        *_fit(lstm, by_hand.lstm, samples((16, 16), 640)),
        1,
    ),
    "fit, text classifier, 100 steps of 32": (
        *_fit(text, by_hand.text, samples((40,), 3200, high=2000)),
        1,
    ),
    "predict, 2,000 images": (*_whole("predict", by_hand.predict_step), 1),
    "evaluate, 2,000 images": (*_whole("evaluate", by_hand.test_step), 1),
}
