"""The same small problem with every optimizer."""

import numpy as np

import keras_reference as keras

rng = np.random.default_rng(0)
x = rng.normal(size=(24, 3)).astype("float32")
y = x @ np.array([[1.0], [-2.0], [0.5]], "float32")


def trained(name, **arguments):
    inputs = keras.Input((3,))
    model = keras.Model(inputs, keras.layers.Dense(1)(inputs))
    model.set_weights([np.zeros((3, 1)), np.zeros(1)])
    kind = getattr(keras.optimizers, name)
    model.compile(kind(learning_rate=0.05, **arguments), "mse")
    history = model.fit(x, y, batch_size=8, epochs=2, shuffle=False, verbose=0)
    return history.history["loss"], model.get_weights()[0]


names = [
    "SGD", "RMSprop", "Adam", "AdamW", "Adadelta", "Adagrad", "Adamax",
    "Nadam", "Ftrl", "Lion", "Adafactor",
]  # fmt: skip
facts = {name: trained(name) for name in names}
facts["nesterov"] = trained("SGD", momentum=0.9, nesterov=True)
facts["amsgrad"] = trained("Adam", amsgrad=True)
facts["centered"] = trained("RMSprop", centered=True, momentum=0.5)
