RULE = "section-empty"


def test_a_sentence_passes(check):
    assert check(RULE, "### Cost\n\nNone.") == []


def test_a_heading_without_text_is_found(check):
    assert check(RULE, "### Cost\n\n<!-- later\nand more -->\n") == [
        "36:1 Expected text below the heading 'Cost'. Received: none. -> "
        "write it, even if it is one sentence, or remove the heading"
    ]


def test_the_last_heading_is_looked_at_too(check):
    text = "# T\n\n| Status | Proposed |\n|-|-|\n\n## End"
    assert check(RULE, document=text)[0].startswith("6:1 ")


def test_a_heading_with_sections_below_is_ignored(check):
    assert check(RULE, "### Cost\n\n#### Time\n\nNone.") == []


def test_an_underlined_heading_of_two_lines_is_no_text(check):
    (found,) = check(RULE, "What it costs\nand whom\n---\n\n## More\n\nText.")
    assert found.startswith("36:1 Expected text below the heading 'What it")
    assert check(RULE, "What it costs\nand whom\n---\n\nMuch.") == []
