"""`sig conformance diff`, `badge` and `summary` on files of results."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from keras_sig.cli import main
from keras_sig.reading.conftest import make_results

HERE = Path(__file__).parents[3]
OLD = {"ops.a/x": "passed", "ops.b/x": "failed"}
NEW = {"ops.a/x": "failed", "ops.b/x": "passed"}


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Two files of results in a repository."""
    (tmp_path / "governance.toml").touch()
    shutil.copytree(HERE / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    bad = "Expected `1` | <b>2</b>.\nReceived: [x](y)."
    for name, statuses in (("old", OLD), ("new", NEW)):
        data = make_results(statuses, message=bad)
        Path(f"{name}.json").write_text(json.dumps(data))
    return tmp_path


def run(capsys, *arguments):
    code = main(["conformance", *arguments])
    return code, capsys.readouterr()


@pytest.mark.usefixtures("files")
def test_a_diff_ends_with_1_where_something_broke(capsys):
    code, said = run(capsys, "diff", "old.json", "new.json")
    assert code == 1
    assert "broken\n  ops.a/x: passed -> failed\n" in said.out
    assert run(capsys, "diff", "old.json", "old.json")[0] == 0


@pytest.mark.usefixtures("files")
def test_a_diff_is_data_too(capsys):
    code, said = run(capsys, "diff", "old.json", "new.json", "--format", "json")
    (broken,) = json.loads(said.out)["broken"]
    assert (code, broken["clause"], broken["new"]) == (1, "ops.a/x", "failed")


@pytest.mark.usefixtures("files")
def test_messages_in_markdown_are_text(capsys):
    given = ("diff", "old.json", "new.json", "--format", "markdown")
    code, said = run(capsys, *given)
    assert code == 1
    assert said.out.startswith("## Conformance: keras 3 → keras 3\n")
    assert (
        "| `ops.a/x` | passed | failed | Expected \\`1\\` \\| "
        "\\<b\\>2\\</b\\>. Received: \\[x\\]\\(y\\). |\n"
    ) in said.out


@pytest.mark.usefixtures("files")
def test_a_summary_has_a_row_and_the_failures_of_each(capsys):
    code, said = run(capsys, "summary", "old.json", "new.json")
    assert code == 0
    row = "| keras 3 | 1 | 2 | 1 | 0 | 0 | 0 | `sha256:0123456789abcdef` |\n"
    assert said.out.count(row) == 2
    assert "- `ops.b/x` failed: Expected" in said.out


@pytest.mark.parametrize(
    ("passed", "color"), [(10, "#11632a"), (7, "#7a4b00"), (1, "#9c1c16")]
)
def test_a_badge_says_how_much_passes(files, capsys, passed, color):
    statuses = {
        f"ops.a/x{n}": "passed" if n < passed else "failed" for n in range(10)
    }
    data = make_results(statuses, name="mine <&>", profile="core")
    (files / "new.json").write_text(json.dumps(data))
    code, said = run(capsys, "badge", "new.json", "--output", "out/badge.svg")
    assert (code, said.out) == (0, "badge out/badge.svg\n")
    svg = ElementTree.parse(files / "out" / "badge.svg").getroot()
    assert svg.get("aria-label") == f"mine <&> 3 (core): {passed} of 10"
    assert color in (files / "out" / "badge.svg").read_text()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(
    "arguments",
    [
        ("diff", "old.json", "none.json"),
        ("summary", "none.json"),
        ("badge", "none.json"),
    ],
)
def test_a_file_that_is_not_there_is_bad_input(capsys, arguments):
    code, said = run(capsys, *arguments)
    assert (code, said.out) == (2, "")
    assert "none.json: expected results of the suite" in said.err
    assert said.err.count("\n") == 1
