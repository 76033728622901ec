"""The suite as a program, on implementations of a few lines."""

import json
import os
import re
import signal
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from keras_conformance.bench import Bench
from keras_conformance.conftest import page, write_pages
from keras_conformance.main import build_parser, main, prepare
from keras_conformance.outcome import LOST
from keras_conformance.report import print_report
from keras_conformance.results import SCHEMA_FILE, as_record

VALUE = """
kind = "value"
inputs.x = {shape = [[], [2, 3]], dtype = ["float32"]}
tolerance = {float32 = 0}
"""
PAGES = {
    "ops/double.md": page(
        "keras.ops.double",
        "def double(x): ...",
        "def double(x):\n    return 2 * x",
        value=VALUE,
    ),
    "ops/negative.md": page(
        "keras.ops.negative",
        "def negative(x): ...",
        "def negative(x):\n    return -x",
        value=VALUE,
    ),
}
RIGHT = """
class ops:
    def double(x):
        print("noise")
        return x + x

    def negative(x):
        return -x
"""
ZEROS = """
import tensorflow as tf

class ops:
    def double(x):
        return tf.zeros_like(x)

    def negative(x):
        return tf.zeros_like(x)
"""


@pytest.fixture
def pages(tmp_path):
    """Write the pages; return their folder."""
    return write_pages(tmp_path / "pages", PAGES)


@pytest.fixture
def start(tmp_path, pages):
    """Start the program on a module of this source, and these pages."""

    def start(source, *arguments):
        (tmp_path / "tiny.py").write_text(source)
        return subprocess.Popen(
            [
                *(sys.executable, "-m", "keras_conformance"),
                *("--impl", "tiny", "--pages", pages),
                *("--results", tmp_path / "results.json", *arguments),
            ],
            env={
                **os.environ,
                "PYTHONPATH": str(tmp_path),
                "TF_CPP_MIN_LOG_LEVEL": "3",
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heed_interrupts,
        )

    return start


def heed_interrupts():
    """Undo what a shell does to programs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def run(start):
    """Run the program to its end."""

    def run(source, *arguments):
        with start(source, *arguments) as process:
            stdout, stderr = process.communicate()
        return subprocess.CompletedProcess(
            process.args, process.returncode, stdout, stderr
        )

    return run


ENDS = """
import os, time

class ops:
    def double(x):
        time.sleep(600)

    def negative(x):
        os.kill(os.getpid(), 9)
"""


def test_an_end_of_the_process_is_a_result(run, tmp_path):
    done = run(ENDS, "--limit", "5")
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads((tmp_path / "results.json").read_text())
    validate(report)
    lost = [c for c in report["clauses"] if c["status"] != "passed"]
    assert [(c["id"], c["status"], c["message"]) for c in lost] == [
        (
            "ops.double/value",
            "hung",
            'It had not ended after 0:00:05, in double, line 6 of "tiny.py".',
        ),
        (
            "ops.negative/value",
            "crashed",
            "The process ended in this check; it left no reason.",
        ),
    ]
    assert "HUNG ops.double/value\n  It holds.\n" in done.stdout


def test_a_run_whose_only_check_ends_the_process_is_reported(run, tmp_path):
    done = run(ENDS, "--clause", "ops.negative/value")
    assert (done.returncode, done.stderr) == (1, "")
    assert "tiny unknown on tensorflow unknown" in done.stdout
    report = json.loads((tmp_path / "results.json").read_text())
    validate(report)
    assert report["summary"]["crashed"] == report["summary"]["total"] == 1


def test_what_cannot_be_loaded_is_bad_input(run, tmp_path):
    done = run("raise RuntimeError('no such library')")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "keras_conformance: Expected to import tiny. Received: RuntimeError: "
        'no such library. Fix: see `python -c "import tiny"`.\n'
    )
    assert not list(tmp_path.glob("results*"))


def test_an_interrupted_run_is_resumed(start, run, tmp_path):
    # The pipe tells when the run has come to a check that does not end.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    tells = f"open({str(pipe)!r}, 'w').close(); import time; time.sleep(600)"
    with start(RIGHT.replace("return -x", tells)) as process:
        pipe.read_text()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()
    assert process.returncode == 130
    assert said == "keras_conformance: stopped; with --resume it goes on.\n"
    assert not (tmp_path / "results.json").exists()
    decided = (tmp_path / "results.journal").read_text().count('"id"')
    assert 0 < decided < 4

    done = run(RIGHT, "--resume")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads((tmp_path / "results.json").read_text())
    assert report["summary"]["passed"] == 4
    assert not (tmp_path / "results.journal").exists()


def test_without_a_journal_there_is_nothing_to_resume(pages, capsys):
    results = pages.parent / "results.json"
    given = ["--impl", "keras_reference", "--pages", str(pages)]
    assert main([*given, "--results", str(results), "--resume"]) == 2
    said = capsys.readouterr().err
    assert "Received: none. Fix: run without --resume." in said


def validate(report):
    schema = json.loads(SCHEMA_FILE.read_text())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(report)


def test_a_right_implementation_passes_without_noise(run, tmp_path):
    done = run(RIGHT)
    assert (done.returncode, done.stderr) == (0, "")
    assert "noise" not in done.stdout
    assert done.stdout.endswith("4 checks: 4 passed.\n")
    report = json.loads((tmp_path / "results.json").read_text())
    validate(report)
    assert report["summary"] == {
        "passed": 4,
        "failed": 0,
        "error": 0,
        "crashed": 0,
        "hung": 0,
        "unsupported": 0,
        "known": 0,
        "total": 4,
    }
    assert report["complete"]
    assert report["implementation"]["name"] == "tiny"
    assert [c["cases"] for c in report["clauses"]] == [1, 2, 1, 2]


@pytest.fixture
def run_here(pages, module):
    """Make the checks in this process, where TensorFlow is loaded."""

    def run_here(source, *arguments):
        name = module(source)
        options = ["--impl", name, "--pages", str(pages), *arguments]
        run = prepare(build_parser().parse_args(options))
        bench = Bench.of(run.plan)
        run.implementation = bench.adapter.describe()
        for check in run.checks:
            run.record(bench.decide(check))
        return run

    return run_here


def test_an_implementation_that_returns_zeros_fails(run_here, tmp_path, capsys):
    run = run_here(ZEROS, "--symbol", "ops.double")
    print_report(run)
    said = capsys.readouterr().out
    assert "FAILED ops.double/value\n  It holds.\n" in said
    report = as_record(run)
    validate(report)
    assert not report["complete"]
    (passed, failed) = report["clauses"]
    assert (passed["status"], failed["status"]) == ("passed", "failed")
    assert failed["failure"]["received"] == "0.  float32 ()"
    shown = re.search(r"(?s)\n\n(    import .*?)\n\n  expected", said)
    program = re.sub("(?m)^    ", "", shown.group(1))
    assert program == failed["failure"]["program"]
    again = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout == "tf.Tensor(0.0, shape=(), dtype=float32)\n"


def test_failures_beyond_the_first_are_counted(run_here, capsys):
    run = run_here(ZEROS)
    lost = sum(o.status in LOST for o in run.outcomes)
    assert lost > 1
    print_report(run, 1)
    said = capsys.readouterr().out
    assert said.count("\n  received") == 1
    assert f"... and {lost - 1} more failures. --failures {lost} " in said


def test_an_implementation_of_nothing_passes_nothing(run_here, capsys):
    run = run_here("")
    assert not run.is_good
    assert {o.status for o in run.outcomes} == {"unsupported"}
    assert run.outcomes[0].message == "no public path keras.ops.double"
    print_report(run)
    assert "Nothing passed" in capsys.readouterr().out


def entry(clause):
    return (
        f'[[deviation]]\nclause = "{clause}"\nreason = "Rounds."\n'
        'link = "https://example.org"\nreview = 2027-01-31\n'
    )


def test_what_the_ledger_lists_is_known(run_here, tmp_path):
    ledger = tmp_path / "ledger.toml"
    ledger.write_text(entry("ops.negative/value"))
    source = RIGHT.replace("return -x", "return x")
    run = run_here(source, "--ledger", str(ledger))
    assert [o.status for o in run.outcomes].count("known") == 1
    assert run.is_good


def test_what_the_ledger_lists_in_vain_fails(run_here, tmp_path, capsys):
    ledger = tmp_path / "ledger.toml"
    ledger.write_text(entry("ops.double/value"))
    run = run_here(RIGHT, "--ledger", str(ledger))
    assert not run.is_good

    ledger.write_text(entry("ops.gone/value"))
    run = run_here(RIGHT, "--ledger", str(ledger))
    assert run.stale == ["ops.gone/value"]
    assert not run.is_good
    print_report(run)
    assert "ledger.toml: ops.gone/value is no check of this edition. Fix" in (
        capsys.readouterr().out
    )


def test_a_part_of_the_edition_does_not_make_entries_stale(run_here, tmp_path):
    ledger = tmp_path / "ledger.toml"
    ledger.write_text(entry("ops.negative/value"))
    run = run_here(RIGHT, "--symbol", "ops.double", "--ledger", str(ledger))
    assert run.is_good


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--symbol", "ops.triple"), "Received: 'ops.triple'; zero checks"),
        (("--clause", "ops.double/val"), "Fix: use ops.double/value"),
        (("--mode", "fast"), "Received: mode='fast'."),
        (("--impl", "kreas"), "Received: impl='kreas'. Fix: use keras or"),
        (("--pages", "/nowhere"), "Received: /nowhere."),
        (("--backend", "torch"), "the only one of keras_reference. Received"),
        (("--limit", "0"), "Received: limit=0. Fix: use --limit 120."),
    ],
)
def test_bad_input_ends_with_one_message(pages, arguments, message, capsys):
    results = pages / "results.json"
    given = ["--impl", "keras_reference", "--pages", str(pages)]
    assert main([*given, "--results", str(results), *arguments]) == 2
    said = capsys.readouterr()
    assert message in said.err
    assert (said.err.count("\n"), said.out) == (1, "")
    assert not results.exists()


def test_pages_that_cannot_be_read_are_bad_input(pages, capsys):
    path = pages / "ops" / "double.md"
    path.write_text(path.read_text().replace('kind = "value"', 'kind = "v"'))
    assert main(["--pages", str(pages)]) == 2
    said = capsys.readouterr().err
    assert "ops/double.md:24:1: Clause ops.double/value: expected" in said
