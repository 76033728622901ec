"""Every program runs with the reference, and says what it says with Keras."""

import functools
import os
import runpy
import tempfile
import warnings
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

FOLDER = Path(__file__).parent
IMPORT = "import keras_reference as keras"
PROGRAMS = [
    str(path.relative_to(FOLDER)) for path in sorted(FOLDER.glob("*/*.py"))
]
# All of them take minutes, and twice as many with Keras: `make programs`.
ALL = os.environ.get("PROGRAMS") == "all"
RUN = PROGRAMS if ALL else PROGRAMS[::5]
COMPARED = PROGRAMS if ALL else PROGRAMS[::15]
# Facts that Keras 3.15.1 gets wrong, and why ours differ.
KERAS_IS_WRONG = {
    # Adam squares the parts of a gradient of rows that occur twice in a batch
    # one by one, and adds the squares up. A first step of an embedding: of a
    # row with the gradient 2, -0.0010; of one with 1 twice, -0.0014.
    "text/recommender.py": ["loss", "predictions"],
    # Adagrad squares them one by one too: -0.00099 and -0.00138. So do RMSprop,
    # Adadelta, Nadam and Ftrl.
    "branches/two_towers.py": ["history", "values", "evaluated"],
    # `TimeDistributed` gives two steps for three words, and for four, from the
    # third `predict` of a growing text on, when the graph is traced again for
    # any length; the same model called or run eagerly gives three.
    "sequences/seq2seq_attention.py": ["words", "weights"],
    # A `train_step` that returns the loss under the name of a metric that it
    # does not update: Keras shows the metric, which is 0.
    "training/two_losses_two_tapes.py": ["loss"],
    # `training=False` that a call in a functional model was given is replaced
    # by the mode of the model, against its guide to transfer learning: after
    # `fit` on ones a frozen normalization has other means. See `Model`.
    "vision/fine_tune.py": ["second", "statistics stay"],
}

needs_keras = pytest.mark.skipif(
    find_spec("keras") is None, reason="Keras is not installed"
)


@functools.cache
def facts_of(program, package):
    """Run a program in an empty folder; return the facts it ends with."""
    keras = import_module(package)
    text = (FOLDER / program).read_text()
    before = Path.cwd()
    keras.utils.clear_session()
    keras.utils.set_random_seed(1)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / Path(program).name
        copy.write_text(text.replace(IMPORT, f"import {package} as keras"))
        os.chdir(folder)
        try:
            return runpy.run_path(str(copy))["facts"]
        finally:
            os.chdir(before)
            keras.config.set_floatx("float32")
            keras.config.set_dtype_policy("float32")


def differences(own, other, path="facts"):
    """Return what differs between two nests of facts, as sentences."""
    if isinstance(own, dict) and isinstance(other, dict):
        if list(own) != list(other):
            return [f"{path}: keys {list(own)}, expected {list(other)}"]
        pairs = [(f"{path}[{key!r}]", own[key], other[key]) for key in own]
    elif isinstance(own, (list, tuple)) and isinstance(other, (list, tuple)):
        if len(own) != len(other):
            return [f"{path}: {own!r}, expected {other!r}"]
        pairs = [
            (f"{path}[{i}]", *both)
            for i, both in enumerate(zip(own, other, strict=True))
        ]
    else:
        return [] if _same(own, other) else [f"{path}: {own!r}, not {other!r}"]
    return sum((differences(a, b, at) for at, a, b in pairs), [])


def _same(own, other):
    if isinstance(own, (float, np.floating, np.ndarray)):
        if np.shape(own) != np.shape(other):
            return False
        return np.allclose(own, other, rtol=1e-3, atol=1e-4, equal_nan=True)
    return type(own) is type(other) and own == other


def test_a_program_begins_with_a_docstring_and_imports_keras_once():
    for program in PROGRAMS:
        text = (FOLDER / program).read_text()
        assert text.startswith('"""'), program
        assert text.count(IMPORT) == 1, program
        assert text.count("keras_reference") == 1, program


@pytest.mark.parametrize("program", RUN)
def test_it_runs_with_the_reference(program):
    assert facts_of(program, "keras_reference")


@needs_keras
@pytest.mark.peers
@pytest.mark.parametrize("program", COMPARED)
def test_it_has_the_facts_of_keras(program):
    with warnings.catch_warnings(action="ignore"):
        expected = facts_of(program, "keras")
    own = facts_of(program, "keras_reference")
    for name in KERAS_IS_WRONG.get(program, ()):
        own, expected = dict(own), dict(expected)
        assert differences(own.pop(name), expected.pop(name)) != []
    assert differences(own, expected) == []


def test_differences_are_named_by_their_place():
    own = {"a": [1, 2.0], "b": "x"}
    assert differences(own, {"a": [1, 2.00001], "b": "x"}) == []
    assert differences(own, {"a": [1, 3.0], "b": "y"}) == [
        "facts['a'][1]: 2.0, not 3.0",
        "facts['b']: 'x', not 'y'",
    ]
    assert differences(own, {"a": [1]}) == [
        "facts: keys ['a', 'b'], expected ['a']"
    ]
    assert differences([1], [1, 2]) == ["facts: [1], expected [1, 2]"]
    assert differences({"n": 1}, {"n": 1.0}) != []
