"""Blocks that are said not to run are tried behind those that do."""

import pytest

from keras_sig.sandbox.example_runner import is_program
from keras_sig.sandbox.limits import Limits


def test_a_block_not_yet_fails_and_disturbs_nothing(run):
    ran = run(
        "x = 1",
        ("not-yet", "x = 2\nsequence_mask(x)"),
        "print(x)",
    )
    assert [(one.mark, one.end, one.output) for one in ran] == [
        ("example", "ran", ""),
        ("not-yet", "not yet", ""),
        ("example", "ran", "1\n"),
    ]
    assert ran[1].problem == "NameError: name 'sequence_mask' is not defined"
    assert (ran[1].problem_line, ran[1].error) == (9, "NameError")


def test_a_block_not_yet_has_the_names_of_its_place(run):
    ran = run("x = 1", ("not-yet", "print(x)\nprint(y)"), "x = y = 2")
    assert ran[1].output == "1\n"
    assert ran[1].problem == "NameError: name 'y' is not defined"


def test_a_block_not_yet_that_runs_is_seen(run):
    ran = run(("not-yet", "x = 3"), ("not-yet", "print(x)"))
    assert [(one.problem, one.output) for one in ran] == [("", ""), ("", "3\n")]


def test_a_block_not_yet_that_never_ends_is_not_yet(run):
    ran = run(
        ("not-yet", "while True: pass"),
        "print(1)",
        ("not-yet", "1"),
        limits=Limits(seconds=1.5),
    )
    assert [(one.line, one.end, one.problem) for one in ran] == [
        (4, "not yet", "it ran longer than 1.5 seconds"),
        (7, "ran", ""),
    ]


def test_nothing_is_tried_behind_an_example_that_fails(run):
    assert len(run(("not-yet", "1 / 0"), "1 / 0", ("not-yet", "1"))) == 1


def test_pseudo_code_that_is_a_program_is_tried_by_itself(run):
    code = "import sys\nprint(len(sys.argv))"
    ran = run("x = 1", ("pseudo", code), ("pseudo", f"{code}\nprint(x)"))
    assert [(one.mark, one.line, one.output) for one in ran] == [
        ("example", 4, ""),
        ("pseudo", 7, "1\n"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "import a\na.b(1)",
        "from a import b\nwith b:\n    b()",
        "import a\nassert a.b[..., 0]",
    ],
)
def test_what_imports_and_acts_is_a_program(text):
    assert is_program(text)


@pytest.mark.parametrize(
    "text",
    [
        "a.b(1)",
        "import a",
        "import a\nx = a.b()",
        "import a\ndef f():\n    a.b()",
        "import a\nclass F:\n    a.b()",
        "import a\na.b(...)",
        "import a\na.b()\n...",
        "import a\na.b(\n",
        "import a\nfor each layer: train",
        "\0",
        "(" * 10_000,
    ],
)
def test_what_is_unfinished_is_no_program(text):
    assert not is_program(text)
