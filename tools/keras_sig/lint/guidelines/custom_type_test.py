import pytest

RULE = "guide-custom-type"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


@pytest.mark.parametrize(
    "argument",
    [
        'mode="fast"',
        "axis: int | tuple[int, ...] = -1",
        "mask: Optional[tf.Tensor] = None",
        "shape: Sequence[int] = (1,)",
        "layers: List[keras.layers.Layer] = ()",
        "mode: Literal['Fast', 'Slow'] = 'Fast'",
        "low=-np.inf",
        "dtype=tf.float32",
        "eps=EPSILON",
        "loss=square()",
        "size=(7, 7)",
        "bases: list[str] = None",
        "mode=lambdas",
    ],
)
def test_plain_types_pass(check, argument):
    code = f"def cube(x, {argument}): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    ("argument", "received"),
    [
        (
            "mode=losses.Reduction.SUM",
            "the enum value losses.Reduction.SUM (`sum` as a string)",
        ),
        ("mode: Mode = None", "the type Mode"),
        ("mode: Optional[tf.TensorShape] = None", "the type tf.TensorShape"),
        ("mode=Options()", "an object of Options as the default"),
        ("mode=[7, 7]", "a list as the default, which all calls share"),
        (
            "mode={}",
            "a dictionary or set as the default, which all calls share",
        ),
        ("mode=lambda a: a", "a lambda as the default, which cannot be saved"),
        ("mode=lambda: 0", "a lambda as the default, which cannot be saved"),
    ],
)
def test_enums_and_own_types_are_found(check, argument, received):
    code = f"def cube(x, {argument}): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        f"41:13 Expected a plain type for `mode`. Received: {received}. -> "
        "take a string, a number, a tuple, or an object that Keras has already"
    ]


def test_approved_classes_are_plain(check, approve):
    approve("class Policy: ...")
    code = "def cube(x, policy: Policy = Policy()): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []
