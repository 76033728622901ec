RULE = "section-repeated"


def test_different_headings_pass(check):
    assert check(RULE, "### A\n\nx\n\n### B\n\ny") == []


def test_a_repeated_heading_is_found(check):
    assert check(RULE, "### Cost\n\nx\n\n### COST\n\ny") == [
        "40:1 Expected another heading than in line 36. Received: 'COST' "
        "again. -> join the two sections, or say what is different"
    ]


def test_the_same_heading_below_another_parent_is_ignored(check):
    body = "### A\n\n#### Cost\n\nx\n\n### B\n\n#### Cost\n\ny"
    assert check(RULE, body) == []
