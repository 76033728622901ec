RULE = "section-level"


def test_one_level_at_a_time_passes(check):
    assert check(RULE, "### A\n\n#### B\n\n## C\n\n### D") == []


def test_a_skipped_level_is_found(check):
    assert check(RULE, "#### Cost\n\n###### Time") == [
        "38:1 Expected a heading of level 5 or higher below one of level 4. "
        "Received: level 6. -> write `##### Time`"
    ]


def test_a_document_that_starts_deep_is_ignored(check):
    text = "| Status | Proposed |\n|-|-|\n\n### A\n\n#### B\n"
    assert check(RULE, document=text) == []
