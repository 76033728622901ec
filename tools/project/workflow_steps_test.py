"""The one step of a workflow that is more than a command, really run."""

import os
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
OLD, NEW = "rfcs/20261101-old.md", "rfcs/20261121-new.md"


def script(name):
    text = (ROOT / ".github/workflows/check.yml").read_text("utf-8")
    steps = YAML(typ="safe").load(text)["jobs"]["check"]["steps"]
    (found,) = [step["run"] for step in steps if step["name"] == name]
    return found


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org",
         "-C", folder, *arguments],
        capture_output=True,
        check=True,
        text=True,
    ).stdout  # fmt: skip


def write(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")


@pytest.fixture
def checkout(tmp_path):
    """The base branch, and in it what the pull request would make of it."""
    base = tmp_path / "base"
    base.mkdir()
    git(base, "init", "-q", "-b", "main")
    write(base, {OLD: "old", "rfcs/README.md": "read", "tools/run": "ours"})
    commit(base)

    def propose(files):
        proposed = base / "build" / "proposed"
        git(base, "clone", "-q", ".", proposed)
        git(proposed, "checkout", "-q", "-b", "head")
        write(proposed, files)
        commit(proposed)
        git(proposed, "checkout", "-q", "main")
        git(proposed, "merge", "-q", "--no-ff", "-m", "merge", "head")
        take = script("Take the proposals that are new or changed")
        output = tmp_path / "output"
        output.touch()
        subprocess.run(
            ["bash", "-e", "-c", take],
            cwd=base,
            env={**os.environ, "GITHUB_OUTPUT": str(output)},
            check=True,
        )
        names = (base / "build" / "proposals").read_bytes().split(b"\0")
        assert output.read_text() == ("some=yes\n" if any(names) else "")
        return base, [name.decode() for name in names if name]

    return propose


def test_new_and_changed_proposals_are_taken(checkout):
    base, names = checkout({OLD: "changed", NEW: "new"})
    assert names == [OLD, NEW]
    assert (base / NEW).read_text() == "new"
    assert (base / OLD).read_text() == "changed"


def test_names_are_taken_as_they_are(checkout):
    odd = "rfcs/2026 $(touch x);\n'.md"
    base, names = checkout({odd: "odd"})
    assert names == [odd]
    assert (base / odd).read_text() == "odd"
    assert not (base / "x").exists()


def test_what_lies_beside_a_proposal_comes_with_it(checkout):
    notes = "rfcs/20261121-new/notes-20261201.md"
    base, names = checkout({NEW: "new", notes: "notes"})
    assert names == [NEW]
    assert (base / notes).read_text() == "notes"


def test_nothing_else_is_taken(checkout):
    base, names = checkout({NEW: "new", "tools/run": "evil", "sig": "evil"})
    assert names == [NEW]
    assert (base / "tools/run").read_text() == "ours"
    assert not (base / "sig").exists()


def test_without_a_proposal_there_is_nothing_to_check(checkout):
    assert checkout({"rfcs/README.md": "more"})[1] == []
