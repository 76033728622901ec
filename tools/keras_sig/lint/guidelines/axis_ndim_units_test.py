import pytest

RULE = "guide-axis-ndim-units"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_the_usual_names_pass(check):
    code = "def cube(axis, ndim, units, keepdims, key_dim, dim_order): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    ("name", "fix", "meaning"),
    [
        ("dims", "axis", "which dimension is meant, as in NumPy"),
        ("rank", "ndim", "how many axes a tensor has, as in NumPy"),
        ("keep_dims", "keepdims", "whether reduced axes stay, as in NumPy"),
        ("num_units", "units", "the size of what a projection gives"),
    ],
)
def test_other_names_are_found(check, name, fix, meaning):
    code = f"def cube(x, *, {name}=None): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        f"41:16 Expected the name that Keras uses. Received: `{name}`. -> "
        f"call it `{fix}` if it says {meaning}"
    ]


def test_a_dimension_may_be_a_size(check):
    code = "def cube(x, *, dim=8): ..."
    (found,) = check(RULE, SYMBOL.format("ops.cube", code))
    assert found.endswith(
        " -> call it `axis` if it says which dimension is meant, as in NumPy; "
        "of a size, say which: `units`, `output_dim`"
    )


def test_approved_arguments_are_ignored(check):
    code = "def huber(y_true, y_pred, delta=1, epsilon_1=2, dim=0): ..."
    assert check(RULE, SYMBOL.format("losses.huber", code)) == []
