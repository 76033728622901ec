import pytest

RULE = "section-punctuation"


@pytest.mark.parametrize("title", ["Cost", "Why?", "And so on...", "A: b"])
def test_words_and_questions_pass(check, title):
    assert check(RULE, f"### {title}\n\nx") == []


@pytest.mark.parametrize(
    ("heading", "column", "stop"),
    [
        ("### Cost:", 9, ":"),
        ("### Cost. ##", 9, "."),
        ("### **Cost:**", 11, ":"),
        ("Cost;\n-----", 5, ";"),
    ],
)
def test_a_stop_is_found(check, heading, column, stop):
    assert check(RULE, f"{heading}\n\nx") == [
        f"36:{column} Expected a heading without a stop at its end. Received: "
        f"{stop!r}. -> remove it: anchors and the table of contents read "
        "better"
    ]


def test_text_is_ignored(check):
    assert check(RULE, "Cost:\n\nNone.") == []


def test_a_heading_of_two_lines_ends_in_the_second(check):
    (found,) = check(RULE, "What it\ncosts.\n---\n\nMuch.")
    assert found.startswith("37:6 Expected a heading without a stop")
    assert check(RULE, "It costs.\nWhom\n---\n\nMuch.") == []


def test_the_stop_of_the_title_is_left_to_another_rule(check):
    document = "# Faster layers.\n\n| Status | Proposed |\n|-|-|\n"
    assert check(RULE, document=document) == []
    assert check("naming-title-text", document=document)
