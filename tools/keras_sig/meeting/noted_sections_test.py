from keras_sig.meeting.noted_sections import as_quotation, read_sections

NOTES = """# Notes of the meeting of 2026-12-04

Present: Ines.

## Scale

Proposal [20261101-scale](rfcs/20261101-scale.md), pull request 1: in-review.

Keiko asked for `max_value`.

- Decision: 20261101-scale: continue — more next time
- [ ] @keiko: write it

## Double

Proposal [20261102-double](rfcs/20261102-double.md), pull request 2: in-review.

<!-- nothing
was said -->
- Decision: 20261102-double:

## Both

- Decision: 20261103-a: accept — fine
- Decision: 20261104-b: accept — fine

They belong together.
"""


def test_each_proposal_has_what_was_said_of_it():
    assert read_sections(NOTES) == {
        "20261101-scale": "Keiko asked for `max_value`."
    }


def test_a_heading_in_code_is_no_heading():
    text = NOTES.replace("Keiko asked", "```\n# one\n```\n\nKeiko asked")
    said = read_sections(text)["20261101-scale"]
    assert said.startswith("```\n# one\n```")


def test_a_quotation_has_no_html():
    assert as_quotation("a\n\n<!-- sig:status -->") == (
        "> a\n>\n> &lt;!-- sig:status -->"
    )
