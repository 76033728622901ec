import importlib.util
import math
from types import SimpleNamespace

from keras_conformance.mutation.mutant import Mutant
from keras_conformance.mutation.reach import checks_of, measure
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


def tensor(dtype, rank):
    """Return what looks like a tensor of TensorFlow, which is not loaded."""
    kind = type("EagerTensor", (), {"__module__": "tensorflow.python.ops"})
    made = kind()
    made.dtype = SimpleNamespace(name=dtype)
    made.shape = SimpleNamespace(rank=rank)
    return made


def test_checks_show_which_functions_they_run_and_on_what(tmp_path):
    path = tmp_path / "sums.py"
    path.write_text(
        "def total(x, result):\n"
        "    return first(result)\n"
        "def first(result):\n"
        "    return [result]\n"
    )
    spec = importlib.util.spec_from_file_location("sums", path)
    sums = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sums)
    half, whole = tensor("float16", 0), tensor("int32", 2)
    work = {
        "value": lambda: sums.total(half, whole),
        "relation": lambda: sums.first(half),
        "failing": lambda: sums.total(tensor("float64", 0), whole),
    }

    def decide(check):
        work[check.id]()
        status = "failed" if check.id == "failing" else "passed"
        return SimpleNamespace(status=status)

    checks = [
        SimpleNamespace(id=name, kind=name, data={"equal": ["eager", "graph"]})
        for name in work
    ]
    reach, traffic = measure(SimpleNamespace(decide=decide), checks, tmp_path)
    # The check that runs fewer functions comes first.
    assert reach == {
        "sums.py::total": ["value"],
        "sums.py::first": ["relation", "value"],
    }
    assert traffic["sums.py::total"] == [
        "returns batch",
        "returns int32",
        "takes float16",
        "takes int32",
    ]
    assert "runs graph" in traffic["sums.py::first"]
