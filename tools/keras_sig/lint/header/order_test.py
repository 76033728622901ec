RULE = "header-order"
FIX = "order the rows: Status, RFC #, Author(s), Sponsor, Updated, Obsoletes"


def test_the_usual_order_passes(check):
    header = "| Status | Proposed |\n|-|-|\n| RFC # | 1 |\n| Author | A |\n"
    assert check(RULE) == []
    assert check(RULE, header=header + "| Obsoletes | None |\n") == []


def test_a_row_that_comes_late_is_found(check):
    header = (
        "| Status | Proposed |\n|-|-|\n| Updated | 2026 |\n| Author | A |\n"
    )
    assert check(RULE, header=header) == [
        "6:1 Expected the row 'Author' before 'Updated'. Received: it comes "
        f"behind. -> {FIX}"
    ]


def test_each_row_behind_the_same_one_is_found(check):
    header = (
        "| Author | A |\n|-|-|\n| Status | Proposed |\n| Updated | 2026 |\n"
        "| Sponsor | B |\n| RFC # | 7 |\n"
    )
    found = check(RULE, header=header)
    assert [line.split(" ->")[0] for line in found] == [
        "5:1 Expected the row 'Status' before 'Author'. Received: it comes "
        "behind.",
        "7:1 Expected the row 'Sponsor' before 'Updated'. Received: it comes "
        "behind.",
        "8:1 Expected the row 'RFC #' before 'Updated'. Received: it comes "
        "behind.",
    ]


def test_rows_that_few_proposals_have_are_ignored(check):
    header = (
        "| Status | Proposed |\n|-|-|\n| Mood | high |\n| Reviewers | C |\n"
        "| RFC # | 7 |\n"
    )
    assert check(RULE, header=header) == []
