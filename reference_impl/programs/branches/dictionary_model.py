"""A subclass that takes and returns dictionaries."""

import numpy as np

import keras_reference as keras


class TwoTowers(keras.Model):
    def __init__(self):
        super().__init__()
        self.user = keras.layers.Dense(3)
        self.item = keras.layers.Dense(3)

    def call(self, inputs):
        user, item = self.user(inputs["user"]), self.item(inputs["item"])
        score = keras.ops.sum(user * item, axis=-1, keepdims=True)
        return {"score": score, "user_vector": user}


rng = np.random.default_rng(0)
x = {
    "user": rng.normal(size=(12, 4)).astype("float32"),
    "item": rng.normal(size=(12, 2)).astype("float32"),
}
y = {"score": rng.normal(size=(12, 1)).astype("float32")}
model = TwoTowers()
outputs = model(x)
model.set_weights([rng.normal(0, 0.5, w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.SGD(0.05), loss={"score": "mse"})
history = model.fit(x, y, batch_size=4, epochs=3, shuffle=False, verbose=0)
predicted = model.predict(x, verbose=0)

facts = {
    "keys": sorted(outputs),
    "loss": history.history["loss"],
    "score": predicted["score"],
    "vectors": list(predicted["user_vector"].shape),
    "history": sorted(history.history),
}
