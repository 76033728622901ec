import pytest

RULE = "section-bold"


@pytest.mark.parametrize(
    "body",
    ["**Goal.** A sentence.", "**That is all.**", "- **Cost**", "a\n**b**\nc",
     "****", "**a** and **b**"],
)  # fmt: skip
def test_bold_words_and_sentences_pass(check, body):
    assert check(RULE, f"{body}\n\nText.") == []


@pytest.mark.parametrize(
    ("above", "marks"),
    [("More.", "####"), ("## Costs", "###"), ("###### Costs", "######")],
)
def test_a_bold_line_above_text_is_found(check, above, marks):
    assert check(RULE, f"{above}\n\n**The cost:**\n\nNone.") == [
        "38:1 Expected a heading. Received: the bold line 'The cost:'. -> "
        f"write `{marks} The cost`, or the level it has"
    ]


def test_code_and_what_is_above_the_header_are_ignored(check):
    table = "| Status | Proposed |\n|-|-|\n"
    assert check(RULE, document=f"**Title**\n\n{table}") == []
    assert check(RULE, "```text\n\n**Cost**\n\n```") == []
