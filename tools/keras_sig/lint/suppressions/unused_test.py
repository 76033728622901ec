RULE = "suppression-unused"
FENCE = "```\na\n```"


def test_a_needed_suppression_passes(check):
    body = f"<!-- sig: disable=code-tagged old -->\n\n{FENCE}"
    assert check(RULE, body) == []


def test_an_unneeded_one_is_found(check):
    assert check(RULE, "<!-- sig: disable=code-tagged old -->\n\nText.") == [
        "36:1 Expected the rule code-tagged to find something here. "
        "Received: nothing. -> remove the comment"
    ]


def test_it_holds_for_the_block_below_only(check):
    body = f"<!-- sig: disable=code-tagged old -->\n{FENCE}\n\n{FENCE}"
    assert [f.split()[0] for f in check("code-tagged", body)] == ["41:1"]
    assert check(RULE, body) == []


def test_above_the_title_it_holds_for_the_document(check):
    top = "<!-- sig: disable=code-tagged old -->\n# T\n\n"
    text = f"{top}| Status | Proposed |\n|-|-|\n\n{FENCE}\n\n{FENCE}\n"
    assert check("code-tagged", document=text) == []


def test_beside_text_it_holds_for_its_line(check):
    body = "[a](gone) <!-- sig: disable=link-target moved -->\n[b](gone)"
    assert [f.split()[0] for f in check("link-target", body)] == ["37:5"]


def test_one_without_a_reason_is_ignored(check):
    assert check(RULE, "<!-- sig: disable=code-tagged -->") == []


def test_one_that_is_needed_behind_the_last_finding_shown_passes(check):
    body = "```\n```\n\n" * 200
    comment = "<!-- sig: disable=code-tagged old -->\n\n"
    assert check(RULE, body + comment + FENCE) == []


def test_one_behind_more_than_is_looked_at_passes(check):
    comment = "<!-- sig: disable=code-tagged old -->\n\nText.\n"
    assert check(RULE, "```\n```\n\n" * 400 + comment) == []


def test_a_comment_of_no_use_is_certainly_removed(replacements):
    part = "<!-- sig: disable=code-tagged,code-tabs old -->\n\n"
    whole = "<!-- sig: disable=code-tagged old -->"
    assert replacements(RULE, part + FENCE) == [None]
    assert replacements(RULE, f"Text. {whole}") == [""]
