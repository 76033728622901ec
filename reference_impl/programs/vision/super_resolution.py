"""Pixels of larger images from channels, in steps per subclass of Model."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class DepthToSpace(layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, x):
        _, height, width, depth = x.shape
        factor, channels = self.factor, depth // self.factor**2
        x = ops.reshape(x, (-1, height, width, factor, factor, channels))
        x = ops.transpose(x, (0, 1, 3, 2, 4, 5))
        return ops.reshape(x, (-1, height * factor, width * factor, channels))


class Enhancer(keras.Model):
    def __init__(self, factor=2):
        super().__init__(name="enhancer")
        self.convolutions = [
            layers.Conv2D(filters, 3, padding="same", activation="tanh")
            for filters in (4, 4)
        ]
        self.last = layers.Conv2D(3 * factor**2, 3, padding="same")
        self.shuffle = DepthToSpace(factor)
        self.psnr = keras.metrics.Mean(name="psnr")

    def call(self, x):
        y = x
        for convolution in self.convolutions:
            y = convolution(y)
        larger = ops.image.resize(x, (16, 16), interpolation="nearest")
        return larger + self.shuffle(self.last(y))

    def compute_metrics(self, x, y, y_pred, sample_weight=None):
        results = super().compute_metrics(x, y, y_pred, sample_weight)
        self.psnr.update_state(ops.psnr(y, y_pred, 1.0))
        return {**results, "psnr": self.psnr.result()}


rng = np.random.default_rng(0)
large = rng.uniform(size=(8, 16, 16, 3)).astype("float32")
small = large.reshape(8, 8, 2, 8, 2, 3).mean(axis=(2, 4))
model = Enhancer()
model(small[:1])
model.set_weights([rng.normal(0, 0.1, w.shape) for w in model.weights])
model.compile("adam", "mae", metrics=["mse"])
history = model.fit(
    small, large, epochs=3, batch_size=4, shuffle=False, verbose=0
)

facts = {
    "history": history.history,
    "evaluated": model.evaluate(small, large, verbose=0, return_dict=True),
    "shape": model.predict(small, verbose=0).shape,
    "metrics": [metric.name for metric in model.metrics],
}
