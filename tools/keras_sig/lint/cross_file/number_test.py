RULE = "cross-number"
HEADER = "| Status | Proposed |\n|-|-|\n| RFC # | {} |\n"


def test_a_number_of_its_own_passes(check):
    assert check(RULE, header=HEADER.format("1")) == []


def test_the_number_of_another_proposal_is_found(check):
    assert check(RULE, header=HEADER.format("#7")) == [
        "5:11 Expected a number of its own. Received: 7, which "
        "20261001-slow has. -> write the number of the pull request that "
        "opened this one"
    ]


def test_the_same_proposal_is_ignored(check):
    header = HEADER.format("7")
    assert check(RULE, header=header, name="20261001-slow.md") == []


def test_the_pull_request_of_an_imported_proposal_is_found(check):
    link = "[77](https://forge.test/a/community/pull/77)"
    (found,) = check(RULE, header=HEADER.format(link))
    assert "Received: 77, which 2019-01-01-three of community has." in found


def test_the_number_alone_of_an_imported_proposal_is_ignored(check):
    assert check(RULE, header=HEADER.format("77")) == []
    link = "[77](https://forge.test/a/other/pull/77)"
    assert check(RULE, header=HEADER.format(link)) == []
