"""Look layers up by name and by index; names are unique and predictable."""

import keras_reference as keras

keras.utils.clear_session()


class FancyBlock(keras.layers.Layer):
    def call(self, x):
        return x


layers = [keras.layers.Dense(2) for _ in range(3)]
blocks = [FancyBlock(), FancyBlock(), FancyBlock(name="mine")]
model = keras.Sequential([keras.Input((2,)), *layers, *blocks])
other = keras.Sequential()

errors = []
for arguments in ({"name": "nothing"}, {"index": 10}, {}):
    try:
        model.get_layer(**arguments)
    except ValueError as error:
        errors.append(type(error).__name__)

facts = {
    "dense": [layer.name for layer in layers],
    "blocks": [layer.name for layer in blocks],
    "models": [model.name, other.name],
    "index": model.get_layer(index=2).name,
    "by_name": model.get_layer("dense_1") is layers[1],
    "errors": errors,
    "count": len(model.layers),
    "input": model.inputs[0].name.startswith("keras_tensor"),
}
