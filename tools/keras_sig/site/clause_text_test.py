import tomllib

from keras_sig.site.clause_text import describe_clause


def described(text):
    return describe_clause(tomllib.loads(text))


def test_inputs_name_their_shapes_and_types():
    assert described(
        "inputs.x = {shape = [[], [3], [2, 0]], "
        'dtype = ["float16", "float32"], low = -1.5}'
    ) == [("inputs.x", "shape (), (3,), (2, 0); float16 or float32; low -1.5")]


def test_parameters_name_their_alternatives():
    assert described(
        'params = {a = [1, 2], b = {python = "None"}, c = true, d = [[1, 2]]}'
    ) == [
        ("params.a", "1 or 2"),
        ("params.b", "None"),
        ("params.c", "True"),
        ("params.d", "[1, 2]"),
    ]


def test_a_list_of_arrays_is_said_as_one():
    text = "inputs.xs = {list = [{shape = [[2]]}, {shape = [[3]]}]}"
    assert described(text) == [
        ("inputs.xs", "a list: shape (2,) and shape (3,)")
    ]


def test_objects_are_written_as_calls():
    text = 'params.k = {object = "keras.X", params = {value = 0.5}}'
    assert described(text) == [("params.k", "keras.X(value=0.5)")]


def test_the_rest_is_said_plainly():
    assert described(
        'raises = "ValueError"\nnames = ["units", "-1"]\n'
        "tolerance = {float32 = 1e-6}\n"
    ) == [
        ("raises", "ValueError"),
        ("names", "units, -1"),
        ("tolerance", "float32: 1e-06"),
    ]


def test_short_cases_are_shown_and_long_ones_counted():
    assert described(
        "[[cases]]\ninputs.x = [nan, -1]\nparams.axis = 0\nexpected = [0.5]\n"
        "[[cases]]\ninputs = {x = 1}\ngradient = {x = 2.0}\n"
    ) == [
        ("case", "x = [nan, -1], axis = 0 gives [0.5]"),
        ("case", "x = 1 has the gradient x: 2.0"),
    ]
    many = "[[cases]]\ninputs.x = 1\n" * 9
    assert described(many) == [("cases", "9")]
