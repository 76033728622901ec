"""Frozen dense layers that learn only a product of two thin matrices."""

import numpy as np

import keras_reference as keras

layers, ops = keras.layers, keras.ops


class Adapted(layers.Layer):
    def __init__(self, original, rank, alpha=4.0, **kwargs):
        super().__init__(name=f"{original.name}_adapted", **kwargs)
        self.original = original
        self.original.trainable = False
        self.rank, self.scale = rank, alpha / rank

    def build(self, input_shape):
        if not self.original.built:
            self.original.build(input_shape)
        units = self.original.units
        self.down = self.add_weight(
            shape=(input_shape[-1], self.rank),
            initializer=keras.initializers.Constant(0.1),
            name="down",
        )
        self.up = self.add_weight(
            shape=(self.rank, units), initializer="zeros", name="up"
        )

    def call(self, x):
        adapted = ops.matmul(ops.matmul(x, self.down), self.up)
        return self.original(x) + self.scale * adapted

    def merged(self):
        product = ops.matmul(self.down, self.up)
        kernel = self.original.kernel + self.scale * product
        return [np.asarray(kernel), np.asarray(self.original.bias)]


rng = np.random.default_rng(0)
dense = [layers.Dense(5, name="hidden"), layers.Dense(2, name="last")]
base = keras.Sequential([keras.Input((4,)), *dense])
base.set_weights([rng.normal(0, 0.4, w.shape) for w in base.get_weights()])
plain = base.get_weights()
model = keras.Sequential([keras.Input((4,)), *(Adapted(d, 2) for d in dense)])
x = rng.normal(size=(12, 4)).astype("float32")
same = np.allclose(model(x), base(x), atol=1e-6)
model.compile(keras.optimizers.Adam(0.05), "mse")
history = model.fit(x, x[:, :2], epochs=3, shuffle=False, verbose=0)
kept = all(map(np.array_equal, plain, base.get_weights()))
answers = model.predict(x, verbose=0)
for adapter in model.layers:
    adapter.original.set_weights(adapter.merged())

facts = {
    "same at first": bool(same),
    "history": history.history,
    "kept": kept,
    "answers": answers[:3],
    "merged": base.predict(x, verbose=0)[:3],
    "trainable": [w.path for w in model.trainable_weights],
    "frozen": len(model.non_trainable_weights),
}
