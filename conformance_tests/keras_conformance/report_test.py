from keras_conformance.failure import Failure, said
from keras_conformance.outcome import Outcome
from keras_conformance.report import explain, table
from keras_spec.clause import Clause


def outcome(status, symbol="keras.ops.relu", failure=None, message=""):
    name = f"{symbol.removeprefix('keras.')}/value"
    sentence = "Each element is the larger\nof itself and zero."
    check = Clause(name, symbol, "value", sentence, {}, "", 1)
    return Outcome(check, status, 0, message, failure)


def test_a_failure_says_all_that_an_implementer_needs():
    failure = Failure(
        "Expected 0. Received: 1.",
        "import keras\n\nprint(1)",
        "[0\n 0]",
        "[1\n 1]",
        1.0,
        1e-6,
        "graph",
        8388608.0,
    )
    given = outcome("failed", failure=failure, message=failure.message)
    assert explain(given, "keras 3 on tensorflow 2") == (
        """\
FAILED ops.relu/value
  Each element is the larger of itself and zero.
  Expected 0. Received: 1.

    import keras

    print(1)

  expected   [0
              0]
  received   [1
              1]
  difference 1 of max(1, |expected|), 8.39e+06 units in the last place
  tolerance  1e-06
  ran on     keras 3 on tensorflow 2, graph"""
    )


def test_what_the_message_has_said_is_not_said_again():
    failure = Failure(
        "Expected ValueError. Received: no error.",
        "import keras\n\nkeras.f()",
        "ValueError",
        "no error",
    )
    given = outcome("failed", failure=failure, message=failure.message)
    lines = explain(given, "keras 3").splitlines()
    assert lines[2:] == [
        "  Expected ValueError. Received: no error.",
        "",
        "    import keras",
        "",
        "    keras.f()",
        "",
        "  ran on     keras 3, eager",
    ]


def test_long_results_are_shortened_and_long_programs_are_not():
    rows = "\n".join(f"row {n}" for n in range(100))
    failure = Failure("Expected 1.", rows, rows, "none")
    text = explain(outcome("failed", failure=failure), "keras 3")
    assert text.count("\n    row ") == 100
    assert "... 76 lines ..." in text
    assert "row 11\n             ... 76" in text


def test_an_error_of_the_specification_is_shown_as_such():
    given = outcome("error", message="Expected a definition.")
    assert explain(given, "").splitlines() == [
        "ERROR ops.relu/value",
        "  Each element is the larger of itself and zero.",
        "  Expected a definition.",
    ]


def test_the_table_counts_families_and_statuses():
    rows = table(
        [
            outcome("passed"),
            outcome("failed"),
            outcome("passed", "keras.layers.ReLU"),
            outcome("known", "keras.Input"),
        ]
    ).splitlines()
    assert [row.split() for row in rows] == [
        ["passed", "failed", "known"],
        ["keras", ".", ".", "1"],
        ["layers", "1", ".", "."],
        ["ops", "1", "1", "."],
        ["all", "2", "1", "1"],
    ]


def test_an_error_is_said_in_one_line():
    error = ValueError("first\nsecond\n\nfourth\nfifth")
    assert said(error) == "ValueError: first second  fourth"
