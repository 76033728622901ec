"""Encoder and decoder LSTMs that add up digits, with teacher forcing."""

import numpy as np

import keras_reference as keras

SIZE, LATENT = 5, 8
encoder_inputs = keras.Input(shape=(None, SIZE))
encoder = keras.layers.LSTM(LATENT, return_state=True)
_, state_h, state_c = encoder(encoder_inputs)
decoder_inputs = keras.Input(shape=(None, SIZE))
decoder_lstm = keras.layers.LSTM(
    LATENT, return_sequences=True, return_state=True
)
sequence, _, _ = decoder_lstm(decoder_inputs, initial_state=[state_h, state_c])
decoder_dense = keras.layers.Dense(SIZE, activation="softmax")
model = keras.Model([encoder_inputs, decoder_inputs], decoder_dense(sequence))
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, w.shape) for w in model.get_weights()])
source = np.eye(SIZE, dtype="float32")[rng.integers(0, SIZE, (12, 4))]
target = source[:, ::-1]
shifted = np.concatenate([np.zeros_like(target[:, :1]), target[:, :-1]], 1)
model.compile(
    optimizer=keras.optimizers.RMSprop(0.01),
    loss="categorical_crossentropy",
    metrics=["accuracy"],
)
history = model.fit(
    [source, shifted], target, epochs=3, shuffle=False, verbose=0
)

encoder_model = keras.Model(encoder_inputs, [state_h, state_c])
h, c = keras.Input((LATENT,)), keras.Input((LATENT,))
step, new_h, new_c = decoder_lstm(decoder_inputs, initial_state=[h, c])
decoder_model = keras.Model(
    [decoder_inputs, h, c], [decoder_dense(step), new_h, new_c]
)
states = encoder_model.predict(source[:1], verbose=0)
token, decoded = np.zeros((1, 1, SIZE), "float32"), []
for _ in range(4):
    output, *states = decoder_model.predict([token, *states], verbose=0)
    decoded.append(int(output[0, -1].argmax()))
    token = np.eye(SIZE, dtype="float32")[None, decoded[-1:]]

facts = {
    "history": history.history,
    "decoded": decoded,
    "states": [np.asarray(state) for state in states],
}
