import pytest

RULE = "guide-generic-name"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_names_that_say_something_pass(check):
    code = "def cube(x, weight, axis=-1): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


def test_names_that_could_be_anything_are_found(check):
    code = "def cube(tensor, param=None): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        "41:18 Expected a name that says what it is about. Received: "
        "`param`. -> name what it holds, in words of the problem: `query`, "
        "`weight`"
    ]


@pytest.mark.parametrize(
    "code",
    [
        "def cube(weight, x): ...",
        "class Cube:\n    def __init__(self, x): ...",
    ],
)
def test_x_is_found_where_it_is_not_the_input_of_a_function(check, code):
    assert len(check(RULE, SYMBOL.format("ops.cube", code))) == 1


def test_the_input_of_a_method_may_be_x(check):
    code = "class Cube(Layer):\n    def call(self, x): ..."
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == []


def test_what_approved_methods_take_is_ignored(check, approve):
    approve(
        "class Optimizer:\n    def update_step(self, gradient, variable): ..."
    )
    code = "class Cube:\n    def {}(self, gradient, variable): ..."
    other = SYMBOL.format("optimizers.Cube", code.format("other"))
    same = SYMBOL.format("optimizers.Cube", code.format("update_step"))
    assert len(check(RULE, other)) == 1
    assert check(RULE, same) == []
