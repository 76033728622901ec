import pytest

RULE = "cross-proposed"
HEADER = "| Status | {} |\n|-|-|\n"
NAME = "20261101-base.md"


@pytest.mark.parametrize("status", ["Accepted", "Implemented", "Obsolete"])
def test_a_status_after_the_decision_passes(check, status):
    assert check(RULE, header=HEADER.format(status), name=NAME) == []


def test_a_proposal_of_the_specification_is_found(check):
    assert check(RULE, header=HEADER.format("Proposed"), name=NAME) == [
        "3:12 Expected the status Accepted, since pages of the specification "
        "name this proposal. Received: 'Proposed'. -> run `sig rfc accept "
        "20261101-base`, or correct the pages"
    ]


def test_a_proposal_that_no_page_names_is_ignored(check):
    assert check(RULE, header=HEADER.format("Proposed")) == []
