"""Print tables of models, and count parameters."""

import keras_reference as keras

lines = []
model = keras.Sequential(name="tower")
model.add(keras.Input(shape=(784,)))
model.add(keras.layers.Dense(64, activation="relu", name="first"))
model.add(keras.layers.Dropout(0.2, name="drop"))
model.add(keras.layers.Dense(10, name="second"))
model.get_layer("first").trainable = False
model.summary(print_fn=lines.append, line_length=80)
text = "\n".join(lines)

unbuilt = keras.Sequential([keras.layers.Dense(3, name="lazy")])
unbuilt_lines = []
unbuilt.summary(print_fn=unbuilt_lines.append, line_length=80)

assert 'Model: "tower"' in text
rows = [
    line.strip("│ ").split()[0]
    for line in text.splitlines()
    if line.startswith("│")
]

facts = {
    "rows": rows,
    "totals": [line for line in text.splitlines() if "params:" in line],
    "shapes": ["(None, 64)" in text, "(None, 10)" in text],
    "unbuilt": "lazy" in "\n".join(unbuilt_lines),
    "counts": [
        model.count_params(),
        sum(w.shape[0] for w in model.trainable_weights),
    ],
}
