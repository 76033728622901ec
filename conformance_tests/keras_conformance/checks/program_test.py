import os

import pytest

from keras_conformance.conftest import page

SOURCE = """
    import numpy as np

    class ops:
        def double(x): return np.float32(2) * np.asarray(x, "float32")

    class config:
        values = {"floatx": "float32"}
        def floatx(): return config.values["floatx"]
        def set_floatx(value): config.values["floatx"] = value
    """
DOUBLE = "double = keras.ops.double\n"
TENTH = "result = double([0.05, 1.0])"


def clause(program, expected):
    lines = ['kind = "program"', 'program = """', DOUBLE + program, '"""']
    text = "\n".join([*lines, expected])
    return page("keras.ops.double", "def double(x): ...", program=text)


@pytest.fixture
def outcome(judge):
    def decide(program, expected, source=SOURCE):
        return judge(source, clause(program, expected))["ops.double/program"]

    return decide


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        ("r = double(1)", "r = 2.0"),
        ("r = double([[1], [2]])", "r = [[2.0], [4.0]]"),
        ("r = [double(1), double([1])]", "r = [2.0, [2.0]]"),
        ("r = (double(1), 2.0)", "r = [2.0, 2.0]"),
        ("r = double([])", "r = []"),
        ("r = {'a': double(1), 'b': ['c']}", 'r = {a = 2.0, b = ["c"]}'),
        ("r = double(1) == 2", "r = true"),
        ("r = int(double(1))", "r = 2"),
        ("r = str(double(1))", 'r = "2.0"'),
        ("r = float(double(np.inf))", "r = inf"),
        # Where compilers look for the names of functions.
        ("import sys; r = sys.modules['__main__'].double(1)", "r = 2.0"),
    ],
)
def test_what_is_expected_passes(outcome, program, expected):
    found = outcome(program, f"expected.{expected}")
    assert (found.status, found.message) == ("passed", "")


@pytest.mark.parametrize(
    ("program", "expected", "message"),
    [
        ("r = double(1)", "r = 3.0", "Expected the r 3.0. Received: 2.0."),
        (
            "r = double(1)",
            "r = 2",
            "Expected r to be 2. Received: np.float32(2.0).",
        ),
        ("r = double(1)", "r = true", "Expected r to be True. Received:"),
        ("r = int(double(1))", "r = 2.0", "Expected r to be 2.0. Received: 2."),
        (
            "r = double(1)",
            "r = [2.0]",
            "Expected a r of shape (1,). Received: shape=().",
        ),
        ("r = double", "r = 1", "Expected r to be 1. Received: <function"),
        ("r = [double(1)]", "r = [2.0, 2.0]", "Expected a r of shape (2,)."),
        (
            "r = ['a', double(1)]",
            'r = ["a"]',
            "Expected r to be ['a']. Received:",
        ),
        (
            "r = {'a': double(1)}",
            "r = {b = 2.0}",
            "Expected r to be {'b': 2.0}.",
        ),
        (
            "r = {'a': double(1)}",
            "r = {a = 3.0}",
            "Expected the r['a'] 3.0. Received: 2.0.",
        ),
        (
            "r = ['a', double(1)]",
            'r = ["a", 3.0]',
            "Expected the r[1] 3.0. Received: 2.0.",
        ),
        (
            "r = str(double(1))",
            'r = "2"',
            "Expected r to be '2'. Received: '2.0'.",
        ),
        (
            "r = None or double and None",
            "r = 1",
            "Expected r to be 1. Received: None.",
        ),
        (
            "r = 1 / 0; double",
            "r = 1",
            "Expected the program to run. Received: ZeroDivisionError",
        ),
        (
            "if False: r = double(1)",
            "r = 2.0",
            "Expected r to be 2.0. Received: None.",
        ),
    ],
)
def test_anything_else_fails(outcome, program, expected, message):
    found = outcome(program, f"expected.{expected}")
    assert found.status == "failed"
    assert found.message.startswith(message)


def test_the_program_of_a_failure_prints_what_failed(outcome):
    found = outcome(TENTH, "expected.result = [0.1, 3.0]")
    lines = found.failure.program.splitlines()
    assert lines[-2:] == [TENTH, "print(result)"]
    assert any(line.startswith("import tiny_imple") for line in lines)


def test_numbers_are_exact_without_a_tolerance(outcome):
    assert outcome(TENTH, "expected.result = [0.1, 2.0]").status == "failed"
    close = "expected.result = [0.1, 2.0]\ntolerance = {float32 = 1e-6}"
    assert outcome(TENTH, close).status == "passed"


def test_settings_are_what_they_were(outcome):
    program = """
keras.config.set_floatx("float64")
r = [keras.config.floatx(), double.__name__]
"""
    expected = 'expected.r = ["float64", "double"]'
    source = SOURCE + "\n    found = config.values\n"
    assert outcome(program, expected, source).status == "passed"
    # A failure in between changes nothing either.
    broken = program + "1 / 0"
    assert "ZeroDivision" in outcome(broken, expected, source).message


def test_settings_of_one_program_are_not_those_of_the_next(judge):
    first = clause(
        'keras.config.set_floatx("x"); r = double(1)',
        "expected.r = 2.0",
    )
    second = first.replace("ops.double/program", "ops.double/program.second")
    second = second.replace(
        'keras.config.set_floatx("x"); r =', "w = keras.config.floatx(); r ="
    )
    second = second.replace("expected.r = 2.0", 'expected.w = "float32"')
    blocks = second.partition("It holds.\n\n```toml clause")
    found = judge(SOURCE, f"{first}\n\n{''.join(blocks[1:])}")
    assert {o.status for o in found.values()} == {"passed"}


def test_it_runs_in_an_empty_folder(outcome):
    before = os.getcwd()
    program = """
import os
files = os.listdir()
with open("a.txt", "w") as file:
    file.write(str(double(1)))
files += os.listdir()
"""
    assert outcome(program, 'expected.files = ["a.txt"]').status == "passed"
    assert os.getcwd() == before


def test_what_is_printed_is_dropped(outcome, capsys):
    program = "print('loud'); r = double(1)"
    assert outcome(program, "expected.r = 2.0").status == "passed"
    assert capsys.readouterr().out == ""


def test_a_path_that_is_not_there_is_unsupported(outcome):
    missing = SOURCE.replace("def double", "def triple")
    assert (
        outcome(TENTH, "expected.result = 1", missing).status == "unsupported"
    )
