RULE = "guide-argument-count"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_seven_arguments_pass(check):
    code = "def cube(a, b, c, d, e, f, *args, g=1, **kwargs): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


def test_eight_arguments_of_a_new_symbol_are_found(check):
    code = "class Cube:\n    def __init__(self, a, b, c, d, e, f, g, h): ..."
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == [
        "41:1 Expected at most 7 arguments in keras.layers.Cube. Received: "
        "8. -> ask of each who would miss it; leave rare ones to subclasses, "
        "or divide the object"
    ]


def test_a_signature_that_grows_is_found(check):
    code = "def huber(y_true, y_pred, delta, epsilon_1, dim, a, b, c): ..."
    (found,) = check(RULE, SYMBOL.format("losses.huber", code))
    assert "Received: 8, 3 of them new." in found


def test_methods_are_found(check):
    code = "class Cube:\n    def f(self, a, b, c, d, e, f, g, h): ..."
    (found,) = check(RULE, SYMBOL.format("layers.Cube", code))
    assert found.startswith("42:5 ") and "keras.layers.Cube.f" in found


def test_code_that_does_something_is_ignored(check):
    code = "```python\ndef f(a, b, c, d, e, f, g, h): return a\n```"
    assert check(RULE, code) == []
