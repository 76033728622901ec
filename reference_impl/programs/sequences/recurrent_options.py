"""States returned and given, backwards, unrolled, with dropout."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(2, 4, 3)).astype("float32")


def run(kind, *call, **arguments):
    layer = kind(2, **arguments)
    layer.build((2, 4, 3))
    values = np.random.default_rng(1)
    shapes = [w.shape for w in layer.get_weights()]
    layer.set_weights([values.normal(0, 0.5, s) for s in shapes])
    result = layer(x, *call)
    return [np.asarray(r) for r in (result if isinstance(result, (list, tuple))
                                    else [result])]  # fmt: skip


layers = keras.layers
plain = run(layers.LSTM)
assert np.allclose(plain[0], run(layers.LSTM, unroll=True)[0], atol=1e-5)
facts = {
    "lstm": plain,
    "states": run(layers.LSTM, return_state=True),
    "sequences": run(layers.GRU, return_sequences=True),
    "backwards": run(layers.GRU, go_backwards=True, return_sequences=True),
    "after": run(layers.GRU, reset_after=False),
    "simple": run(layers.SimpleRNN, activation="relu", use_bias=False),
    "dropout": [r.shape for r in run(layers.LSTM, dropout=0.5)],
    "hard": run(layers.LSTM, recurrent_activation="hard_sigmoid"),
    "forget": run(layers.LSTM, unit_forget_bias=False),
}
