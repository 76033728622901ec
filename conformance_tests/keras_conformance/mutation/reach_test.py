import math

from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.reach import checks_of, joined
from keras_spec.clause import Clause


def clause(name, kind, **data):
    return Clause(name, "keras.ops.f", kind, "It.", data, "f.md", 1)


CHECKS = {
    check.id: check
    for check in (
        clause("error.a", "error"),
        clause("error.b", "error"),
        clause("error.c", "error"),
        clause("value", "value", inputs={"x": {"shape": [[], [3]]}}),
        clause("value.nan", "value", inputs={"x": {"special": [math.nan]}}),
        clause("gradient", "gradient"),
    )
}
REACH = {"ops/f.py::f": list(CHECKS)}


def tried(family, most):
    mutant = Mutant(family, "ops/f.py", 1, "f", "1", "2", "")
    return checks_of(mutant, REACH, CHECKS, most)


def test_each_kind_of_checks_has_its_turn():
    assert tried("constant", 3) == ["error.a", "value", "gradient"]
    assert sorted(tried("constant", 9)) == sorted(CHECKS)


def test_the_checks_that_look_for_a_bug_come_first():
    assert tried("gradient", 2) == ["gradient", "error.a"]
    assert tried("only for NaN", 3) == ["value.nan", "error.a", "value"]


def test_a_function_that_nothing_runs_is_put_to_no_check():
    mutant = Mutant("constant", "ops/g.py", 1, "g", "1", "2", "")
    assert checks_of(mutant, REACH, CHECKS, 9) == []


def test_a_bug_by_hand_is_put_to_the_checks_that_it_names():
    mutant = Mutant("by hand", "ops/f.py", 1, "f", "1", "2", "", ("value",))
    assert checks_of(mutant, REACH, CHECKS, 0) == ["value"]


def test_what_pages_saw_is_joined():
    one = {
        "entered": {"b": ["f", "g"], "a": ["f", "g"]},
        "traffic": {"f": ["takes int32"], "f:3": ["returns int32"]},
    }
    other = {"entered": {"c": ["f"]}, "traffic": {"f": ["takes float32"]}}
    reach, traffic = joined([one, other])
    # The check that runs fewer functions comes first.
    assert reach == {"f": ["c", "a", "b"], "g": ["a", "b"]}
    assert traffic == {
        "f": ["takes float32", "takes int32"],
        "f:3": ["returns int32"],
    }
