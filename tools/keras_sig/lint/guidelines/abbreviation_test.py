import pytest

RULE = "guide-abbreviation"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_words_in_full_pass(check):
    code = "def cube(attention_mask, num_heads, key_dim, initializer): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("attn_mask", "attention_mask"),
        ("lr", "learning_rate"),
        ("src_idx", "source_index"),
        ("max_val", "max_value"),
        ("val_split", "validation_split"),
    ],
)
def test_a_shortened_argument_is_found(check, name, fix):
    code = f"def cube(x, {name}=None): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        f"41:13 Expected words in full. Received: `{name}`. -> call it "
        f"`{fix}`; only `dim` and `num` are short"
    ]


def test_a_shortened_function_is_found(check):
    (found,) = check(RULE, SYMBOL.format("ops.to_vec", "def to_vec(x): ..."))
    assert found.startswith("41:1 ") and "`to_vector`" in found


def test_approved_arguments_are_ignored(check):
    code = "def huber(y_true, y_pred, delta, epsilon_1, dim): ..."
    assert check(RULE, SYMBOL.format("losses.huber", code)) == []


@pytest.mark.parametrize(
    ("name", "fix"),
    [("init_weights", "initialize_weights"), ("init", "initializer")],
)
def test_what_begins_with_init_does_it(check, name, fix):
    (found,) = check(RULE, SYMBOL.format(f"ops.{name}", f"def {name}(x): ..."))
    assert f"`{fix}`" in found


def test_the_names_of_python_are_ignored(check):
    code = "class Cube:\n    def __iter__(self): ..."
    assert check(RULE, SYMBOL.format("layers.Cube", code)) == []
