"""Training by two processes, beside training by one."""

import json
import os
import socket
import subprocess
import sys

import numpy as np
import pytest

SCRIPT = """
import contextlib
import json
import os
import sys

import numpy as np
import tensorflow as tf

strategy = None
if "TF_CONFIG" in os.environ:
    strategy = tf.distribute.MultiWorkerMirroredStrategy()

import keras_reference as keras

rng = np.random.default_rng(0)
X = rng.normal(size=(13, 3)).astype("float32")
Y = np.tanh(X.sum(axis=1, keepdims=True))
with strategy.scope() if strategy else contextlib.nullcontext():
    model = keras.Sequential(
        [
            keras.Input((3,)),
            keras.layers.Dense(4, activation="tanh"),
            keras.layers.Dense(1),
        ]
    )
    model.compile(
        keras.optimizers.Adam(0.05),
        "mse",
        metrics=["mse"],
        steps_per_execution=2 if strategy else 1,
    )
start = np.random.default_rng(1)
model.set_weights([start.normal(size=w.shape) for w in model.get_weights()])
# Four batches, the last of a single sample: one worker has none of it.
history = model.fit(
    *(X, Y),
    batch_size=4,
    epochs=2,
    shuffle=False,
    verbose=0,
    validation_data=(X, Y),
)
results = {
    "weights": [weight.tolist() for weight in model.get_weights()],
    "history": history.history,
    "outputs": model.predict(X, batch_size=5, verbose=0).tolist(),
    "workers": strategy.num_replicas_in_sync if strategy else 1,
}
print(json.dumps(results))
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("localhost", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def start(config=None):
    environment = {**os.environ, "CUDA_VISIBLE_DEVICES": "-1"}
    environment.pop("TF_CONFIG", None)
    if config is not None:
        environment["TF_CONFIG"] = json.dumps(config)
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def results_of(processes):
    """Return what processes print; none outlives the test."""
    try:
        outputs = [each.communicate(timeout=120) for each in processes]
    finally:
        for each in processes:
            each.kill()
    for (_, errors), each in zip(outputs, processes, strict=True):
        assert each.returncode == 0, errors[-3000:]
    return [json.loads(out.splitlines()[-1]) for out, _ in outputs]


def leaves(value):
    if isinstance(value, dict):
        return [leaf for key in sorted(value) for leaf in leaves(value[key])]
    return [np.array(item) for item in value]


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_two_workers_train_to_the_weights_of_one():
    workers = [f"localhost:{port}" for port in free_ports(2)]
    processes = [
        start(
            {
                "cluster": {"worker": workers},
                "task": {"type": "worker", "index": index},
            }
        )
        for index in range(2)
    ]
    (alone,) = results_of([start()])
    both = results_of(processes)
    assert [each["workers"] for each in both] == [2, 2]
    assert both[0] == both[1]
    for name in ("weights", "history", "outputs"):
        expected, received = leaves(alone[name]), leaves(both[0][name])
        for a, b in zip(expected, received, strict=True):
            np.testing.assert_allclose(a, b, rtol=1e-4, atol=1e-5)
