"""History: proposals of other repositories, listed with our own."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

RFC = "# {}\n\n| Status | *{}* |\n|-|-|\n| Author(s) | A (@a) |\n\nText.\n"
SCHEMA = json.loads((Path(__file__).parent / "rfc.schema.json").read_text())


@pytest.fixture
def checkout(tmp_path):
    """A checkout of another repository, with proposals and other files."""
    folder = tmp_path / "community" / "rfcs"
    (folder / "20180102-two").mkdir(parents=True)
    (folder / "20180102-two" / "20180103-notes.md").write_text("x")
    (folder / "README.md").write_text("x")
    (folder / "yyyymmdd-template.md").write_text(RFC.format("T", "Proposed"))
    for name, status in (
        ("20180101-one.md", "Accepted"),
        ("20180102-two.md", "Implemented"),
        ("2019-01-01-three", "Proposed"),
    ):
        (folder / name).write_text(RFC.format(name[-6:], status))
    return tmp_path / "community"


def names(out):
    return [line.split()[0] for line in out.splitlines()]


def test_imported_proposals_are_listed_with_history(world, sig, checkout):
    ran = sig("rfc", "import", checkout)
    assert ran.code == 0, ran.err
    assert "3 proposals in build/history/community, 0 files left" in ran.out
    assert names(sig("rfc", "list").out) == ["20261120-double"]
    assert names(sig("rfc", "list", "--history").out) == [
        "20180101-one", "20180102-two", "2019-01-01-three", "20261120-double"
    ]  # fmt: skip
    done = sig("rfc", "list", "--history", "--status", "implemented").out
    assert names(done) == ["20180102-two"]


def test_an_imported_proposal_is_shown_by_name(world, sig, checkout):
    sig("rfc", "import", checkout)
    for name in ("two", "20180102-two", "2019-01-01-three"):
        ran = sig("rfc", "show", name)
        assert ran.code == 0, ran.err
    (world / "rfcs" / "20261121-two.md").write_text(RFC.format("Ours", "Draft"))
    assert sig("rfc", "show", "two").out.startswith("Ours\n")


def test_a_proposal_is_compared_with_what_was_imported(world, sig, checkout):
    path = world / "rfcs" / "20261121-two.md"
    path.write_text(RFC.format("Ours", "Draft"))
    check = ("rfc", "check", "20261121-two", "--rule", "cross-title")
    assert sig(*check).code == 0
    sig("rfc", "import", checkout)
    ran = sig(*check)
    assert ran.code == 1
    assert "Received: that of 20180102-two of community." in ran.out


def test_what_was_imported_is_compared_with_nothing(world, sig, checkout):
    text = (world / "rfcs" / "20261120-double.md").read_text()
    (checkout / "rfcs" / "20180104-double.md").write_text(text)
    sig("rfc", "import", checkout)
    names = ("20180101-one", "20180104-double")
    ran = sig("rfc", "check", *names, "--only", "lint", "--format", "json")
    findings = [
        finding["rule"]
        for rfc in json.loads(ran.out)["rfcs"]
        for step in rfc["steps"]
        for finding in step["findings"]
    ]
    assert findings
    assert not [rule for rule in findings if rule.startswith("cross-")]


def test_json_names_the_import_and_keeps_the_schema(world, sig, checkout):
    sig("rfc", "import", checkout, "--name", "old")
    record = json.loads(sig("rfc", "list", "--history", "--json").out)
    Draft202012Validator(SCHEMA).validate(record)
    found = [(rfc["source"], rfc["path"]) for rfc in record["rfcs"]]
    assert found[0] == ("old", "build/history/old/20180101-one.md")
    assert found[-1] == (None, "rfcs/20261120-double.md")


def test_a_second_import_takes_the_place_of_the_first(world, sig, checkout):
    first = sig("rfc", "import", checkout)
    again = sig("rfc", "import", checkout / "rfcs")
    assert (again.code, again.out) == (0, first.out)
    (checkout / "rfcs" / "20180101-one.md").unlink()
    sig("rfc", "import", checkout)
    history = world / "build" / "history"
    assert [path.name for path in history.iterdir()] == ["community"]
    found = sorted(path.name for path in (history / "community").iterdir())
    assert found == ["20180102-two.md", "2019-01-01-three"]


def test_an_import_that_was_interrupted_is_there_again(world, sig, checkout):
    sig("rfc", "import", checkout)
    history = world / "build" / "history"
    (history / "community").rename(history / ".community.old")
    (history / ".community.new").mkdir()
    assert len(names(sig("rfc", "list", "--history").out)) == 4
    assert [path.name for path in history.iterdir()] == ["community"]


def test_what_is_no_proposal_is_left_out_and_said(world, sig, checkout):
    (checkout / "rfcs" / "20180104-empty.md").write_text("")
    (checkout / "rfcs" / "20180105-big.md").write_bytes(b"a" * 10_000_000)
    target = checkout / "rfcs" / "README.md"
    (checkout / "rfcs" / "20180106-link.md").symlink_to(target)
    ran = sig("rfc", "import", checkout)
    assert ran.code == 1
    assert "3 proposals" in ran.out and "3 files left out" in ran.out
    assert "20180104-empty.md: not an RFC" in ran.err
    assert "Received: more. Fix: move long listings" in ran.err
    assert "Received: a link." in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["gone"], "Received: 'gone'. Fix: clone the repository"),
        ([""], "Received: ''"),
        (["a\0b"], "Received: 'a\\x00b'"),
        (["rfcs"], "which is part of this one"),
        (["."], "which is part of this one"),
        (["../empty"], "Expected proposals, YYYYMMDD-title.md"),
        (["../community", "--name", "../x"], "Received: '../x'"),
        (["../community", "--name", ""], "Received: ''"),
    ],
)
def test_a_folder_that_cannot_be_imported_is_refused(
    world, sig, checkout, arguments, said
):
    (world.parent / "empty").mkdir()
    ran = sig("rfc", "import", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert not (world / "build").exists()


def test_nothing_is_written_where_no_file_is_a_proposal(world, sig, checkout):
    sig("rfc", "import", checkout)
    for path in (checkout / "rfcs").glob("20*"):
        if path.is_file():
            path.write_text("x")
    ran = sig("rfc", "import", checkout)
    assert ran.code == 2 and "none that can be read" in ran.err
    assert len(list((world / "build/history/community").iterdir())) == 3


def test_the_index_is_a_table_newest_first(world, sig, checkout):
    sig("rfc", "import", checkout)
    lines = sig("rfc", "index", "--history").out.splitlines()
    assert lines[0] == "| Date | Proposal | Status | Authors |"
    assert lines[2] == (
        "| 2026-11-20 | [Double everything](rfcs/20261120-double.md) "
        "| proposed | Ola Berg |"
    )
    assert lines[-1] == (
        "| 2018-01-01 | [one.md](build/history/community/20180101-one.md) "
        "| accepted (community) | A |"
    )


def test_the_index_is_written_to_a_file_with_links_from_there(world, sig):
    ran = sig("rfc", "index", "--output", "rfcs/INDEX.md")
    assert (ran.code, ran.out) == (0, "rfcs/INDEX.md: 1 proposals\n")
    text = (world / "rfcs" / "INDEX.md").read_text()
    assert "[Double everything](20261120-double.md)" in text
    assert sig("rfc", "index", "--json").out == sig("rfc", "list", "--json").out


@pytest.mark.parametrize("output", ["", "rfcs", "a\0b"])
def test_the_index_needs_a_file_to_write(world, sig, output):
    ran = sig("rfc", "index", "--output", output)
    assert ran.code == 2
    assert f"Received: {output!r}" in ran.err


def test_a_title_cannot_leave_its_cell(world, sig):
    text = RFC.format("a | b](c) <i> \x1b[31m", "Proposed")
    (world / "rfcs" / "20261121-odd.md").write_text(text)
    line = sig("rfc", "index").out.splitlines()[2]
    assert line.count(" | ") == 3
    assert "\x1b" not in line and "<i>" not in line
