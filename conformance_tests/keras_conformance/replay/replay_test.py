"""What replays a capsule, without JAX: the measure, the capsule, the loop."""

import json
import math
import zipfile

import ml_dtypes
import numpy as np
import pytest

from keras_conformance.capsule.arrays import encode
from keras_conformance.capsule.write_capsule import (
    MANIFEST,
    as_json,
    as_lines,
    list_files,
    write_capsule,
)
from keras_conformance.comparison import compare
from keras_conformance.replay.__main__ import main
from keras_conformance.replay.bad_input import BadInput
from keras_conformance.replay.capsule import Capsule, decode
from keras_conformance.replay.measure import measure
from keras_conformance.replay.replay_clause import replay_clause

INF, NAN = math.inf, math.nan


class Text:
    """A device on which a function is a line of Python on its arguments."""

    kind = "cpu"

    def run(self, text, arguments):
        return [np.asarray(r) for r in eval(text, {"a": arguments, "np": np})]


def case(function, arguments, expected, tolerance=0.0):
    return {
        "call": "keras.ops.f(x=x)",
        "function": f"functions/{function}.mlir",
        "arguments": [encode(np.asarray(a, "float32")) for a in arguments],
        "outputs": 1,
        "expected": [encode(np.asarray(e, "float64")) for e in expected],
        "tolerance": tolerance,
    }


FUNCTIONS = {
    "double": b"(a[0] * 2, 'a new state')",
    "raises": b"1 / 0",
    "nothing": b"()",
}


def write_cases(path, clauses, functions):
    """Write a capsule of listed cases; return its path."""
    files = {f"functions/{key}.mlir": text for key, text in functions.items()}
    entries = []
    for id, cases in clauses.items():
        entry = {"id": id, "symbol": "keras.ops.f", "kind": "value"}
        entry |= {"sentence": "It holds.", "cases": len(cases)}
        left = [{"reason": "XLA has no strings", "cases": 2}]
        entry |= {"file": None, "left_out": left}
        if cases:
            entry |= {"file": f"cases/{id}.jsonl", "left_out": []}
            files[entry["file"]] = as_lines(cases)
        entries.append(entry)
    manifest = {
        "schema": 1,
        "edition": "sha256:0123456789abcdef",
        "implementation": {"name": "keras_reference", "version": "1"},
        "clauses": entries,
        "files": list_files(files),
    }
    write_capsule({**files, MANIFEST: as_json(manifest)}, path)
    return path


@pytest.fixture
def capsule(tmp_path):
    """Write a capsule of clauses; return its path."""
    return lambda clauses, name="capsule": write_cases(
        tmp_path / name, clauses, FUNCTIONS
    )


RIGHT = case("double", [[1, NAN]], [[2, NAN]])
WRONG = case("double", [[1, 1.5]], [[2, 3.5]], 0.1)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        (np.float32([1, NAN, INF, -INF]), [1, NAN, INF, INF]),
        (np.float32([1.5, 200]), [1, 100]),
        (np.float16([65504, np.inf]), [65519, 70000]),
        (np.float16([65504]), [65521]),
        (np.float32([INF]), [1e39]),
        (np.float32([NAN]), [0]),
        (np.int32([1, 3]), [1, 2]),
        (np.array([True, False]), np.array([True, True])),
        (np.complex64([1 + 2j]), np.complex128([1 + 1j])),
        (np.float32([3]), np.complex128([3 + 4j])),
        (np.zeros((0, 2), "float32"), np.zeros((0, 2))),
        (np.zeros((2, 1), "float32"), np.zeros(2)),
        (np.asarray([1.5], ml_dtypes.bfloat16), [1.25]),
        (np.float32(3), 2.0),
    ],
    ids=str,
)
def test_the_measure_is_that_of_the_suite(received, expected):
    expected = np.asarray(expected)
    wanted = compare(received, expected).difference
    assert measure(received, expected) == wanted


def test_numbers_of_the_measure():
    assert measure(np.float32([0.5, 12]), np.array([0.25, 10.0])) == 0.25


@pytest.mark.parametrize(
    "array",
    [
        np.float64([0.1, NAN, -0.0]),
        np.array([[True], [False]]),
        np.asarray([1.5, -2], ml_dtypes.bfloat16),
        np.complex64([1 + 2j]),
        np.int64(2**62),
        np.zeros((0, 3), "uint8"),
        np.asarray([1, 2], ">f4"),
    ],
    ids=str,
)
def test_arrays_are_kept_exactly(array):
    record = json.loads(json.dumps(encode(array)))
    again = decode(record)
    assert again.shape == array.shape
    native = array.astype(array.dtype.newbyteorder("="))
    assert again.dtype == native.dtype
    assert again.tobytes() == native.tobytes()


def test_cases_pass_and_further_results_are_new_values_of_variables(capsule):
    opened = Capsule(capsule({"ops.f/value": [RIGHT, RIGHT]}))
    (entry,) = opened.manifest["clauses"]
    record = replay_clause(opened, Text(), entry)
    assert (record["status"], record["cases"]) == ("passed", 2)
    assert "failure" not in record


@pytest.mark.parametrize(
    ("wrong", "message", "difference"),
    [
        (
            WRONG,
            "Expected the result [2.  3.5]  float64. "
            "Received: [2. 3.]  float32.",
            0.5 / 3.5,
        ),
        (
            case("raises", [1], [1]),
            "Expected a result. Received: ZeroDivisionError: division by zero",
            None,
        ),
        (
            case("nothing", [1], [1]),
            "Expected 1 results. Received: 0.",
            None,
        ),
    ],
)
def test_a_case_that_fails_is_shown(capsule, wrong, message, difference):
    path = capsule({"ops.f/value": [RIGHT, wrong]})
    opened = Capsule(path)
    record = replay_clause(opened, Text(), opened.manifest["clauses"][0])
    assert (record["status"], record["message"]) == ("failed", message)
    assert record["failure"]["difference"] == difference
    program = record["failure"]["program"]
    assert program.startswith("# keras.ops.f(x=x)\n")
    assert f"main(['{path}', '--device', 'cpu', '--clause', 'ops.f" in program


def test_a_clause_without_cases_is_unsupported_and_says_why(capsule):
    opened = Capsule(capsule({"ops.f/value": []}))
    record = replay_clause(opened, Text(), opened.manifest["clauses"][0])
    assert record["status"] == "unsupported"
    assert record["message"] == "2 left out: XLA has no strings."


def test_a_file_that_was_changed_is_refused(capsule):
    path = capsule({"ops.f/value": [RIGHT]})
    (path / "functions" / "double.mlir").write_text("(a[0] * 3,)")
    with pytest.raises(BadInput) as error:
        Capsule(path)
    assert "Expected functions/double.mlir with the hash " in str(error.value)
    assert "the capsule was changed" in str(error.value)


def test_a_file_that_is_missing_is_named(capsule):
    path = capsule({"ops.f/value": [RIGHT]})
    (path / "functions" / "double.mlir").unlink()
    with pytest.raises(BadInput, match="with functions/double.mlir. Received"):
        Capsule(path)


def test_an_archive_holds_the_same(capsule):
    path = capsule({"ops.f/value": [RIGHT]}, "capsule.zip")
    assert zipfile.is_zipfile(path)
    folder = capsule({"ops.f/value": [RIGHT]})
    assert Capsule(path).hash == Capsule(folder).hash


def test_another_schema_is_refused(capsule):
    path = capsule({"ops.f/value": [RIGHT]})
    text = (path / MANIFEST).read_text()
    (path / MANIFEST).write_text(text.replace('"schema": 1', '"schema": 7'))
    with pytest.raises(BadInput, match="Received: schema=7"):
        Capsule(path)


def test_what_is_no_capsule_is_refused(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().err == (
        f"replay: Expected a capsule with manifest.json. Received: {tmp_path}, "
        "without it. Fix: sig conformance capsule --output DIR.\n"
    )


def test_a_clause_that_is_not_in_it_is_refused(capsule, capsys):
    path = capsule({"ops.f/value": [RIGHT]})
    assert main([str(path), "--clause", "ops.f/other"]) == 2
    assert "Received: 'ops.f/other'. Fix: use ops.f/value" in (
        capsys.readouterr().err
    )
