RULE = "header-rows"
TOP = "| Status | Proposed |\n|-|-|\n"


def test_known_rows_pass_in_any_spelling(check):
    rows = "| RFC # | 1 |\n| **Sponsor(s)** | A |\n| Contributors | B |\n"
    assert check(RULE, header=TOP + rows) == []


def test_an_unknown_row_is_found_with_the_near_one(check):
    assert check(RULE, header=TOP + "| Autors | A |\n") == [
        "5:1 Expected a known row in the header. Received: 'Autors'. -> use "
        "Author(s), or move it into the text"
    ]


def test_a_row_that_is_near_nothing_gets_all_names(check):
    (found,) = check(RULE, header=TOP + "| Zzz | A |\n")
    assert "use Status, RFC #, Author(s), Sponsor" in found


def test_a_repeated_row_is_found(check):
    (found,) = check(RULE, header=TOP + "| Status | Accepted |\n")
    assert found.startswith("5:1 Expected each row of the header once.")


def test_continuation_rows_are_ignored(check):
    rows = "| Authors | A |\n| | B |\n"
    assert check(RULE, header=TOP + rows) == []
