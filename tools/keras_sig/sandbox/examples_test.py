import pytest

from keras_sig.reading.rfc import read_rfc
from keras_sig.sandbox.examples import run_examples
from keras_sig.sandbox.limits import Limits

HEAD = "| Status | Proposed |\n|-|-|\n\n"


@pytest.fixture
def run(sandbox, tmp_path):
    """Run blocks; return what became of each."""

    def run_blocks(*blocks, info="python example", limits=None):
        fences = "".join(f"```{info}\n{block}\n```\n" for block in blocks)
        rfc = read_rfc((HEAD + fences).encode(), "rfcs/20261120-a.md")
        limits = limits or Limits(seconds=60)
        return run_examples(sandbox, rfc, tmp_path, limits)

    return run_blocks


def test_later_blocks_build_on_earlier_ones(run):
    ran = run("x = 20", "print(x + 1)")
    assert [(one.output, one.problem) for one in ran] == [
        ("", ""),
        ("21\n", ""),
    ]


def test_plain_blocks_are_not_run(run):
    assert run("1 / 0", info="python") == []
    assert run("1 / 0", info="python pseudo") == []


def test_nothing_runs_behind_a_failure(run):
    ran = run("print(1)", "f = lambda: 1 / 0\n\nf()", "print(2)")
    assert [one.problem for one in ran] == [
        "",
        "ZeroDivisionError: division by zero",
    ]
    # The line that divides, not the line that calls.
    assert ran[1].problem_line == 8


def test_an_error_in_a_library_is_at_the_line_that_called_it(run):
    (ran,) = run("import json\n\njson.loads('{')")
    assert ran.problem_line == 7


def test_an_endless_block_is_stopped(run):
    ran = run("print(1)", "while True: pass", limits=Limits(seconds=1.5))
    assert [one.problem for one in ran] == [
        "",
        "it ran longer than 1.5 seconds",
    ]


def test_output_is_kept_to_its_beginning(run):
    (ran,) = run("for _ in range(10_000): print('x' * 99)")
    assert len(ran.output) == 20_000 and ran.problem == ""


def test_output_past_python_is_limited(run):
    limits = Limits(seconds=60, output_bytes=10_000)
    code = "import os\nwhile True: os.write(1, b'x' * 99)"
    (ran,) = run(code, limits=limits)
    assert ran.problem == "it printed more than 10,000 bytes"


@pytest.mark.parametrize(
    "answer",
    ["b'x\\n'", "b'[]\\n'", "b'{}\\n'", "b'[' * 100_000 + b'\\n'",
     "b'{\"line\": \"x\", \"output\": 1, \"problem\": 2}\\n'"],
)  # fmt: skip
def test_forged_answers_are_no_success(run, answer):
    code = f"import os, sys\nos.write(int(sys.argv[-1]), {answer})\nos._exit(0)"
    (ran,) = run(code)
    assert ran.problem == "it ended the process, with exit code 0"


def test_a_forged_line_stays_in_the_block(run):
    answer = '{"line": 10**9, "output": "", "problem": "x"}'
    code = (
        "import json, os, sys\n"
        f"os.write(int(sys.argv[-1]), json.dumps({answer}).encode() + b'\\n')"
    )
    assert run(code)[0].problem_line == 4
