"""Drive callbacks from a loop of one's own."""

import numpy as np

import keras_reference as keras

x, y = np.ones((8, 1), "float32"), np.ones((8, 1), "float32")
model = keras.Sequential(
    [keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="zeros")]
)
model.compile(keras.optimizers.SGD(0.05), "mse")
seen = []
callbacks = keras.callbacks.CallbackList(
    [
        keras.callbacks.EarlyStopping(monitor="loss", baseline=0.5, patience=2),
        keras.callbacks.LambdaCallback(
            on_train_batch_end=lambda batch, logs: seen.append(batch)
        ),
    ],
    add_history=True,
    model=model,
    epochs=5,
    verbose=0,
)
callbacks.on_train_begin()
for epoch in range(5):
    callbacks.on_epoch_begin(epoch)
    model.reset_metrics()
    for batch in range(2):
        callbacks.on_train_batch_begin(batch)
        rows = slice(4 * batch, 4 * batch + 4)
        logs = model.train_on_batch(x[rows], y[rows], return_dict=True)
        callbacks.on_train_batch_end(batch, logs)
    callbacks.on_epoch_end(epoch, logs)
    if model.stop_training:
        break
callbacks.on_train_end()

facts = {
    "losses": [float(v) for v in model.history.history["loss"]],
    "seen": seen,
    "stopped": model.stop_training,
    "epochs": model.history.epoch,
}
