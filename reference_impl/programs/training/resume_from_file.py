"""Training stops, is saved with its optimizer, and goes on from the file."""

import numpy as np

import keras_reference as keras


def compiled():
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(5, activation="selu"),
            keras.layers.BatchNormalization(),
            keras.layers.Dense(1),
        ]
    )
    rng = np.random.default_rng(1)
    for layer in (model.layers[0], model.layers[2]):
        layer.set_weights(
            [rng.normal(0, 0.5, w.shape) for w in layer.get_weights()]
        )
    schedule = keras.optimizers.schedules.CosineDecay(
        0.0, 10, warmup_target=0.05, warmup_steps=4
    )
    model.compile(
        keras.optimizers.Nadam(schedule, clipvalue=0.5, use_ema=True),
        "mse",
        metrics=["mae", keras.metrics.RootMeanSquaredError(name="rmse")],
    )
    return model


rng = np.random.default_rng(0)
x = rng.normal(size=(16, 3)).astype("float32")
y = x[:, :1] * x[:, 1:2]
settings = {"batch_size": 8, "shuffle": False, "verbose": 0}

whole = compiled()
expected = whole.fit(x, y, epochs=6, **settings)

first = compiled()
before = first.fit(x, y, epochs=3, **settings)
first.save("halfway.keras")
second = keras.models.load_model("halfway.keras")
after = second.fit(x, y, epochs=6, initial_epoch=3, **settings)

joined = {name: before.history[name] + after.history[name] for name in
          before.history}  # fmt: skip

facts = {
    "expected": expected.history,
    "joined": joined,
    "epochs": after.epoch,
    "iterations": int(second.optimizer.iterations.numpy()),
    "variables": len(second.optimizer.variables),
    "weights": second.get_weights(),
}
