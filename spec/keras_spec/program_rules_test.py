import pytest

from keras_spec.program_rules import check_program

SYMBOL = "keras.ops.double"
PROGRAM = "import os\ntwice = keras.ops.double(np.ones(2))\n"


def messages(program=PROGRAM, **expected):
    data = {"program": program, "expected": expected}
    return [message for message, _ in check_program(SYMBOL, data)]


def test_a_good_program_has_no_message():
    assert messages(twice=[2.0, 2.0]) == []


@pytest.mark.parametrize(
    ("program", "message"),
    [
        (None, "expected a text. Received: program=None."),
        ("twice = (", "line 1 of the program: '(' was never closed."),
        ("twice = 4", "the program does not name keras.ops.double."),
        ("keras.ops.double(1)", "the program gives 'twice' no value."),
        (
            "def f():\n    twice = keras.ops.double(1)",
            "the program gives 'twice' no value.",
        ),
        (
            "import tensorflow.math\ntwice = keras.ops.double(1)",
            "line 1 of the program imports 'tensorflow.math'.",
        ),
        (
            "from . import x\ntwice = keras.ops.double(1)",
            "line 1 of the program imports '.'.",
        ),
        (
            "twice = keras.ops.double(1)._value",
            "line 1 of the program uses '_value'.",
        ),
    ],
)
def test_a_bad_program_has_one(program, message):
    assert messages(program, twice=2) == [message]


def test_names_of_python_may_have_underscores():
    assert messages("twice = keras.ops.double.__name__", twice="double") == []


@pytest.mark.parametrize("expected", [{}, [], "x", None])
def test_something_has_to_be_expected(expected):
    data = {"program": PROGRAM, "expected": expected}
    ((message, _),) = check_program(SYMBOL, data)
    assert message == f"expected values by name. Received: {expected=!r}."
