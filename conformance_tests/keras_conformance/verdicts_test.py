"""Each implementation gets the verdict it deserves, as a user sees it.

What hangs and what crashes is in `main_test.py`.
"""

import json
import os
import subprocess
import sys
from collections import Counter

import pytest

from keras_conformance.conftest import page, write_pages

VALUE = """
kind = "value"
inputs.x = {shape = [[], [2, 3]], dtype = ["float16", "float32"]}
tolerance = {float16 = 0, float32 = 0}
"""
DTYPE = """
kind = "dtype"
inputs.x = {shape = [[2]], dtype = ["float16", "float32"]}
returns = "same"
"""
BODIES = {"double": "x + x", "negative": "-x", "half": "x / 2"}
PAGES = {
    name: page(
        f"keras.ops.{name}",
        f"def {name}(x): ...",
        f"def {name}(x):\n    return {body}",
        value=VALUE,
        dtype=DTYPE,
    )
    for name, body in BODIES.items()
}


def functions(bodies):
    lines = [f"    def {n}(x): return {body}" for n, body in bodies.items()]
    return "\n".join(["import tensorflow as tf", "class ops:", *lines])


SOURCES = {
    "nothing": "",
    "zeros": functions(dict.fromkeys(BODIES, "tf.zeros_like(x)")),
    "almost": functions({**BODIES, "negative": "x"}),
    "part": functions({"double": "x + x"}),
}
RUNS = {
    "nothing": ["nothing"],
    "zeros": ["zeros"],
    "almost": ["almost"],
    "almost again": ["almost"],
    "almost in a worker": ["almost", "-n", "1"],
    "almost in two": ["almost", "-n", "2"],
    "part": ["part"],
    "part, strictly": ["part", "--strict"],
    "profile": ["almost", "--profile", "small", "--strict"],
}
PROGRAM = """
import json, sys
from keras_conformance.main import main

codes = {}
for name, arguments in json.load(sys.stdin).items():
    print(f"== {name}")
    codes[name] = main(arguments)
with open("codes.json", "w") as file:
    json.dump(codes, file)
"""


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory):
    """Make all runs, in one process where that is enough."""
    folder = tmp_path_factory.mktemp("verdicts")
    texts = {f"ops/{name}.md": text for name, text in PAGES.items()}
    write_pages(folder / "pages", texts)
    (folder / "profiles.toml").write_text(
        '[small]\nsentence = "Two of three."\n'
        'symbols = ["keras.ops.double", "keras.ops.half"]\n'
    )
    for name, source in SOURCES.items():
        (folder / f"{name}_keras.py").write_text(source)
    arguments = {
        name: [
            *("--impl", f"{impl}_keras", "--pages", "pages"),
            *(rest if "-n" in rest else ["-n", "0", *rest]),
            *("--results", f"{name}.json"),
        ]
        for name, (impl, *rest) in RUNS.items()
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=json.dumps(arguments),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": ".", "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        check=True,
    )
    codes = json.loads((folder / "codes.json").read_text())
    said = dict(
        part.split("\n", 1) for part in done.stdout.split("== ") if part
    )
    return {
        name: (codes[name], said[name], read(folder / f"{name}.json"))
        for name in RUNS
    }


def read(path):
    """Return results without the times."""
    report = json.loads(path.read_text())
    for clause in report["clauses"]:
        del clause["seconds"]
    return report


def counts(report):
    return {s: n for s, n in report["summary"].items() if n}


def test_nothing_is_unsupported_and_fails(verdicts):
    code, said, report = verdicts["nothing"]
    assert (code, counts(report)) == (1, {"unsupported": 9, "total": 9})
    assert "Nothing passed: the implementation conforms in nothing." in said


def test_zeros_have_the_right_signature_and_dtype_and_no_value(verdicts):
    code, said, report = verdicts["zeros"]
    assert code == 1
    assert counts(report) == {"passed": 6, "failed": 3, "total": 9}
    failed = [c["kind"] for c in report["clauses"] if c["status"] == "failed"]
    assert failed == ["value"] * 3
    assert said.count("\nFAILED ") + said.startswith("FAILED ") == 3


def test_one_wrong_symbol_is_the_one_that_fails(verdicts):
    code, said, report = verdicts["almost"]
    assert (code, counts(report)) == (1, {"passed": 8, "failed": 1, "total": 9})
    (failed,) = [c for c in report["clauses"] if c["status"] != "passed"]
    assert failed["id"] == "ops.negative/value"
    assert said.startswith("FAILED ops.negative/value\n")
    assert failed["failure"]["ulps"] > 0


@pytest.mark.parametrize(
    "name", ["almost again", "almost in a worker", "almost in two"]
)
def test_the_same_run_gives_the_same_results_but_for_times(verdicts, name):
    code, said, report = verdicts[name]
    assert (code, report) == (verdicts["almost"][0], verdicts["almost"][2])
    assert said == verdicts["almost"][1]


def test_a_part_passes_unless_it_has_to_be_everything(verdicts):
    code, said, report = verdicts["part"]
    assert (code, counts(report)["unsupported"]) == (0, 6)
    strict, said, again = verdicts["part, strictly"]
    assert (strict, again) == (1, report)
    statuses = Counter(c["status"] for c in again["clauses"])
    assert statuses == {"passed": 3, "unsupported": 6}
    assert "Nothing may be unsupported, but ops.half/signature" in said


def test_a_profile_is_measured_by_itself(verdicts):
    code, said, report = verdicts["profile"]
    assert (code, counts(report)) == (0, {"passed": 6, "total": 6})
    assert (report["profile"], report["complete"]) == ("small", False)
    assert said.endswith("6 checks of the profile small: 6 passed.\n")
