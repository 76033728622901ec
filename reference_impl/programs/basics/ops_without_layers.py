"""Plain numbers through `keras.ops`, `keras.random`, activations."""

import numpy as np

import keras_reference as keras

ops = keras.ops
x = np.array([[-1.0, 0.0, 2.0], [3.0, -0.5, 1.0]], "float32")
acts = ["relu", "gelu", "silu", "elu", "selu", "softplus", "tanh", "sigmoid"]
facts = {name: np.asarray(getattr(keras.activations, name)(x)) for name in acts}
facts |= {
    "softmax": np.asarray(ops.softmax(x)),
    "matmul": np.asarray(ops.matmul(x, x.T)),
    "argmax": np.asarray(ops.argmax(x, axis=1)).tolist(),
    "one_hot": np.asarray(ops.one_hot([0, 2], 3)),
    "take": np.asarray(ops.take(x, [0, 0], axis=1)),
    "clip": np.asarray(ops.clip(x, -0.2, 1.5)),
    "sort": np.asarray(ops.sort(x, axis=1)),
    "pad": np.asarray(ops.pad(x, [[0, 0], [1, 0]])),
    "logsumexp": np.asarray(ops.logsumexp(x, axis=1)),
    "var": np.asarray(ops.var(x, axis=0)),
    "tri": np.asarray(ops.tril(ops.ones((3, 3)))),
    "while": int(ops.while_loop(lambda i: i < 5, lambda i: [i + 1], [0])[0]),
    "cond": float(ops.cond(True, lambda: ops.sum(x), lambda: ops.max(x))),
    "scatter": np.asarray(
        ops.scatter([[0], [2]], np.array([1.0, 2.0], "float32"), (4,))
    ),
    "dtypes": [
        str(np.asarray(ops.add(1, 2.5)).dtype),
        str(np.asarray(ops.arange(3)).dtype),
        str(np.asarray(ops.mean(ops.arange(3))).dtype),
    ],
    "normal": list(keras.random.normal((3, 2), seed=1).shape),
    "same": bool(
        np.array_equal(
            keras.random.uniform((4,), seed=3),
            keras.random.uniform((4,), seed=3),
        )
    ),
}
