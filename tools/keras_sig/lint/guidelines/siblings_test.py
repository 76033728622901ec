RULE = "guide-siblings"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_the_shared_positions_pass(check):
    code = "def cubic(y_true, y_pred, power=3): ..."
    assert check(RULE, SYMBOL.format("losses.cubic", code)) == []


def test_other_positions_are_found(check):
    code = "def cubic(y_pred, y_true): ..."
    assert check(RULE, SYMBOL.format("losses.cubic", code)) == [
        "41:1 Expected keras.losses.cubic to start with (y_true, y_pred) as "
        "its siblings do. Received: (y_pred, y_true). -> order the arguments "
        "so that one can take the other's place"
    ]


def test_families_and_kinds_without_siblings_are_ignored(check):
    for path, code in [
        ("ops.cubic", "def cubic(b, a): ..."),
        ("optimizers.Cubic", "class Cubic: ..."),
        ("losses.Cubic", "class Cubic:\n    def __init__(self, power): ..."),
    ]:
        assert check(RULE, SYMBOL.format(path, code)) == []
