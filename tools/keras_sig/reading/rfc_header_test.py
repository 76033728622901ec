import pytest

from keras_sig.reading.rfc import read_rfc

TABLE = "# T\n\n| Status | Proposed |\n|-|-|\n{}\n| Updated | now |\n\nText.\n"


def read(*rows):
    return read_rfc(TABLE.format("\n".join(rows)).encode(), "x.md")


def authors(rfc):
    return [(p.name, p.contact) for p in rfc.authors]


@pytest.mark.parametrize(
    "rows",
    [
        ["| Author(s) | A (@a), |", "| | B (@b) |"],
        ["| Author(s) | A (@a), |", "|   | B (@b) | |"],
        ["| Author(s) | A (@a), |", ":           : B (@b)    :"],
        ["| Author(s) | A (@a), |", "   | B (@b)"],
        ["| Author(s) | A (@a), |", "    B (@b)"],
        ["Author(s) | A (@a),", "B (@b) |"],
        ["Author(s) | A (@a),", "B (@b)"],
        ["| Authors | A (@a), |", "|\u00a0\u200b| B (@b)\u00a0|"],
    ],
)
def test_a_row_goes_on_in_every_style(rows):
    rfc = read(*rows)
    assert authors(rfc) == [("A", "@a"), ("B", "@b")]
    assert rfc.updated == "now"


def test_colons_in_place_of_pipes_continue_any_row():
    rfc = read("| RFC # | [7](https://a.test/7) |", ":  : (see there) :")
    assert (rfc.number, rfc.updated) == ("7", "now")
    assert rfc.header["number"] == "[7](https://a.test/7)\n(see there)"


def test_text_below_the_table_is_no_row():
    rfc = read_rfc(b"| Status | Proposed |\nSome text.\n| a | b |\n", "x.md")
    assert [row.key for row in rfc.rows] == ["status"]


def test_rows_above_the_status_belong_to_the_table():
    rfc = read_rfc(
        b"# T\n\n| | |\n|-|-|\n| Author | A (@a) |\n"
        b"| **Status** | Accepted |\n",
        "x.md",
    )
    assert [row.key for row in rfc.rows] == ["authors", "status"]
    assert (rfc.status, authors(rfc)) == ("accepted", [("A", "@a")])


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Author(s)", "authors"), ("**Authors**", "authors"),
        ("Author", "authors"), ("Sponsors(s)", "sponsors"),
        ("SPONSOR", "sponsors"), ("Contributor(s)", "contributors"),
        ("Collaborators", "contributors"),
        ("RFC #", "number"), ("RFC Nr", "number"), ("PR", "number"),
        ("Last updated", "updated"), ("Obsoletes", "obsoletes"),
        ("Intended\u00a0audience", "intendedaudience"),
    ],
)  # fmt: skip
def test_a_row_has_one_name_whatever_its_spelling(label, key):
    assert [row.key for row in read(f"| {label} | x |").rows][1] == key


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("[171](https://a.test/pull/171)", "171"),
        ("[#4]", "4"),
        ("#12 (merged)", "12"),
        ("[here](https://a.test/x/pull/99)", "99"),
        ("https://a.test/pull/5", "5"),
        ("org/name#33", "33"),
        ("[NNN](https://a.test/pull/NNN) (when there is one)", ""),
        ("", ""),
    ],
)
def test_the_number_is_that_of_the_pull_request(cell, number):
    assert read(f"| RFC # | {cell} |").number == number


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("Proposed / Accepted / Implemented", ""),
        ("Superseded by another", "obsolete"),
        ("Draft", "proposed"),
        ("Declined", "rejected"),
        ("proposed \t\t", "proposed"),
        ("Pending", ""),
    ],
)
def test_a_status_has_synonyms(written, status):
    rfc = read_rfc(f"| Status | {written} |\n|-|-|\n".encode(), "x.md")
    assert rfc.status == status


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ("| Sponsor | \t\t |", 13),
        ("| Sponsor ||", 12),
        ("| Sponsor |  A |", 14),
    ],
)
def test_the_place_of_an_empty_value_is_where_one_would_begin(row, column):
    assert read(row).rows[1].column == column


def test_dates_come_from_the_header_and_the_name():
    text = "| Status | Proposed |\n|-|-|\n| Updated | May 4, 2026 (again) |\n"
    rfc = read_rfc(text.encode(), "rfcs/2026-01-02-cubes.md")
    assert (rfc.created, rfc.updated_on) == ("2026-01-02", "2026-05-04")
    assert rfc.updated == "May 4, 2026 (again)"
