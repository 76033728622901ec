import importlib
import sys

import numpy as np
import pytest

from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.shows import (
    DIGITS,
    FLOWS,
    can_show,
    is_met,
    words_of,
)

# What the reference computes with; the suite itself names no framework.
tf = importlib.import_module("tensorflow")


def shows(family, *words):
    return can_show(mutant_of(family), traffic_of(words))


def mutant_of(family, path="ops/f.py"):
    return Mutant(family, path, 3, "f", "x", "wrong(x)", "")


def traffic_of(words, path="ops/f.py"):
    """Return the words of a function that returns on its third line."""
    returned = [word for word in words if word.startswith("returns")]
    others = [word for word in words if word not in returned]
    return {f"{path}::f": others, f"{path}::f:3": returned}


@pytest.mark.parametrize(
    ("family", "words", "answer"),
    [
        # A configuration is returned: nothing is a tensor.
        ("only in graph", [], False),
        ("only in XLA", ["returns float32"], True),
        # The pages run it in graphs, and nowhere under XLA.
        ("only in XLA", ["returns string", "runs graph"], False),
        ("only in XLA", ["returns int32", "runs graph", "runs xla"], True),
        ("only in graph", ["returns string", "runs graph"], True),
        ("only when empty", ["returns float32"], False),
        ("only when empty", ["returns float32", "returns batch"], True),
        # Counts are never NaN, and have no gradient.
        ("only for NaN", ["takes float32", "returns int32"], False),
        ("gradient", ["takes float32", "returns int32"], False),
        ("gradient", ["returns complex64"], True),
        # What no check gave it may be wrong and unseen.
        ("only in float16", ["takes float32", "returns float32"], True),
        ("only in float16", ["takes bfloat16", "returns float32"], False),
        ("only in float16", ["takes float16", "returns float16"], True),
        ("only in float64", ["takes float64", "returns float32"], False),
        ("only in float64", ["takes float32", "returns float32"], True),
        # NaN goes in and never comes out: a comparison, say.
        ("only for NaN", ["takes nan", "returns float32"], False),
        ("only for NaN", ["returns float32", "returns nan"], True),
        ("only for NaN", ["takes float32", "returns float32"], True),
        # Digits go in, and whole numbers come out.
        ("only in float64", ["returns float64", f"takes {DIGITS}"], False),
        ("only in float64", ["returns float64", f"returns {DIGITS}"], True),
        ("only in float64", ["returns float64"], True),
        # Of other bugs nothing is known.
        ("operator", [], True),
    ],
)
def test_a_bug_shows_in_tensors_that_it_changes(family, words, answer):
    assert shows(family, *words) is answer


def test_gradients_flow_through_metrics_where_a_page_says_so():
    path = "metrics/f.py"
    mutant = mutant_of("gradient", path)
    words = ["takes float32", "returns float32"]
    assert not can_show(mutant, traffic_of(words, path))
    assert can_show(mutant, traffic_of([*words, FLOWS], path))


def test_what_is_special_in_values_is_seen():
    def frame_of(x):
        return sys._getframe()

    frame = frame_of(tf.constant([np.nan, 1.0]))
    taken = words_of(frame, "call", None)
    assert taken == {"takes float32", "takes nan"}
    returned = words_of(frame, "return", tf.constant(0.1, "float64"))
    assert returned == {"returns float64", f"returns {DIGITS}"}
    returned = words_of(frame, "return", tf.constant(0.5, "float64"))
    assert returned == {"returns float64"}


def test_a_line_that_no_check_runs_may_return_anything():
    mutant = mutant_of("gradient")
    assert can_show(mutant, {})
    elsewhere = {"ops/f.py::f": [], "ops/f.py::f:7": ["returns int32"]}
    assert can_show(mutant, elsewhere)
    assert not can_show(mutant, {**elsewhere, "ops/f.py::f:3": []})


def test_tensors_are_seen_in_arguments_and_in_structures_of_results():
    def frame_of(x, parts, axis):
        return sys._getframe()

    half = tf.ones((2,), "float16")
    frame = frame_of(half, [tf.constant(1)], "float64")
    taken = words_of(frame, "call", None)
    assert taken == {"takes float16", "takes int32"}
    result = {"a": (tf.constant(1.0), half), "b": np.ones(3)}
    assert words_of(frame, "return", result) == {
        "returns float32",
        "returns float16",
        "returns batch",
    }


def test_keys_of_dictionaries_need_no_order():
    def frame_of(table):
        return sys._getframe()

    frame = frame_of({object(): tf.constant(1.0), object(): [tf.constant(1)]})
    taken = words_of(frame, "call", None)
    assert taken == {"takes float32", "takes int32"}


def test_a_graph_and_no_samples_are_seen():
    seen = []

    def look():
        nothing = tf.ones((0, 2)) + tf.ones((0, 2))
        seen.append(words_of(sys._getframe(), "return", nothing))

    look()
    tf.function(look)()
    tf.function(look, jit_compile=True)()
    eagerly = {"returns float32", "returns batch", "returns no samples"}
    in_graph = {*eagerly, "returns in a graph"}
    assert seen == [eagerly, in_graph, {*in_graph, "returns under XLA"}]


@pytest.mark.parametrize(
    ("family", "words", "answer"),
    [
        ("only in float16", ["returns float32"], False),
        ("only in float16", ["returns bfloat16"], True),
        ("only in XLA", ["returns float32", "returns in a graph"], False),
        ("only when empty", ["returns no samples"], True),
        ("operator", [], True),
    ],
)
def test_a_bug_can_be_noticed_where_its_condition_is_met(family, words, answer):
    assert is_met(mutant_of(family), traffic_of(words)) is answer
    assert not is_met(mutant_of(family), {})
