RULE = "guide-long-name"
SYMBOL = "### keras.{}\n\nText.\n\n```python signature\n{}\n```\n"


def test_three_parts_pass(check):
    code = "def cube(x, return_attention_scores=True, max_beta_1=2): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == []


def test_four_parts_are_found(check):
    code = "def cube(x, force_match_each_column=True): ..."
    assert check(RULE, SYMBOL.format("ops.cube", code)) == [
        "41:13 Expected at most 3 parts in a name. Received: "
        "`force_match_each_column`, 4 parts. -> leave out what the function "
        "says already, or divide the object"
    ]


def test_a_term_of_the_field_is_one_part(check):
    code = "def cube(x, pre_merge_top_k=5, late_pre_merge_top_k=6): ..."
    (found,) = check(RULE, SYMBOL.format("ops.cube", code))
    assert "`late_pre_merge_top_k`, 4 parts" in found
    (found,) = check(RULE, SYMBOL.format("ops.cube", "def cube(a_stop_kind_b)"))
    assert "`a_stop_kind_b`, 4 parts" in found


def test_names_of_functions_are_ignored(check):
    code = "def cube_of_a_very_long_name(x): ..."
    path = "ops.cube_of_a_very_long_name"
    assert check(RULE, SYMBOL.format(path, code)) == []
