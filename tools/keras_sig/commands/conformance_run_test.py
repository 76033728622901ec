"""`sig conformance run` in a repository of one page."""

import json
import shutil
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from keras_sig.cli import main
from keras_sig.conformance.suite import results_folder
from keras_sig.conformance.summary import (
    of_another_edition,
    summary,
    verdict,
)
from keras_sig.model.repository import Repository

HERE = Path(__file__).parents[3]
PAGE = """# keras.double

Twice as much.

```toml page
rfc = ["20261101-keras-api-baseline"]
```

```python signature
def double(x): ...
```

```python definition
def double(x):
    return 2 * x
```

The result is the sum of the input and itself.

```toml clause double/value
kind = "value"
inputs.x = {shape = [[], [3]]}
tolerance = {float32 = 0}
```
"""


def report(name, statuses, **stale):
    clauses = [
        {"symbol": symbol, "status": status}
        for symbol, status in statuses.items()
    ]
    counts = dict.fromkeys(
        ("passed", "failed", "error", "unsupported", "known"), 0
    )
    for status in statuses.values():
        counts[status] += 1
    return {
        "implementation": {"name": name},
        "clauses": clauses,
        "summary": {**counts, "total": len(clauses)},
        "stale": stale.get("stale", []),
    }


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A checkout with one page and an implementation of one function."""
    (tmp_path / "governance.toml").touch()
    pages = tmp_path / "spec" / "pages"
    pages.mkdir(parents=True)
    (pages / "double.md").write_text(PAGE)
    shutil.copytree(HERE / "templates", tmp_path / "templates")
    reference = tmp_path / "reference_impl"
    reference.mkdir()
    (reference / "tiny.py").write_text("def double(x): return x + x\n")
    (reference / "thrice.py").write_text("def double(x): return x * 3\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_implementation_is_run_and_shown(repository, capfd):
    both = ["--impl", "tiny", "--impl", "thrice"]
    code = main(["conformance", "run", *both, "--junit"])
    said = capfd.readouterr()
    assert (code, said.err) == (1, "")
    assert "FAILED double/value" in said.out
    assert said.out.endswith(
        """
Passed, by family
            tiny     thrice
keras        2/2        1/2
all          2/2        1/2
results build/conformance/tiny.json
results build/conformance/thrice.json
matrix  build/conformance/matrix.html
tiny conforms: 2 passed of 2.
thrice does not conform: 1 passed, 1 failed of 2.
"""
    )
    folder = repository / "build" / "conformance"
    assert "double/value" in (folder / "matrix.html").read_text()
    results = json.loads((folder / "tiny.json").read_text())
    assert results["summary"]["passed"] == 2
    suite = ElementTree.parse(folder / "thrice.junit.xml").find("testsuite")
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    (failure,) = suite.iterfind("testcase[@name='double/value']/failure")
    assert failure.text.startswith("FAILED double/value\n")

    review = ["--review", "2027-03-31"]
    assert main(["conformance", "triage", "--impl", "thrice", *review]) == 0
    (entry,) = tomllib.loads(capfd.readouterr().out)["deviation"]
    assert (entry["clause"], entry["reason"]) == ("double/value", "")


def test_one_check_is_reproduced_with_its_program(repository, capfd):
    assert (
        main(["conformance", "reproduce", "double/value", "--impl", "thrice"])
        == 1
    )
    said = capfd.readouterr().out
    assert said.endswith(
        "thrice does not conform: 1 failed of 1.\n"
        "program build/conformance/reproduce/double.value.py\n"
    )
    program = repository / "build/conformance/reproduce/double.value.py"
    assert "import thrice as keras\n" in program.read_text()
    assert "print(keras.double(x=x))" in program.read_text()
    assert program.read_text().startswith(
        "# double/value: The result is the sum of the input and itself.\n"
        "# expected "
    )


RUNNER = """
import json, sys

def send(**record):
    print(json.dumps(record), flush=True)

send(protocol=1, version="1", backend="none", backend_version="1",
     language="JavaScript, or so", programs=True)
for line in sys.stdin:
    question = json.loads(line)
    if "program" in question:
        send(id=question["id"], program="console.log(double(1));")
    else:
        send(id=question["id"], outputs=question["inputs"])
"""


def test_a_program_in_another_language_is_kept_as_such(repository, capfd):
    (repository / "runner.py").write_text(RUNNER)
    command = f"{sys.executable} runner.py"
    arguments = ["--impl", "other", "--impl-command", command]
    assert main(["conformance", "reproduce", "double/value", *arguments]) == 1
    path = repository / "build/conformance/reproduce/double.value.mjs"
    assert f"program {path.relative_to(repository)}" in capfd.readouterr().out
    text = path.read_text()
    assert text.startswith("// double/value: The result is the sum")
    assert text.endswith("console.log(double(1));\n")


def test_triage_needs_results(repository, capfd):
    assert main(["conformance", "triage", "--review", "2027-03-31"]) == 2
    assert "Fix: sig conformance run --impl keras." in capfd.readouterr().err


def test_a_part_never_replaces_the_whole(repository):
    here = Repository.find()
    folder = repository / "build" / "conformance"
    assert results_folder(here, None, whole=True) == folder
    assert results_folder(here, None, whole=False) == folder / "partial"
    given = repository / "elsewhere"
    assert results_folder(here, given, whole=False) == given


def test_results_of_other_pages_are_found(tmp_path):
    for name, edition in (("now", "sha256:1"), ("old", "sha256:2")):
        (tmp_path / f"{name}.json").write_text(f'{{"edition": "{edition}"}}')
    assert of_another_edition(tmp_path, "sha256:1") == [tmp_path / "old.json"]


def test_an_implementation_that_ends_the_process_is_no_result(
    repository, capfd
):
    source = "import os\nprint()\nos._exit(0)\n"
    (repository / "reference_impl" / "ending.py").write_text(source)
    old = repository / "build" / "conformance" / "ending.json"
    old.parent.mkdir(parents=True)
    old.write_text("{}")
    assert main(["conformance", "run", "--impl", "ending"]) == 2
    said = capfd.readouterr().err
    assert "Received: the process has crashed in it. Fix: see" in said
    assert old.read_text() == "{}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--impl", "nothing"], "Received: impl='nothing'."),
        (
            ["--impl", "tiny", "--symbol", "keras.duble"],
            "Fix: use keras.double.",
        ),
        (["--backend", "jax"], "the only one of keras_reference. Received"),
        (["--backend", "theano"], "Received: backend='theano'."),
    ],
)
def test_bad_input_is_said_once(repository, capfd, arguments, message):
    code = main(["conformance", "run", *arguments])
    said = capfd.readouterr().err
    assert code == 2
    assert message in said
    assert said.count("\n") == 1


def test_families_are_counted_by_implementation():
    text = summary(
        [
            report(
                "one",
                {"keras.ops.a": "passed", "keras.layers.B": "failed"},
            ),
            report(
                "other", {"keras.ops.a": "passed", "keras.layers.B": "passed"}
            ),
        ]
    )
    assert text.splitlines() == [
        "              one      other",
        "layers        0/1        1/1",
        "ops           1/1        1/1",
        "all           1/2        2/2",
    ]


def test_what_is_unsupported_fails_where_it_must_not_be():
    part = report("x", {"keras.a": "passed", "keras.b": "unsupported"})
    counts = "1 passed, 1 unsupported of 2."
    assert verdict(part) == f"x has no unknown failure: {counts}"
    assert verdict(part, strict=True) == f"x does not conform: {counts}"


@pytest.mark.parametrize(
    ("statuses", "stale", "text"),
    [
        (
            {"keras.a": "passed", "keras.b": "known"},
            [],
            "x has no unknown failure: 1 passed, 1 known of 2.",
        ),
        ({"keras.a": "passed"}, [], "x conforms: 1 passed of 1."),
        (
            {"keras.a": "unsupported"},
            [],
            "x does not conform: 1 unsupported of 1.",
        ),
        (
            {"keras.a": "passed", "keras.b": "error"},
            [],
            "x does not conform: 1 passed, 1 error of 2.",
        ),
        (
            {"keras.a": "passed"},
            ["ops.gone/value"],
            "x does not conform: 1 passed of 1.",
        ),
    ],
)
def test_the_verdict_is_one_line(statuses, stale, text):
    assert verdict(report("x", statuses, stale=stale)) == text
