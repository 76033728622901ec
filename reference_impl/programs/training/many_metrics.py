"""A classifier measured by many metrics at once."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(60, 2)).astype("float32")
y = (x.sum(axis=1, keepdims=True) + rng.normal(0, 0.5, (60, 1)) > 0).astype(
    "float32"
)
metrics = keras.metrics
model = keras.Sequential(
    [keras.Input((2,)), keras.layers.Dense(1, activation="sigmoid")]
)
model.set_weights([np.ones((2, 1)), np.zeros(1)])
model.compile(
    keras.optimizers.SGD(0.1),
    "binary_crossentropy",
    metrics=[
        "accuracy",
        metrics.Precision(name="precision"),
        metrics.Recall(name="recall"),
        metrics.AUC(name="auc"),
        metrics.AUC(name="prc", curve="PR"),
        metrics.TruePositives(name="tp"),
        metrics.FalseNegatives(name="fn"),
        metrics.F1Score(threshold=0.5, name="f1"),
        "mae",
        metrics.RootMeanSquaredError(name="rmse"),
        metrics.MeanIoU(num_classes=2, name="iou"),
    ],
)
history = model.fit(x, y, batch_size=16, epochs=2, shuffle=False, verbose=0)
results = model.evaluate(x, y, verbose=0, return_dict=True)
top = metrics.SparseTopKCategoricalAccuracy(k=2)
top.update_state([0, 2], [[0.1, 0.5, 0.4], [0.1, 0.5, 0.4]])
r2 = metrics.R2Score()
r2.update_state(y, model.predict(x, verbose=0))

facts = {
    "keys": list(history.history),
    "results": {name: np.asarray(v) for name, v in results.items()},
    "top": float(top.result()),
    "r2": float(r2.result()),
}
