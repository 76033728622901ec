"""Bugs planted in a copy of the reference, each caught by a clause.

The copy has a name of its own, so that every bug meets the suite alone and
TensorFlow is loaded once.
"""

import sys
from pathlib import Path

import pytest

from keras_conformance.adapters import find_adapter
from keras_conformance.decide import decide
from keras_conformance.main import PAGES
from keras_conformance.outcome import LOST
from keras_conformance.subject import Subject
from keras_spec.edition import load

REFERENCE = Path(__file__).parents[2] / "reference_impl" / "keras_reference"
# What to change where, and the clauses that have to notice.
BUGS = {
    "relu_clips_at_one": (
        "ops/relu.py",
        "return tf.nn.relu(x)",
        "return tf.minimum(tf.nn.relu(x), 1)",
        ["ops.relu/value"],
    ),
    "relu_is_leaky_in_graphs": (
        "ops/relu.py",
        "return tf.nn.relu(x)",
        "return tf.nn.relu(x) + (0 if tf.executing_eagerly() else 1)",
        ["ops.relu/relation"],
    ),
    "sigmoid_stops_gradients": (
        "ops/nn.py",
        "return tf.math.sigmoid(x)",
        "return tf.stop_gradient(tf.math.sigmoid(x))",
        ["ops.sigmoid/gradient"],
    ),
    "softmax_forgets_its_axis": (
        "ops/nn.py",
        "return tf.nn.softmax(x, axis=axis)",
        "return tf.nn.softmax(x)",
        ["ops.softmax/value.axis"],
    ),
    "softmax_computes_in_float32": (
        "ops/nn.py",
        "return tf.nn.softmax(x, axis=axis)",
        "return tf.nn.softmax(tf.cast(x, 'float32'), axis=axis)",
        ["ops.softmax/dtype"],
    ),
    "softmax_takes_any_axis": (
        "ops/nn.py",
        "    check_axis(x, axis)\n    if",
        "    if",
        ["ops.softmax/error.axis"],
    ),
    "dense_ignores_its_bias": (
        "layers/core/dense.py",
        "if self.bias is not None:",
        "if False:",
        ["layers.Dense/value"],
    ),
    "dense_makes_no_bias": (
        "layers/core/dense.py",
        "        if self.use_bias:",
        "        if False:",
        ["layers.Dense/value"],
    ),
    "dense_transposes_a_square_kernel": (
        "layers/core/dense.py",
        "outputs = tf.matmul(inputs, self.kernel)",
        "outputs = tf.matmul(inputs, self.kernel, "
        "transpose_b=self.kernel.shape[0] == self.kernel.shape[1])",
        ["layers.Dense/value"],
    ),
    "dense_forgets_use_bias": (
        "layers/core/dense.py",
        '"use_bias": self.use_bias,',
        "",
        ["layers.Dense/config"],
    ),
    "dense_takes_no_units": (
        "layers/core/dense.py",
        "units < 1",
        "units < 0",
        ["layers.Dense/error.units"],
    ),
    "dense_has_another_default": (
        "layers/core/dense.py",
        "        use_bias=True,",
        "        use_bias=False,",
        ["layers.Dense/signature"],
    ),
    "dense_says_another_shape": (
        "layers/core/dense.py",
        "return self.activation(outputs)",
        "return self.activation(outputs)[None]",
        ["layers.Dense/shape"],
    ),
    "squared_error_is_a_sum": (
        "losses/mean_squared_error.py",
        "tf.reduce_mean(tf.square",
        "tf.reduce_sum(tf.square",
        ["losses.mean_squared_error/value"],
    ),
    "divergence_is_reversed": (
        "losses/kl_divergence.py",
        "tf.reduce_sum(y_true * tf.math.log(y_true / y_pred)",
        "tf.reduce_sum(y_pred * tf.math.log(y_pred / y_true)",
        ["losses.kl_divergence/value", "losses.kl_divergence/gradient"],
    ),
    "momentum_has_the_other_sign": (
        "optimizers/sgd.py",
        "velocity.assign(self.momentum * velocity - step)",
        "velocity.assign(self.momentum * velocity + step)",
        ["optimizers.SGD/trajectory.momentum"],
    ),
    "nesterov_does_not_look_ahead": (
        "optimizers/sgd.py",
        "variable.assign_add(self.momentum * velocity - step)",
        "variable.assign_add(velocity)",
        ["optimizers.SGD/trajectory.nesterov"],
    ),
    "rmsprop_adds_epsilon_to_the_root": (
        "optimizers/rmsprop.py",
        "tf.sqrt(variance + self.epsilon)",
        "(tf.sqrt(variance) + self.epsilon)",
        ["optimizers.RMSprop/trajectory.epsilon"],
    ),
    "layers_forget_their_activity_regularizer": (
        "layers/configurable.py",
        "if regularizer is not None:",
        "if regularizer is not None and type(self).__name__ != 'Dense':",
        ["layers.Dense/config.regularizers"],
    ),
    "adam_counts_from_two": (
        "optimizers/adam.py",
        "self.iterations + 1",
        "self.iterations + 2",
        ["optimizers.Adam/trajectory"],
    ),
    "adam_adds_epsilon_under_the_root": (
        "optimizers/adam.py",
        "tf.sqrt(v) + self.epsilon",
        "tf.sqrt(v + self.epsilon)",
        ["optimizers.Adam/trajectory.epsilon"],
    ),
    "dropout_drops_when_it_should_not": (
        "layers/regularization/dropout.py",
        "not training or self.rate == 0",
        "self.rate == 0",
        ["layers.Dropout/value.inference"],
    ),
    "dropout_drops_too_much": (
        "layers/regularization/dropout.py",
        "rate=self.rate,",
        "rate=self.rate + 0.05,",
        ["layers.Dropout/statistics"],
    ),
    "dropout_forgets_noise_shape": (
        "layers/regularization/dropout.py",
        '"noise_shape": self.noise_shape,',
        "",
        ["layers.Dropout/config"],
    ),
    "flatten_knows_one_order": (
        "layers/reshaping/flatten.py",
        'if self.data_format == "channels_first" and rank > 2:',
        "if False:",
        ["layers.Flatten/value.channels-first"],
    ),
    "mean_forgets_earlier_batches": (
        "metrics/mean.py",
        "self.total.assign_add(",
        "self.total.assign(",
        ["metrics.Mean/value"],
    ),
    "epochs_end_with_another_number": (
        "trainers/trainer.py",
        "callbacks.on_epoch_end(epoch, logs)",
        "callbacks.on_epoch_end(epoch + 1, logs)",
        ["Model/protocol.fit", "callbacks.Callback/protocol"],
    ),
    "classes_keep_a_last_axis_of_one": (
        "utils/to_categorical.py",
        "if classes.ndim > 1 and classes.shape[-1] == 1:",
        "if False:",
        ["utils.to_categorical/value.axes"],
    ),
    "glorot_forgets_the_outputs": (
        "initializers/glorot_uniform.py",
        "limit = math.sqrt(6 / max(1, fan_in + fan_out))",
        "limit = math.sqrt(6 / max(1, 2 * fan_in))",
        ["initializers.GlorotUniform/statistics"],
    ),
}


@pytest.fixture(scope="module")
def edition():
    return load(PAGES)


@pytest.fixture
def plant(tmp_path, monkeypatch):
    """Copy the reference under another name, with one text replaced."""
    monkeypatch.syspath_prepend(tmp_path)
    names = []

    def plant(name, place, old, new):
        names.append(f"reference_where_{name}")
        for source in REFERENCE.rglob("*.py"):
            if source.name.endswith("_test.py"):
                continue
            relative = source.relative_to(REFERENCE)
            text = source.read_text("utf-8")
            if relative.as_posix() == place:
                assert text.count(old) == 1
                text = text.replace(old, new)
            copy = tmp_path / names[-1] / relative
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(text.replace("keras_reference", names[-1]))
        return names[-1]

    yield plant
    for loaded in [m for m in sys.modules if m.split(".")[0] in names]:
        del sys.modules[loaded]


@pytest.mark.parametrize("name", BUGS)
def test_a_planted_bug_is_caught(name, plant, edition):
    place, old, new, clauses = BUGS[name]
    for planted in (False, True):
        module = plant(f"{name}_{planted}", place, old, new if planted else old)
        adapter = find_adapter(module, "tensorflow", "cpu")
        outcomes = [
            decide(
                check, Subject(adapter, edition, edition.pages[check.symbol])
            )
            for check in (edition.checks[clause] for clause in clauses)
        ]
        for outcome in outcomes:
            wanted = LOST if planted else ("passed",)
            assert outcome.status in wanted, (outcome.check.id, outcome.message)
            assert outcome.status != "error"
