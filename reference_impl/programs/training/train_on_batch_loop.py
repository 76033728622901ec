"""A loop with `train_on_batch`, `test_on_batch`, `predict_on_batch`."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(32, 3)).astype("float32")
y = (x[:, :1] > 0).astype("float32")
model = keras.Sequential(
    [keras.Input((3,)), keras.layers.Dense(1, activation="sigmoid")]
)
model.set_weights([rng.normal(size=(3, 1)), np.zeros(1)])
model.compile(
    keras.optimizers.SGD(0.5), "binary_crossentropy", metrics=["accuracy"]
)
logs = []
for _epoch in range(2):
    model.reset_metrics()
    for start in range(0, 32, 8):
        rows = slice(start, start + 8)
        logs.append(model.train_on_batch(x[rows], y[rows]))
named = model.train_on_batch(x, y, return_dict=True)
weighted = model.train_on_batch(
    x, y, sample_weight=np.linspace(0, 1, 32), return_dict=True
)
by_class = model.train_on_batch(x, y, class_weight={0: 1.0, 1: 2.0})

facts = {
    "logs": [[float(value) for value in log] for log in logs],
    "named": {key: float(value) for key, value in named.items()},
    "weighted": float(weighted["loss"]),
    "by_class": float(by_class[0]),
    "tested": [float(v) for v in model.test_on_batch(x, y)],
    "predicted": model.predict_on_batch(x[:3]),
    "names": model.metrics_names,
}
