"""The commands that read and start proposals, as a user calls them."""

import json
import subprocess
from pathlib import Path

import pytest

from keras_sig.cli import main

ROOT = Path(__file__).parents[3]
RFC = """\
# Faster layers

| Status        | Proposed                      |
| :------------ | :---------------------------- |
| **Author(s)** | Ada Lovelace (ada@a.test)     |

## Objective

Speed.

```python example one
print(1)
```
"""


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with one proposal, and the template."""
    for folder in ("rfcs", "templates", "site"):
        (tmp_path / folder).mkdir()
    (tmp_path / "governance.toml").write_text("")
    (tmp_path / "rfcs" / "20261120-fast.md").write_text(RFC)
    template = (ROOT / "templates" / "rfc.md").read_text()
    (tmp_path / "templates" / "rfc.md").write_text(template)
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", "/dev/null")
    return tmp_path


def test_list_shows_name_status_and_title(repository, capsys):
    assert main(["rfc", "list"]) == 0
    assert capsys.readouterr().out.split("  ") == [
        "20261120-fast", "proposed", "", "Faster layers\n"
    ]  # fmt: skip


def test_list_goes_on_behind_a_file_that_is_none(repository, capsys):
    (repository / "rfcs" / "20261121-other.md").write_bytes(b"\0")
    assert main(["rfc", "list", "--json"]) == 1
    out, err = capsys.readouterr()
    record = json.loads(out)
    assert [rfc["name"] for rfc in record["rfcs"]] == ["20261120-fast"]
    assert record["schema"] == 1
    assert "rfcs/20261121-other.md: not an RFC" in err


def test_list_filters_by_status(repository, capsys):
    assert main(["rfc", "list", "--status", "accepted"]) == 0
    assert "No proposals." in capsys.readouterr().out
    assert main(["rfc", "list", "--status", "fine"]) == 2
    assert "Received: 'fine'" in capsys.readouterr().err


def test_show_prints_all_parts(repository, capsys):
    assert main(["rfc", "show", "fast"]) == 0
    out = capsys.readouterr().out
    assert "status     proposed (written: Proposed)" in out
    assert "authors    Ada Lovelace (ada@a.test)" in out
    assert "    11  python example one" in out


def test_show_prints_json(repository, capsys):
    assert main(["rfc", "show", "rfcs/20261120-fast.md", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["authors"][0]["contact"] == "ada@a.test"
    assert record["blocks"][0]["line"] == 11


def test_show_lets_nothing_control_the_terminal(repository, capsys):
    text = RFC.replace("Faster", "\x1b[31mRed\x07")
    (repository / "rfcs" / "20261120-fast.md").write_text(text)
    assert main(["rfc", "show", "fast"]) == 0
    out = capsys.readouterr().out
    assert "\x1b" not in out and "\x07" not in out


def test_new_writes_a_proposal(repository, capsys):
    arguments = ["--author", "A B (a@x.test)", "--now", "2026-12-01"]
    assert main(["rfc", "new", "Größere  cubes!", *arguments]) == 0
    out = capsys.readouterr().out
    assert out.startswith("rfcs/20261201-grossere-cubes.md\n")
    text = (repository / "rfcs" / "20261201-grossere-cubes.md").read_text()
    assert text.startswith("# Größere cubes!\n")
    assert main(["rfc", "show", "grossere-cubes", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["authors"][0] == {
        "name": "A B", "contact": "a@x.test", "organisation": None
    }  # fmt: skip
    assert record["updated"] == "2026-12-01"


def test_new_takes_the_author_from_git(repository, capsys):
    for key, value in (("name", "Grace Hopper"), ("email", "g@x.test")):
        subprocess.run(["git", "config", f"user.{key}", value], check=True)
    assert main(["rfc", "new", "Cubes", "--now", "2026-12-01"]) == 0
    text = (repository / "rfcs" / "20261201-cubes.md").read_text()
    assert "| Grace Hopper (g@x.test) " in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Expected a title. Received: nothing."),
        (["Cubes"], "neither --author nor user.name"),
        (["Cubes", "--author", "A"], "for --author. Received: 'A'"),
        (["Cubes", "--author", "A | B (a@x.test)"], "Received: 'A | B"),
        (["Cubes", "--sponsor", "B"], "neither --author"),
        (["a\x1b[0m", "--author", "A (@a)"], "Received: 'a\\x1b[0m'"),
        (["x" * 73, "--author", "A (@a)"], "at most 72 characters"),
        (["!!", "--author", "A (@a)"], "Latin letters or digits"),
        (["Cubes", "--author", "A (@a)", "--now", "soon"], "--now"),
    ],
)
def test_new_refuses_what_it_cannot_use(repository, capsys, arguments, said):
    assert main(["rfc", "new", *arguments]) == 2
    err = capsys.readouterr().err
    assert said in err and "Fix: " in err
    assert len(list((repository / "rfcs").iterdir())) == 1


def test_new_never_writes_over_a_proposal(repository, capsys):
    arguments = ["--author", "A (@a)", "--now", "2026-11-20"]
    assert main(["rfc", "new", "Fast", *arguments]) == 2
    assert "rfcs/20261120-fast.md" in capsys.readouterr().err
    assert (repository / "rfcs" / "20261120-fast.md").read_text() == RFC


def test_new_says_that_the_template_is_missing(repository, capsys):
    (repository / "templates" / "rfc.md").unlink()
    assert main(["rfc", "new", "Cubes", "--author", "A (@a)"]) == 2
    err = capsys.readouterr().err
    assert "Expected the template templates/rfc.md. Received: no such" in err


def test_new_asks_for_what_is_missing_on_a_terminal(repository, monkeypatch):
    answers = iter(["Cubes of layers", "Ada (@ada)"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda question: next(answers))
    assert main(["rfc", "new", "--now", "2026-12-01"]) == 0
    text = (repository / "rfcs" / "20261201-cubes-of-layers.md").read_text()
    assert text.startswith("# Cubes of layers\n")
    assert "| Ada (@ada) " in text


@pytest.mark.parametrize("name", ["to be found", "TBD", "None.", "N/A"])
def test_a_sponsor_who_is_to_be_found_is_nobody(repository, capsys, name):
    text = RFC.replace("\n\n## Obj", f"\n| Sponsor | {name} |\n\n## Obj")
    (repository / "rfcs" / "20261120-fast.md").write_text(text)
    assert main(["rfc", "show", "fast"]) == 0
    out = capsys.readouterr().out
    assert "sponsors   -" in out and "created    2026-11-20" in out
    assert main(["rfc", "show", "fast", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["sponsors"] == []
