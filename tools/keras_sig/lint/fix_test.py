from keras_sig.lint.fix import fix
from keras_sig.model.finding import Finding


def found(line, column, end, replacement, rule="a-rule"):
    return Finding(
        "a.md", line, column, rule, "m", end_column=end, replacement=replacement
    )


def test_spans_are_replaced_and_nothing_else():
    text = "\ufeffone two\r\nthree\rfour"
    fixed = fix(text, [found(1, 2, 5, "1"), found(3, 1, 5, "4")])
    assert fixed == ("\ufeff1 two\r\nthree\r4", 2)


def test_a_new_line_ends_as_the_others_do():
    assert fix("a\r\nb\r\n", [found(1, 1, 2, "a\nx")]).text == "a\r\nx\r\nb\r\n"


def test_of_overlapping_spans_the_first_is_replaced():
    findings = [found(1, 2, 4, "xy"), found(1, 1, 3, "")]
    assert fix("abcd", findings) == ("cd", 1)


def test_what_is_not_certain_stays():
    assert fix("abcd", [found(1, 1, 3, None)]) == ("abcd", 0)


def test_a_replacement_that_changes_nothing_does_not_count():
    assert fix("abcd", [found(1, 1, 2, "a")]) == ("abcd", 0)
