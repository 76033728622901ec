import pytest

RULE = "guide-implementation-detail"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("ops.cube", "def cube(x, kernel, graph_size=1, shift=2): ..."),
        ("layers.Cube", "class Cube(Layer): ..."),
        ("layers.TFIDF", "class TFIDF(Layer): ..."),
    ],
)
def test_words_of_the_problem_pass(check, path, code):
    assert check(RULE, SYMBOL.format(path, code)) == []


@pytest.mark.parametrize(
    ("path", "code", "name", "detail"),
    [
        ("ops.cube", "def cube(x, fused=True): ...", "fused", "fused"),
        ("ops.cube_v2", "def cube_v2(x): ...", "cube_v2", "v2"),
        ("layers.CubeV2", "class CubeV2(Layer): ...", "CubeV2", "V2"),
        ("layers.CuDNNCube", "class CuDNNCube: ...", "CuDNNCube", "CuDNN"),
        ("layers.TFCube", "class TFCube: ...", "TFCube", "TF"),
        ("ops.c", "def c(x, variable_name=0): ...", *["variable_name"] * 2),
    ],
)
def test_words_of_the_code_are_found(check, path, code, name, detail):
    (found,) = check(RULE, SYMBOL.format(path, code))
    assert found.split(" ", 1)[1] == (
        "Expected a name that a user of the API understands. Received: "
        f"`{name}`, which speaks of `{detail}`. -> say what it does for the "
        "user, or leave it out"
    )


def test_approved_names_are_ignored(check, approve):
    approve("def cube(x, fused=None): ...", "ops")
    code = "def cube(x, fused=None): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []
