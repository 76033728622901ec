RULE = "section-missing"
TOP = "# T\n\n| Status | Proposed |\n|-|-|\n\n"


def test_all_sections_in_any_case_pass(check):
    names = (
        "OBJECTIVE, Motivation:, user benefit, Design proposal, "
        "Compatibility, Alternatives considered, "
        "Questions and discussion topics"
    )
    text = TOP + "".join(f"## {name}\n" for name in names.split(", "))
    assert check(RULE, document=text) == []


def test_missing_sections_are_found(check):
    found = check(RULE, document=TOP + "## Objective\n")
    assert len(found) == 6
    assert found[0] == (
        "1:1 Expected a section `## Alternatives Considered`. Received: "
        "none. -> add it behind `## Compatibility`; templates/rfc.md says "
        "what goes into it"
    )


def test_a_heading_that_is_near_is_named(check):
    found = check(RULE, document=TOP + "## Motivations\n")
    assert (
        "1:1 Expected a section `## Motivation`. Received: 'Motivations'. "
        "-> rename that heading to `## Motivation`"
    ) in found


def test_further_sections_are_ignored(check):
    assert check(RULE, "## Detailed Design\n\nMore.") == []
