RULE = "header-roles"
HEADER = "| Status | Proposed |\n|-|-|\n| Authors | {} |\n| Sponsor | {} |\n"


def test_two_people_pass(check):
    header = HEADER.format("A B (@a), A B (@b)", "C (c@x.test)")
    assert check(RULE, header=header) == []


def test_an_author_who_is_the_sponsor_is_found(check):
    header = HEADER.format("A B (a@x.test)", "Anne (A@x.test)")
    assert check(RULE, header=header) == [
        "6:13 Expected a sponsor who is no author. Received: 'Anne'. -> ask "
        "a member of the group to vouch for the proposal"
    ]


def test_a_person_named_twice_is_found(check):
    header = HEADER.format("A (@a), B (@b), A (@a)", "C (@c)")
    assert check(RULE, header=header) == [
        "5:13 Expected each person once. Received: 'A' again. -> remove the "
        "second entry"
    ]


def test_contributors_are_ignored(check):
    header = HEADER.format("A (@a)", "C (@c)") + "| Contributors | A (@a) |\n"
    assert check(RULE, header=header) == []
