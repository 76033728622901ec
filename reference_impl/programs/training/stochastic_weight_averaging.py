"""A callback averages the weights of late epochs and mends statistics."""

import numpy as np

import keras_reference as keras


class Averaging(keras.callbacks.Callback):
    def __init__(self, start, data):
        super().__init__()
        self.start, self.data, self.count = start, data, 0

    def on_train_begin(self, logs=None):
        self.average = [np.zeros_like(w) for w in self.model.get_weights()]

    def on_epoch_end(self, epoch, logs=None):
        if epoch < self.start:
            return
        self.count += 1
        for mean, weight in zip(
            self.average, self.model.get_weights(), strict=True
        ):
            mean += (weight - mean) / self.count
        logs["averaged"] = self.count

    def on_train_end(self, logs=None):
        self.model.set_weights(self.average)
        for layer in self.model.layers:
            if isinstance(layer, keras.layers.BatchNormalization):
                layer.moving_mean.assign(np.zeros(layer.moving_mean.shape))
        for _ in range(3):
            self.model(self.data, training=True)


rng = np.random.default_rng(0)
x = rng.normal(size=(20, 3)).astype("float32")
y = np.abs(x).sum(axis=1, keepdims=True)
model = keras.Sequential(
    [
        keras.layers.Dense(6, "relu"),
        keras.layers.BatchNormalization(momentum=0.5),
        keras.layers.Dense(1),
    ]
)
model.build((None, 3))
for layer in (model.layers[0], model.layers[2]):
    layer.set_weights([rng.normal(0, 0.5, w.shape) for w in layer.weights])
model.compile(keras.optimizers.SGD(0.05), "mse")
averaging = Averaging(2, x)
rates = keras.callbacks.LearningRateScheduler(
    lambda epoch, rate: 0.05 if epoch % 2 else 0.02
)
history = model.fit(
    x,
    y,
    batch_size=10,
    epochs=5,
    shuffle=False,
    verbose=0,
    callbacks=[averaging, rates],
)

facts = {
    "loss": history.history["loss"],
    "names": list(history.history),
    "averaged": averaging.count,
    "weights": model.get_weights(),
    "evaluated": model.evaluate(x, y, verbose=0),
}
