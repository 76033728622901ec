import pytest

RULE = "cross-obsoletes"
HEADER = "| Status | Proposed |\n|-|-|\n| Obsoletes | {} |\n"


@pytest.mark.parametrize(
    "text",
    ["20261001-slow", "[Slow](20261001-slow.md)", "#7", "RFC 7, 8", "N/A",
     "rfcs/20261001-slow.md (in part)", "2019-01-01-three",
     "[Three](https://forge.test/a/community/pull/77)"],
)  # fmt: skip
def test_older_proposals_pass(check, text):
    assert check(RULE, header=HEADER.format(text)) == []


@pytest.mark.parametrize(
    ("text", "column", "received", "hint"),
    [
        ("7, 20261001-slo", 18, "'20261001-slo'", "20261001-slow"),
        ("#999", 15, "'#999'", "proposals that are there"),
        ("#77", 15, "'#77'", "proposals that are there"),
        ("2019-01-01-thre", 15, "'2019-01-01-thre'", "2019-01-01-three"),
        ("an older one", 15, "'an older one'", "proposals"),
        ("20261120-fast.md", 15, "this one itself", "another"),
        ("20261203-later", 15, "20261203-later, a newer one", "an older"),
    ],
)
def test_what_is_no_older_proposal_is_found(
    check, text, column, received, hint
):
    assert check(RULE, header=HEADER.format(text)) == [
        f"5:{column} Expected older proposals in Obsoletes. Received: "
        f"{received}. -> name {hint}, as 20261120-short-title, or leave the "
        "row out"
    ]


def test_a_document_without_the_row_is_ignored(check):
    assert check(RULE, "It obsoletes 20260101-gone.") == []


def test_of_many_names_the_first_are_looked_at(check):
    names = " ".join(f"20190101-gone-{number}" for number in range(5000))
    assert len(check(RULE, header=HEADER.format(names))) == 20
