"""Inputs that are text."""

from keras_conformance.conftest import page

PAGE = page(
    "keras.lengths",
    "def lengths(x): ...",
    "def lengths(x):\n    return np.char.str_len(x)",
    value="""
    kind = "value"
    inputs.x = {values = [["a", "bcd"]], dtype = ["string"]}
    tolerance = {float32 = 0}
    """,
    cases="""
    kind = "cases"
    [[cases]]
    inputs.x = ["", "ab"]
    expected = [0, 2]
    """,
)
RIGHT = """
    import tensorflow as tf

    def lengths(x):
        return tf.strings.length(x)
    """


def test_text_reaches_function_and_definition(judge):
    outcomes = judge(RIGHT, PAGE, modes=("eager", "graph"))
    assert {o.status for o in outcomes.values()} == {"passed"}


def test_a_wrong_result_is_shown_with_its_text(judge):
    wrong = RIGHT.replace("length(x)", "length(x) + 1")
    failure = judge(wrong, PAGE)["lengths/cases"].failure
    assert "'ab'" in failure.program or "''" in failure.program
