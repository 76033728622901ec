import pytest

RULE = "guide-noun-and-case"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("layers.Masking", "class Masking(Layer): ..."),
        ("layers.Conv2D", "class Conv2D(Layer): ..."),
        ("ops.expand_dims", "def expand_dims(x, axis_1): ..."),
        ("callbacks.Tokenize", "class Tokenize(Callback): ..."),
    ],
)
def test_nouns_and_snake_case_pass(check, path, code):
    assert check(RULE, SYMBOL.format(path, code)) == []


def test_a_verb_as_a_layer_is_found(check):
    code = "class NormalizeBatch(Layer): ..."
    assert check(RULE, SYMBOL.format("layers.NormalizeBatch", code)) == [
        "41:1 Expected a class named by a noun, each word with a capital. "
        "Received: `NormalizeBatch`. -> call it `BatchNormalization`"
    ]


@pytest.mark.parametrize(
    ("path", "code", "fix"),
    [
        ("ops.toCube", "def toCube(x): ...", "to_cube"),
        ("layers.my_layer", "class my_layer: ...", "MyLayer"),
        ("ops.cube", "def cube(maxValue): ...", "max_value"),
        ("layers.Cube", "class Cube:\n    def getX(self): ...", "get_x"),
    ],
)
def test_the_wrong_case_is_found(check, path, code, fix):
    (found,) = check(RULE, SYMBOL.format(path, code))
    assert found.endswith(f"call it `{fix}`")


def test_code_without_a_tag_is_ignored(check):
    assert check(RULE, "```\nclass normalize: ...\n```") == []
