import ast
import sys
from types import ModuleType

import pytest

from keras_conformance.bad_input import BadInput
from keras_conformance.mutation.bank import (
    CONDITIONS,
    RELOADED,
    made_by_hand,
    made_by_rules,
    sample,
)

SOURCE = '''"""Functions."""

import tensorflow as tf


def double(x):
    """Return 2 * x, as 1 + 1 is 2."""
    if x is None:
        raise ValueError(f"No {1 + 1}.")
    return x * 2  # 2 äöü


class Layer:
    def call(self, inputs):
        return inputs + 1

    def get_config(self):
        return {"units": 3}

    def _private(self):
        return 4
'''


@pytest.fixture
def reference(tmp_path):
    folder = tmp_path / "keras_reference"
    (folder / "ops").mkdir(parents=True)
    (folder / "ops" / "double.py").write_text(SOURCE)
    (folder / "ops" / "double_test.py").write_text("def f(): return 1 + 1\n")
    (folder / "ops" / "__init__.py").write_text("x = 1\n")
    return folder


def test_only_files_that_begin_as_asked_are_read(reference):
    assert made_by_rules(reference, "ops/d") == made_by_rules(reference)
    assert made_by_rules(reference, "ops/e") == []


def test_rules_change_one_place_and_leave_the_rest(reference):
    mutants = made_by_rules(reference)
    by_rules = [m for m in mutants if m.family not in {*CONDITIONS, RELOADED}]
    assert [(m.family, m.function, m.before, m.after) for m in by_rules] == [
        ("operator", "double", "x is None", "(x is not None)"),
        ("operator", "double", "x * 2", "(x / 2)"),
        ("constant", "double", "2", "3"),
        ("operator", "Layer.call", "inputs + 1", "(inputs - 1)"),
        ("constant", "Layer.call", "1", "2"),
        ("lost key", "Layer.get_config", '{"units": 3}', "({})"),
        ("constant", "Layer._private", "4", "5"),
    ]
    three = SOURCE.replace("x * 2  # 2", "x * 3  # 2")
    assert by_rules[2].source == three
    assert by_rules[2].line == 10


def test_what_is_returned_is_wrong_under_each_condition(reference):
    mutants = [m for m in made_by_rules(reference) if m.family in CONDITIONS]
    functions = [m.function for m in mutants]
    assert functions.count("double") == len(CONDITIONS)
    assert functions.count("Layer.call") == len(CONDITIONS)
    assert len(functions) == 2 * len(CONDITIONS)
    for mutant in mutants:
        ast.parse(mutant.source)
        assert f"return {CONDITIONS[mutant.family]}((" in mutant.source
        assert f"\ndef {CONDITIONS[mutant.family]}(value):" in mutant.source


def test_a_layer_is_wrong_once_a_configuration_made_it(reference, monkeypatch):
    (mutant,) = [m for m in made_by_rules(reference) if m.family == RELOADED]
    assert mutant.function == "Layer.call"
    from_config = "@classmethod\n    def from_config(cls, c): return cls()\n\n"
    source = mutant.source.replace("def call", f"{from_config}    def call")
    # The faults want TensorFlow for tensors only.
    monkeypatch.setitem(sys.modules, "tensorflow", ModuleType("tensorflow"))
    names = {}
    exec(source, names)
    names["_shifted"] = lambda value: value + 10
    assert names["Layer"]().call(1) == 2
    assert names["Layer"].from_config({}).call(1) == 12


def test_a_sample_takes_from_all_families_and_is_the_same_again(reference):
    mutants = made_by_rules(reference)
    families = {m.family for m in mutants}
    chosen = sample(mutants, len(families), "1")
    assert {m.family for m in chosen} == families
    assert chosen == sample(list(reversed(mutants)), len(families), "1")
    assert len(sample(mutants, 10_000, "1")) == len(mutants)


def write(tmp_path, before):
    path = tmp_path / "by_hand.toml"
    path.write_text(
        f'[[bug]]\nname = "thrice"\nfile = "ops/double.py"\n'
        f'before = "{before}"\nafter = "x * 3"\n'
        'clauses = ["ops.double/value"]\n'
    )
    return path


def test_a_bug_by_hand_names_its_clauses(reference, tmp_path):
    (mutant,) = made_by_hand(reference, write(tmp_path, "x * 2"))
    assert mutant.clauses == ("ops.double/value",)
    assert "return x * 3  #" in mutant.source


@pytest.mark.parametrize(("before", "times"), [("x * 9", 0), ("return", 4)])
def test_a_text_that_is_not_there_once_is_refused(
    reference, tmp_path, before, times
):
    words = f"of thrice once in ops/double.py. Received: {times} times"
    with pytest.raises(BadInput, match=words):
        made_by_hand(reference, write(tmp_path, before))
