import pytest
from count_calls import count_calls
from hypothesis import given
from hypothesis import strategies as st

from keras_sig.model.errors import SigError
from keras_sig.reading.rfc import read_rfc, set_header

PLAIN = """# Fast layers

| Status        | Proposed                   |
| :------------ | :------------------------- |
| **RFC #**     | [123](https://a.test/123)  |
| **Author(s)** | Ada Lovelace (ada@a.test)  |
| **Sponsor**   | Alan Turing (@turing)      |
| **Updated**   | 2026-11-20                 |

## Objective

Speed.

```python example
x = 1
```

### Goals
"""


def read(text, path="rfcs/20261120-fast.md"):
    return read_rfc(text.encode(), path)


def test_a_plain_header_is_read():
    rfc = read(PLAIN)
    assert (rfc.name, rfc.title) == ("20261120-fast", "Fast layers")
    assert (rfc.status, rfc.status_text) == ("proposed", "Proposed")
    assert (rfc.number, rfc.updated) == ("123", "2026-11-20")
    assert [(p.name, p.contact) for p in rfc.authors] == [
        ("Ada Lovelace", "ada@a.test")
    ]
    assert [(p.name, p.contact) for p in rfc.sponsors] == [
        ("Alan Turing", "@turing")
    ]
    assert rfc.header["authors"] == "Ada Lovelace (ada@a.test)"


def test_sections_know_their_lines():
    found = [
        (s.level, s.title, s.line, s.end_line) for s in read(PLAIN).sections
    ]
    assert found == [
        (1, "Fast layers", 1, 18),
        (2, "Objective", 10, 18),
        (3, "Goals", 18, 18),
    ]


def test_fences_know_role_and_lines():
    (fence,) = read(PLAIN).fences
    assert (fence.language, fence.role, fence.text) == (
        "python",
        "example",
        "x = 1\n",
    )
    assert (fence.line, fence.end_line, fence.closed) == (14, 16, True)


@pytest.mark.parametrize(
    "table",
    [
        "| Status | Proposed |\n| :--- | :--- |\n| Updated | now |",
        "| Status | Proposed |\n:--- |:---\n| Updated | now |",
        "Status | Proposed\n------ | --------\nUpdated | now",
        "|Status|Proposed|\n|-|-|\n|Updated|now|",
        "\ufeff| Status\u00a0 | \u200bProposed\u00a0|\n|-|-|\n| Updated| now |",
        "<!-- a\n| Status | Accepted |\n-->\n| Status | Proposed |\n|-|-|\n"
        "| Updated | now |",
        "![x](y.png)\nA sentence.\n\n| Status | Proposed |\n|-|-|\n"
        "| Updated | now |",
        "# T\n\n| Status | Proposed |\r\n| - | - |\r\n| Updated | now |\r\n",
    ],
)
def test_every_style_of_table_is_read(table):
    rfc = read(table + "\n\nText.\n")
    assert (rfc.status, rfc.updated) == ("proposed", "now")


def test_the_styles_of_published_proposals_are_read():
    rfc = read(
        "# T\n\nStatus        | (Proposed)\n:------------ | :------\n"
        "**RFC #**     | [NNN](https://a.test/pull/NNN) (when you have it)\n"
        "| **RFC Nr**     ||   \n"
        "**Sponsors(s)** |A B ({x}@{y}z.test), C (@c)\n"
        "**Updated**   | 2019-11-06\n\n## Objective\n"
    )
    assert [row.key for row in rfc.rows] == [
        "status", "number", "number", "sponsors", "updated"
    ]  # fmt: skip
    assert (rfc.status, rfc.number, rfc.updated) == (
        "proposed", "", "2019-11-06"
    )  # fmt: skip
    assert [p.contact for p in rfc.sponsors] == ["{x}@{y}z.test", "@c"]


def test_rows_without_a_label_continue_the_row_above():
    rfc = read(
        "| Status | Proposed |\n|-|-|\n| **Author(s)** | A (a@x.test), |\n"
        "|   | B (b@x.test) |\n      | C (c@x.test)\n    D (d@x.test)\n"
        "| Sponsor | E |\n"
    )
    assert [p.contact for p in rfc.authors] == [
        "a@x.test",
        "b@x.test",
        "c@x.test",
        "d@x.test",
    ]
    assert [p.name for p in rfc.sponsors] == ["E"]


@pytest.mark.parametrize(
    ("written", "status"),
    [
        ("*Accepted*", "accepted"),
        ("**Accepted**", "accepted"),
        ("[Implemented](https://a.test/b)", "implemented"),
        ("Implemented (https://a.test/b)", "implemented"),
        ("Approved", "accepted"),
        ("OBSOLETE, see below", "obsolete"),
        ("(Proposed / Accepted / Implemented / Obsolete)", ""),
        ("Wonderful", ""),
        ("", ""),
    ],
)
def test_a_decorated_status_is_normalised(written, status):
    rfc = read(f"| Status | {written} |\n|-|-|\n")
    assert (rfc.status, rfc.status_text) == (status, written)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("A (a@x.test), C", [("A", "a@x.test", ""), ("C", "", "")]),
        ("A B(Initech)", [("A B", "", "Initech")]),
        ("@ada & @alan", [("@ada", "@ada", ""), ("@alan", "@alan", "")]),
        ("A (@a, Initech) and B", [("A", "@a", "Initech"), ("B", "", "")]),
        ("[A B](mailto:a@x.test)", [("A B", "a@x.test", "")]),
        ("[A B](https://x.test)", [("A B", "", "")]),
        ('A (<a href="mailto:a@x.test">a@x.test</a>)', [("A", "a@x.test", "")]),
        ("A a@x.test", [("A", "a@x.test", "")]),
        ("a@x.test", [("a@x.test", "a@x.test", "")]),
        ("A <a@x.test><br>B", [("A", "a@x.test", ""), ("B", "", "")]),
        ("A (a@x.t, B (b)", [("A", "a@x.t", ""), ("B", "", "b")]),
        ("", []),
    ],
)  # fmt: skip
def test_people_are_read_in_every_shape(cell, people):
    rfc = read(f"| Status | Proposed |\n|-|-|\n| Authors | {cell} |\n")
    found = [(p.name, p.contact, p.organisation) for p in rfc.authors]
    assert found == people


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("| Status | x |\n|-|-|\n\n# Objective\n", "fast"),
        ("**My title**\n\n| Status | x |\n|-|-|\n", "My title"),
        ("# **My** title #\n\n| Status | x |\n|-|-|\n", "My title"),
        ("My title\n===\n\n| Status | x |\n|-|-|\n", "My title"),
        ("```\n# no\n```\n# Yes\n\n| Status | x |\n|-|-|\n", "Yes"),
    ],
)
def test_the_title_is_found(text, title):
    assert read(text).title == title


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "expected text. Received: an empty file"),
        (b" \n", "expected text. Received: an empty file"),
        (b"\x89PNG\r\n\x1a\n\0\0", "Received: binary data"),
        (b"\xff\xfe# T", "the byte 0xff at offset 0"),
        (b"# PEP 8\n\nText.\n", "the row Status within the first 60 lines"),
        (b"```\n| Status | x |\n```\n", "the row Status"),
        (b"a" * 1_000_001, "at most 1,000,000 bytes. Received: more"),
    ],
)
def test_what_is_no_proposal_is_said(data, said):
    with pytest.raises(SigError) as error:
        read_rfc(data, "x.md")
    assert str(error.value).startswith("x.md: not an RFC: ")
    assert said in str(error.value)
    assert "Fix: " in str(error.value)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_record_or_one_error(data):
    for sample in (data, b"| Status |" + data, PLAIN.encode() + data):
        try:
            read_rfc(sample, "x.md")
        except SigError as error:
            assert "not an RFC" in str(error)


LINES = st.sampled_from(
    ["| Status | Proposed |", "|-|-|", "| | x", "  y", "```", "~~~ a", "# h",
     "<!--", "-->", "| Authors | [a](b) (c, <d@e.f> |", "***", "===", "| A\\|"]
)  # fmt: skip


@given(st.lists(LINES, max_size=30).map("\n".join))
def test_any_document_gives_a_record_or_one_error(text):
    try:
        rfc = read(text)
    except SigError as error:
        assert "not an RFC" in str(error)
    else:
        assert all(
            1 <= s.line <= s.end_line <= len(rfc.lines) for s in rfc.sections
        )
        assert all(f.line <= f.end_line for f in rfc.fences)


HEADER = "| Status | x |\n|-|-|\n"
HOSTILE = [
    *("[", "](", "[a](", "|", "*", "(", " ", "<a href='mailto:", "and ", "&"),
    *("\u200b", "| | a@b (\n", "&amp", "\\", "(a@b) c", ": : x :\n"),
]
HOSTILE_LINES = [
    *("<!--", "```\n", "# a\n", "a\n", ">", "-\n", "- ", "> ", "<div>\n"),
    *("<pre>\n", "a\n===\n", "  - a\n", "1. ", "_ ", "\r", "- ```\n"),
]


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        *((f"{HEADER}| Authors | ", unit) for unit in HOSTILE),
        *((f"{HEADER}\n", unit) for unit in HOSTILE_LINES),
    ],
)
def test_eight_times_the_text_takes_about_eight_times_the_calls(head, unit):
    def calls(count):
        data = (head + unit * (count // len(unit))).encode()
        return count_calls(lambda: read_rfc(data, "x.md"))

    assert calls(32_000) < 12 * calls(4_000)


@pytest.mark.parametrize("unit", ["- ", "> ", "* ", "1. ", "_ ", "[", "<a "])
def test_a_long_line_is_looked_at_a_fixed_number_of_times(unit):
    def calls(count):
        data = f"{HEADER}\n{unit * count}".encode()
        return count_calls(lambda: read_rfc(data, "x.md"))

    assert calls(10_000) < 2 * calls(100)


def test_setting_a_cell_changes_that_cell_only():
    new = set_header(PLAIN.encode(), "Status", "Accepted")
    assert new.decode() == PLAIN.replace("Proposed", "Accepted")


def test_the_columns_stay_in_line():
    new = set_header(PLAIN.encode(), "updated", "2027-01-01 (again)")
    line = "| **Updated**   | 2027-01-01 (again)         |"
    assert new.decode().splitlines()[7] == line


def test_a_decorated_cell_is_replaced_whole():
    text = (
        "\ufeff# T\r\n| Status|\u00a0*[Old](u)*\u200b|\r\n|-|-|\r\nx\u00a0\r\n"
    )
    new = set_header(text.encode(), "STATUS", "Implemented").decode()
    assert new == text.replace("*[Old](u)*", "Implemented")


def test_a_row_without_closing_pipe_keeps_its_end():
    text = "Status | Proposed  \n--- | ---\n"
    new = set_header(text.encode(), "Status", "Accepted").decode()
    assert new == "Status | Accepted  \n--- | ---\n"


TABLES = st.sampled_from(
    [
        "| {0} | {1} |",
        "|{0}|{1}|",
        "{0} | {1}",
        "| {0} |\u00a0{1}\u200b|",
        "| **{0}**   |   {1}",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
ROWS = ("Status", "Author(s)", "RFC #", "Updated")


@given(st.data())
def test_changing_a_cell_leaves_every_other_byte(data):
    rows = ["# T", "", *(data.draw(TABLES).format(r, "Old") for r in ROWS)]
    rows.insert(
        3, data.draw(st.sampled_from(["|-|-|", ":-- | --:", "| - |-|"]))
    )
    rows += ["", "| Status | not this one |", "Old"]
    ends = [data.draw(ENDS) for _ in rows]
    text = "".join(row + end for row, end in zip(rows, ends, strict=True))
    text = data.draw(st.sampled_from(["", "\ufeff"])) + text
    name = data.draw(st.sampled_from(ROWS))
    old = text.encode()
    new = set_header(old, name, "New")
    at = next(i for i, row in enumerate(rows) if name in row)
    start = text.index(rows[at])
    before = text[:start].encode()
    behind = text[start + len(rows[at]) :].encode()
    assert new == before + rows[at].replace("Old", "New").encode() + behind
    assert set_header(new, name, "Old") == old


PADDINGS = st.sampled_from(["", " ", "   ", "\u00a0", " \u200b"])
VALUES = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x2FF), max_size=20
).map(str.strip)


@given(PADDINGS, VALUES, PADDINGS, st.sampled_from(["|", ""]), VALUES)
def test_what_is_set_is_read_back(before, old, after, close, value):
    head, tail = "# T\n\n| Status |", "\n|-|-|\n| Sponsor | S |\n\nEnd |\n"
    cell = old.replace("\\", "").replace("|", "\\|")
    data = f"{head}{before}{cell}{after}{close}{tail}".encode()
    try:
        new = set_header(data, "Status", value)
    except SigError:
        return
    assert new.startswith(head.encode()) and new.endswith(tail.encode())
    assert read_rfc(new, "x").status_text == value


@pytest.mark.parametrize(
    ("text", "key", "value", "said"),
    [
        (PLAIN, "Status", "a\nb", "Received: 'a\\nb'"),
        (PLAIN, "Status", "", "Received: ''"),
        (PLAIN, "Colour", "red", "Received: 'Colour'"),
        ("| Status | a |\n|-|-|\n| | b |\n", "Status", "x", "Received: 2 rows"),
        ("| Status | a |\n|-|-|\n| Updated |\n", "updated", "x", "no cell"),
    ],
)
def test_what_cannot_be_set_is_refused(text, key, value, said):
    with pytest.raises(SigError) as error:
        set_header(text.encode(), key, value)
    assert said in str(error.value)
