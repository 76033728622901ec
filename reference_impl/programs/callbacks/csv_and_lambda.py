"""Log to a file and to functions."""

import csv
from pathlib import Path

import numpy as np

import keras_reference as keras

x, y = np.ones((8, 2)), np.ones((8, 1))
model = keras.Sequential(
    [keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="zeros")]
)
model.compile(keras.optimizers.SGD(0.1), "mse", metrics=["mse"])
seen = []
printer = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: seen.append(epoch),
    on_train_batch_end=lambda batch, logs: seen.append(round(logs["loss"], 4)),
    on_train_end=lambda logs: seen.append("end"),
)
logger = keras.callbacks.CSVLogger("log.csv", separator=";")
model.fit(
    x, y, batch_size=4, epochs=2, shuffle=False, verbose=0,
    callbacks=[logger, printer],
)  # fmt: skip
appending = keras.callbacks.CSVLogger("log.csv", separator=";", append=True)
model.fit(x, y, epochs=3, initial_epoch=2, verbose=0, callbacks=[appending])
with Path("log.csv").open() as file:
    rows = list(csv.reader(file, delimiter=";"))

facts = {
    "header": rows[0],
    "epochs": [row[0] for row in rows[1:]],
    "losses": [float(row[1]) for row in rows[1:]],
    "seen": seen,
}
