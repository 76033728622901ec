import pytest

RULE = "header-status"
HEADER = "| Status | {} |\n|-|-|\n"


@pytest.mark.parametrize("status", ["Proposed", "*Approved*", "[Rejected](u)"])
def test_a_known_status_passes(check, status):
    assert check(RULE, header=HEADER.format(status)) == []


def test_an_unknown_status_is_found(check):
    assert check(RULE, header=HEADER.format("Nearly")) == [
        "3:12 Expected one of Proposed, Accepted, Implemented, Rejected, "
        "Withdrawn, Obsolete. Received: 'Nearly'. -> write `Proposed` for a "
        "new proposal"
    ]


def test_the_choices_of_a_template_are_no_status(check):
    (found,) = check(RULE, header=HEADER.format("(Proposed / Accepted)"))
    assert "Received: '(Proposed / Accepted)'" in found


def test_a_status_in_the_text_is_ignored(check):
    assert check(RULE, "| Status | Nearly |\n|-|-|\n") == []
