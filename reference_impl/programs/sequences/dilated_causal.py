"""Gated causal convolutions with growing dilation, with skips."""

import numpy as np

import keras_reference as keras

layers = keras.layers

inputs = keras.Input((None, 1))
x, skips = layers.Conv1D(4, 2, padding="causal")(inputs), []
for rate in (1, 2, 4):
    settings = {"dilation_rate": rate, "padding": "causal"}
    content = layers.Conv1D(4, 2, activation="tanh", **settings)(x)
    gate = layers.Conv1D(4, 2, activation="sigmoid", **settings)(x)
    gated = layers.Multiply()([content, gate])
    skips.append(layers.Conv1D(3, 1)(gated))
    x = layers.Add()([x, layers.Conv1D(4, 1)(gated)])
x = layers.Activation("relu")(layers.Add()(skips))
outputs = layers.Conv1D(1, 1)(layers.SpatialDropout1D(0.0)(x))
model = keras.Model(inputs, outputs)
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
wave = np.sin(np.arange(40) / 3).astype("float32")
data = keras.utils.timeseries_dataset_from_array(
    wave[:-1, None], None, sequence_length=12, sequence_stride=4, batch_size=4
).map(lambda x: (x[:, :-1], x[:, 1:]))
model.compile(
    keras.optimizers.Lamb(0.01), keras.losses.LogCosh(), metrics=["mape"]
)
history = model.fit(data, epochs=3, verbose=0)

before = model.predict(wave[None, :20, None], verbose=0)
changed = wave.copy()
changed[10:] = 5
after = model.predict(changed[None, :20, None], verbose=0)
series = list(wave[:16])
for _ in range(3):
    series.append(
        float(model(np.array(series, "float32")[None, :, None])[0, -1, 0])
    )

facts = {
    "history": history.history,
    "only the past": bool(np.allclose(before[:, :10], after[:, :10])),
    "later": after[0, 10:],
    "forecast": series[16:],
}
