"""A callback that watches weights, predictions and the optimizer."""

import numpy as np

import keras_reference as keras


class Watch(keras.callbacks.Callback):
    def __init__(self, samples):
        super().__init__()
        self.samples = samples
        self.norms, self.predictions, self.steps = [], [], []

    def set_model(self, model):
        super().set_model(model)
        self.kernel = model.layers[0].kernel

    def on_epoch_end(self, epoch, logs=None):
        self.norms.append(float(np.linalg.norm(self.kernel.numpy())))
        predicted = self.model.predict(self.samples, verbose=0)
        self.predictions.append(float(predicted[0, 0]))
        self.steps.append(int(self.model.optimizer.iterations.numpy()))
        logs["norm"] = self.norms[-1]


rng = np.random.default_rng(0)
x = rng.normal(size=(12, 2)).astype("float32")
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.set_weights([np.ones((2, 1)), np.zeros(1)])
model.compile(keras.optimizers.SGD(0.1), "mse")
watch = Watch(x[:1])
history = model.fit(
    x, x[:, :1], epochs=3, shuffle=False, callbacks=watch, verbose=0
)

facts = {
    "norms": watch.norms,
    "predictions": watch.predictions,
    "steps": watch.steps,
    "history": history.history,
}
