import pytest

from keras_conformance.conftest import page


def twice(shapes, params="", definition="return x * 2", **more):
    inputs = more.get("inputs", f"inputs.x = {{shape = {shapes}}}")
    return page(
        "keras.twice",
        "def twice(x, by=2, to=None): ...",
        f"def twice(x, by=2, to=None):\n    {definition}",
        shape=f'kind = "shape"\n{inputs}\n{params}\nsymbolic = false',
        dtype=f'kind = "dtype"\n{inputs}\n{params}\nreturns = "same"',
    )


def failure(judge, body, text, kind="shape"):
    source = f"import tensorflow as tf\ndef twice(x, by=2, to=None):\n {body}"
    return judge(source, text)[f"twice/{kind}"].failure


def test_axes_are_cut_while_it_fails_in_the_same_way(judge):
    found = failure(judge, "return x[0]", twice("[[4, 5, 6]]"))
    assert found.received == "(1, 1)"
    assert "x = np.array([[[" in found.program
    assert found.expected == "(1, 1, 1)"


def test_no_axis_is_cut_further_than_it_fails(judge):
    body = "return x[0] if x.shape[1] > 2 else x"
    found = failure(judge, body, twice("[[4, 6]]"))
    assert (found.expected, found.received) == ("(1, 3)", "(3,)")


def test_what_the_definition_does_not_know_is_no_smaller_case(judge):
    text = twice("[[4, 6]]", definition="return x * 2 if x[3, 1] else x")
    found = failure(judge, "return x[0]", text)
    assert found.expected == "(4, 2)"


def test_another_failure_is_no_smaller_case(judge):
    body = "return x[0] if x.shape[0] > 1 else int('no number')"
    assert failure(judge, body, twice("[[4, 6]]")).expected == "(2, 1)"


def test_the_last_axis_of_distributions_stays(judge):
    inputs = 'inputs.x = {shape = [[4, 6]], fill = "simplex"}'
    found = failure(judge, "return x[0]", twice("", inputs=inputs))
    assert found.expected == "(1, 6)"


@pytest.mark.parametrize(
    ("params", "call"),
    [
        ("params.by = 2", "keras.twice(x=x)"),
        ("params = {by = 2, to = 3}", "keras.twice(x=x, to=3)"),
        ("params.by = 3", "keras.twice(x=x, by=3)"),
    ],
)
def test_arguments_at_their_defaults_are_left_out(judge, params, call):
    body = "return tf.cast(x, 'int32')"
    found = failure(judge, body, twice("[[2]]", params), "dtype")
    # A dtype has no difference: what raises or says the same is the same.
    assert found.program.endswith("print(keras.twice(x=x))")
    value = page(
        "keras.twice",
        "def twice(x, by=2, to=None): ...",
        "def twice(x, by=2, to=None):\n    return x * 2",
        cases=f'kind = "cases"\n{params}\n[[cases]]\ninputs.x = 1.0\n'
        "expected = 2.0",
    )
    found = failure(judge, "return x", value, "cases")
    assert found.program.endswith(f"print({call})")


def test_a_listed_result_keeps_the_arguments_that_it_is_for(judge):
    text = page(
        "keras.twice",
        "def twice(x, by=2, to=None): ...",
        cases='kind = "cases"\nparams = {by = 2, to = 3}\n[[cases]]\n'
        "inputs.x = [1.0, 2.0]\nexpected = [2.0, 4.0]",
    )
    found = failure(judge, "return x[0]", text, "cases")
    assert found.expected.endswith("(2,)")
    assert found.program.endswith("print(keras.twice(x=x, to=3))")
