"""An optimizer that takes the mean out of gradients, and a scaled wrapper."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


@keras.saving.register_keras_serializable("programs")
class Centralized(keras.optimizers.RMSprop):
    def apply_gradients(self, grads_and_vars):
        pairs = [
            (self.without_mean(gradient), variable)
            for gradient, variable in grads_and_vars
        ]
        return super().apply_gradients(pairs)

    def without_mean(self, gradient):
        if len(gradient.shape) < 2:
            return gradient
        axes = tuple(range(len(gradient.shape) - 1))
        return gradient - ops.mean(gradient, axis=axes, keepdims=True)


rng = np.random.default_rng(0)
x = rng.normal(size=(16, 4)).astype("float32")
y = (x[:, :1] > 0).astype("float32")
weights = [(4, 5), (5,), (5, 1), (1,)]
weights = [rng.normal(0, 0.5, shape) for shape in weights]
logs = {}
for name, optimizer in {
    "plain": keras.optimizers.RMSprop(0.01),
    "centralized": Centralized(0.01, rho=0.8, momentum=0.5),
}.items():
    model = keras.Sequential(
        [
            keras.Input((4,)),
            layers.Dense(5, activation="relu"),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.set_weights(weights)
    model.compile(optimizer, "binary_crossentropy", metrics=["AUC"])
    logs[name] = model.fit(
        x, y, batch_size=8, epochs=2, shuffle=False, verbose=0
    ).history
config = model.optimizer.get_config()
model.save("centralized.keras")
again = keras.models.load_model("centralized.keras")
more = again.fit(x, y, batch_size=8, shuffle=False, verbose=0)

facts = {
    "logs": {name: log["loss"] for name, log in logs.items()},
    "areas": {name: log["AUC"] for name, log in logs.items()},
    "config": {key: config[key] for key in ("rho", "momentum", "name")},
    "kind": type(again.optimizer).__name__,
    "steps": int(again.optimizer.iterations),
    "more": more.history["loss"],
}
