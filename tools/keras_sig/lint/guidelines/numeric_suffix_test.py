import pytest

RULE = "guide-numeric-suffix"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


@pytest.mark.parametrize(
    "name",
    ["beta_1", "l1", "x2", "conv_2d", "log2", "use_fp16", "utf8", "print_v2"],
)
def test_an_underscore_and_terms_of_art_pass(check, name):
    code = f"def cube(x, {name}=1): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    ("name", "fix"), [("alpha1", "alpha_1"), ("max_beta12", "max_beta_12")]
)
def test_a_number_without_an_underscore_is_found(check, name, fix):
    code = f"def cube(x, {name}=1): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        "41:13 Expected an underscore before the number. "
        f"Received: `{name}`. -> call it `{fix}`"
    ]


def test_functions_are_found_and_classes_ignored(check):
    code = "def cube1(x): ..."
    (found,) = check(RULE, SYMBOL.format("ops.cube1", code))
    assert found.startswith("41:1 ")
    code = "class Cube1(Layer): ..."
    assert check(RULE, SYMBOL.format("layers.Cube1", code)) == []
