import pytest

RULE = "cross-obsolete"
HEADER = "| Status | {} |\n|-|-|\n"


@pytest.mark.parametrize(
    ("name", "status"),
    [("20261120-fast.md", "Accepted"), ("20261002-old.md", "Obsolete")],
)
def test_a_status_that_both_say_passes(check, name, status):
    assert check(RULE, header=HEADER.format(status), name=name) == []


def test_an_obsolete_proposal_without_a_successor_is_found(check):
    assert check(RULE, header=HEADER.format("Obsolete")) == [
        "3:12 Expected a proposal that obsoletes this one. Received: none. "
        "-> name this one in the row Obsoletes of what took its place"
    ]


def test_a_proposal_whose_place_was_taken_is_found(check):
    header = HEADER.format("Accepted")
    assert check(RULE, header=header, name="20261002-old.md") == [
        "3:12 Expected the status Obsolete, since 20261203-later is accepted. "
        "Received: 'Accepted'. -> write Obsolete, or correct the row "
        "Obsoletes there"
    ]


def test_a_rejected_proposal_is_ignored(check):
    header = HEADER.format("Rejected")
    assert check(RULE, header=header, name="20261002-old.md") == []
