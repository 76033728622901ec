RULE = "section-order"
TOP = "# T\n\n| Status | Proposed |\n|-|-|\n\n"


def test_the_usual_order_passes(check):
    text = TOP + "## Objective\n## Design Proposal\n## Compatibility\n"
    assert check(RULE, document=text) == []


def test_a_section_that_comes_late_is_found(check):
    text = TOP + "## Motivation\n## Design Proposal\n## Objective\n"
    assert check(RULE, document=text) == [
        "8:1 Expected `Objective` before `Design Proposal`. Received: it "
        "comes behind. -> order the sections: Objective, Motivation, User "
        "Benefit, Design Proposal, Compatibility, Alternatives Considered, "
        "Questions and Discussion Topics"
    ]


def test_other_headings_are_ignored(check):
    text = TOP + "## Objective\n## Cost\n### Objective\n## Motivation\n"
    assert check(RULE, document=text) == []
