import pytest

from keras_sig.lint.sections.expected import EXPECTED

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


def test_missing_sections_are_one_finding(check):
    headings = "".join(f"## {name}\n" for name in EXPECTED[2:-1])
    assert check(RULE, document=TOP + headings + "## Objective") == [
        "1:1 Expected the sections `## Motivation`, `## Questions and "
        "Discussion Topics`. Received: none. -> add them in the order of "
        "templates/rfc.md, which says what goes into each"
    ]


def test_a_missing_section_is_found(check):
    headings = "".join(f"## {name}\n" for name in EXPECTED[1:])
    assert check(RULE, document=TOP + headings) == [
        "1:1 Expected a section `## Objective`. Received: none. -> add it in "
        "the order of templates/rfc.md, which says what goes into it"
    ]


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("Motivation", "## Motivations"),
        ("Motivation", "## Motvation"),
        ("Motivation", "### Background & Motivation"),
        ("Objective", "## Objective and Reasons"),
        ("User Benefit", "## Benefits"),
        ("Design Proposal", "# Design"),
        ("Design Proposal", "### Part\n\n## Proposal"),
        ("Alternatives Considered", "## Some Rejected Alternatives"),
        ("Questions and Discussion Topics", "## Open Questions:"),
    ],
)
def test_a_heading_for_the_same_purpose_is_named(check, name, heading):
    found = check(RULE, document=f"{TOP}{heading}\n")
    line = 6 + heading.count("\n")
    written = heading.splitlines()[-1]
    assert (
        f"{line}:1 Expected a section `## {name}`. Received: {written!r}. -> "
        f"rename that heading to `## {name}`, or divide its section"
    ) in found


def test_a_section_of_a_lower_level_is_named(check):
    found = check(RULE, document=f"{TOP}## Compatible\n\n### Compatibility:\n")
    assert (
        "8:1 Expected a section `## Compatibility`. Received: "
        "'### Compatibility:'. -> write `## Compatibility`: a section of the "
        "second level"
    ) in found


@pytest.mark.parametrize(
    "heading",
    ["## Stability", "#### Design", "## How we look for new design ideas"],
)
def test_a_heading_for_another_purpose_is_not_named(check, heading):
    found = check(RULE, document=f"{TOP}{heading}\n")
    assert [line.partition("Received: ")[2][:5] for line in found] == ["none."]
    assert all(f"`## {name}`" in found[0] for name in EXPECTED)


def test_a_heading_that_is_expected_itself_is_not_named(check):
    found = check(RULE, document=f"{TOP}## Design Proposal\n")
    assert not any("Design Proposal'" in line for line in found)


def test_the_title_is_not_named(check):
    document = TOP.replace("# T", "# Design") + "Text.\n"
    (found,) = check(RULE, document=document)
    assert "`## Design Proposal`" in found and "Received: none." in found


def test_further_sections_are_ignored(check):
    assert check(RULE, "## Detailed Design\n\nMore.") == []
