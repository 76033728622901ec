"""Actor and critic with shared layers on a corridor of five rooms."""

import numpy as np
import tensorflow as tf

import keras_reference as keras

NUM_STATES, GOAL = 5, 4


def step(state, action):
    state = min(max(state + (1 if action else -1), 0), GOAL)
    return state, float(state == GOAL), state == GOAL


inputs = keras.Input(shape=(NUM_STATES,))
common = keras.layers.Dense(16, activation="relu")(inputs)
action = keras.layers.Dense(2, activation="softmax")(common)
critic = keras.layers.Dense(1)(common)
model = keras.Model(inputs=inputs, outputs=[action, critic])
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.1, w.shape) for w in model.get_weights()])
optimizer = keras.optimizers.Adam(learning_rate=0.02)
huber = keras.losses.MeanSquaredError()
lengths = []
for _episode in range(25):
    state, done, log_probs, values, rewards = 0, False, [], [], []
    with tf.GradientTape() as tape:
        while not done and len(rewards) < 30:
            probabilities, value = model(tf.one_hot([state], NUM_STATES))
            p = np.asarray(probabilities[0], "float64")
            choice = rng.choice(2, p=p / p.sum())
            log_probs.append(tf.math.log(probabilities[0, choice]))
            values.append(value[0, 0])
            state, reward, done = step(state, choice)
            rewards.append(reward - 0.05)
        returns = np.cumsum(rewards[::-1])[::-1].astype("float32")
        actor = sum(
            -lp * (r - tf.stop_gradient(v))
            for lp, r, v in zip(log_probs, returns, values, strict=True)
        )
        critics = sum(
            huber([v], [r]) for v, r in zip(values, returns, strict=True)
        )
        loss = (actor + critics) / len(rewards)
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(
        zip(gradients, model.trainable_variables, strict=True)
    )
    lengths.append(len(rewards))
assert np.mean(lengths[-5:]) < np.mean(lengths[:5])

facts = {
    "outputs": [list(shape) for shape in model.output_shape],
    "updates": int(optimizer.iterations),
    "right": bool(model(tf.one_hot([2], NUM_STATES))[0][0, 1] > 0.5),
}
