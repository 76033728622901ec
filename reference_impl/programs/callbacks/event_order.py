"""Write down every event of training, evaluation and prediction."""

import numpy as np

import keras_reference as keras

events = []


class Diary(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        events.append(("train begin", sorted(logs or {})))

    def on_train_end(self, logs=None):
        events.append(("train end", sorted(logs or {})))

    def on_epoch_begin(self, epoch, logs=None):
        events.append(("epoch begin", epoch, sorted(logs or {})))

    def on_epoch_end(self, epoch, logs=None):
        events.append(("epoch end", epoch, sorted(logs or {})))

    def on_train_batch_begin(self, batch, logs=None):
        events.append(("batch begin", batch, sorted(logs or {})))

    def on_train_batch_end(self, batch, logs=None):
        events.append(("batch end", batch, sorted(logs or {})))

    def on_test_begin(self, logs=None):
        events.append(("test begin", sorted(logs or {})))

    def on_test_end(self, logs=None):
        events.append(("test end", sorted(logs or {})))

    def on_test_batch_end(self, batch, logs=None):
        events.append(("test batch end", batch, sorted(logs or {})))

    def on_predict_begin(self, logs=None):
        events.append(("predict begin", sorted(logs or {})))

    def on_predict_end(self, logs=None):
        events.append(("predict end", sorted(logs or {})))

    def on_predict_batch_end(self, batch, logs=None):
        events.append(("predict batch end", batch, sorted(logs or {})))


x, y = np.ones((6, 2)), np.ones((6, 1))
model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
model.compile("sgd", "mse", metrics=["mse"])
diary = Diary()
model.fit(
    x, y, batch_size=4, epochs=2, validation_data=(x[:2], y[:2]),
    callbacks=[diary], verbose=0,
)  # fmt: skip
model.evaluate(x, y, batch_size=4, callbacks=[diary], verbose=0)
model.predict(x, batch_size=4, callbacks=[diary], verbose=0)

facts = {
    "events": events,
    "params": diary.params,
    "model": diary.model is model,
}
