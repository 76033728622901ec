import importlib.util
from types import SimpleNamespace

from keras_conformance.mutation.watch import watch_checks


def tensor(dtype, rank):
    """Return what looks like a tensor of TensorFlow, which is not loaded."""
    kind = type("EagerTensor", (), {"__module__": "tensorflow.python.ops"})
    made = kind()
    made.dtype = SimpleNamespace(name=dtype)
    made.shape = Shape([3] * rank)
    made.shape.rank = rank
    return made


class Shape(list):
    """Sizes of axes, and how many there are."""


def test_checks_show_which_functions_they_run_and_on_what(tmp_path):
    path = tmp_path / "sums.py"
    path.write_text(
        "def total(x, result):\n"
        "    return first(result)\n"
        "def first(result):\n"
        "    mapped = [(lambda x: x)(part) for part in [result]]\n"
        "    return mapped\n"
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
    seen = watch_checks(SimpleNamespace(decide=decide), checks, tmp_path)
    assert seen["entered"] == {
        "value": ["sums.py::first", "sums.py::total"],
        "relation": ["sums.py::first"],
    }
    traffic = seen["traffic"]
    assert traffic["sums.py::total"] == ["takes float16", "takes int32"]
    assert traffic["sums.py::total:2"] == ["returns batch", "returns int32"]
    assert "runs graph" in traffic["sums.py::first"]
    # What the comprehension and the lambda in it return, no statement does.
    assert [place for place in traffic if "first:" in place] == [
        "sums.py::first:5"
    ]
