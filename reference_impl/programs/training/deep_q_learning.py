"""Q-learning with a target network and a replay memory."""

import numpy as np
import tensorflow as tf

import keras_reference as keras


def create_q_model():
    return keras.Sequential(
        [
            keras.Input((4,)),
            keras.layers.Dense(12, activation="relu"),
            keras.layers.Dense(2, activation="linear"),
        ]
    )


rng = np.random.default_rng(0)
online, target = create_q_model(), create_q_model()
online.set_weights([rng.normal(0, 0.3, w.shape) for w in online.get_weights()])
target.set_weights(online.get_weights())
optimizer = keras.optimizers.Adam(learning_rate=0.01, clipnorm=1.0)
loss_function = keras.losses.MeanSquaredError()
memory = []
state = 0
for _step in range(60):
    action = int(rng.integers(2))
    following = (state + (1 if action else 3)) % 4
    memory.append((state, action, float(following == 2), following))
    state = following
one_hot = np.eye(4, dtype="float32")
losses = []
for update in range(20):
    picked = [memory[i] for i in rng.integers(0, len(memory), 16)]
    states, actions, rewards, nexts = map(np.array, zip(*picked, strict=True))
    future = target.predict(one_hot[nexts], verbose=0)
    updated = rewards.astype("float32") + 0.5 * future.max(axis=1)
    masks = tf.one_hot(actions, 2)
    with tf.GradientTape() as tape:
        q_values = online(one_hot[states])
        q_action = tf.reduce_sum(q_values * masks, axis=1)
        loss = loss_function(updated, q_action)
    gradients = tape.gradient(loss, online.trainable_variables)
    optimizer.apply_gradients(
        zip(gradients, online.trainable_variables, strict=True)
    )
    losses.append(float(loss))
    if update % 5 == 4:
        target.set_weights(online.get_weights())

facts = {
    "losses": losses,
    "q": online.predict(one_hot, verbose=0),
    "synchronized": all(
        map(np.array_equal, online.get_weights(), target.get_weights())
    ),
}
