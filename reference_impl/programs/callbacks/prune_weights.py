"""Small weights are set to zero step by step, and stay there."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Prune(keras.callbacks.Callback):
    def __init__(self, last, every):
        super().__init__()
        self.last, self.every, self.masks = last, every, {}

    def on_train_begin(self, logs=None):
        self.step = 0
        self.kernels = [
            v for v in self.model.trainable_variables if v.name == "kernel"
        ]
        self.total = self.params["epochs"] * self.params["steps"]

    def on_train_batch_end(self, batch, logs=None):
        self.step += 1
        if self.step % self.every == 0:
            share = self.last * min(1.0, self.step / self.total)
            for kernel in self.kernels:
                sizes = ops.abs(kernel)
                limit = ops.quantile(sizes, share)
                self.masks[kernel.path] = ops.cast(sizes >= limit, "float32")
        for kernel in self.kernels:
            if kernel.path in self.masks:
                kernel.assign(kernel * self.masks[kernel.path])

    def on_epoch_end(self, epoch, logs=None):
        zeros = sum(int(np.sum(k.numpy() == 0)) for k in self.kernels)
        logs["zeros"] = zeros


rng = np.random.default_rng(0)
model = keras.Sequential(
    [
        keras.Input((5,)),
        layers.Dense(8, activation="relu", name="first"),
        layers.Dense(1, name="second"),
    ]
)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
x = rng.normal(size=(32, 5)).astype("float32")
y = x[:, :1] - x[:, 1:2]
model.compile(keras.optimizers.SGD(0.05, momentum=0.5), "huber")
prune = Prune(0.75, every=2)
history = model.fit(
    x, y, batch_size=8, epochs=3, shuffle=False, verbose=0, callbacks=[prune]
)

facts = {
    "history": history.history,
    "paths": [kernel.path for kernel in prune.kernels],
    "steps": [prune.step, prune.total],
    "left": [int(np.sum(w != 0)) for w in model.get_weights()[::2]],
    "evaluated": model.evaluate(x, y, verbose=0),
}
