import subprocess
from datetime import UTC, datetime

import pytest

from keras_sig.forges.git import Git
from keras_sig.forges.signature import Signature
from keras_sig.model.errors import SigError

OLA = Signature("Ola", "ola@example.org", datetime(2026, 11, 20, tzinfo=UTC))


def git(folder, *arguments):
    done = subprocess.run(
        ["git", "-C", folder, *arguments], capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.fixture
def folder(tmp_path):
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "config", "user.name", "Test")
    git(tmp_path, "config", "user.email", "test@example.org")
    (tmp_path / "kept.txt").write_text("kept\n")
    git(tmp_path, "add", "kept.txt")
    git(tmp_path, "commit", "-q", "-m", "Start")
    return tmp_path


def test_a_commit_is_made_beside_the_working_tree(folder):
    (folder / "kept.txt").write_text("changed\n")
    (folder / "staged.txt").write_text("staged\n")
    git(folder, "add", "staged.txt")
    before = git(folder, "status", "--porcelain")
    repository = Git(folder)
    base = repository.resolve("main")
    made = repository.write_commit([base], {"a/b.md": b"text\n"}, "Add", OLA)
    repository.move_branch("rfc/a", made, None)
    assert git(folder, "status", "--porcelain") == before
    assert repository.read("rfc/a", "a/b.md") == b"text\n"
    assert repository.list_tree("rfc/a", ".") == ["a/b.md", "kept.txt"]
    assert git(folder, "log", "-1", "--format=%an %ae %s", "rfc/a") == (
        "Ola ola@example.org Add\n"
    )
    assert not (folder / "a").exists()


def test_the_same_commit_has_the_same_id(folder):
    repository = Git(folder)
    base = repository.resolve("main")
    files = {"a.md": b"text\n"}
    ids = {repository.write_commit([base], files, "Add", OLA) for _ in "12"}
    assert len(ids) == 1


def test_a_branch_that_moved_meanwhile_is_not_overwritten(folder):
    repository = Git(folder)
    base = repository.resolve("main")
    made = repository.write_commit([base], {"a.md": b"1"}, "Add", OLA)
    with pytest.raises(SigError, match="git update-ref.*to succeed"):
        repository.move_branch("main", made, made)
    assert repository.resolve("main") == base


def test_files_of_several_refs_are_read_at_once(folder):
    repository = Git(folder)
    places = [("main", "kept.txt"), ("main", "no.txt"), ("none", "kept.txt")]
    assert repository.read_all(places) == [b"kept\n", None, None]
    assert repository.read_all([]) == []


def test_ignored_and_removed_files_are_not_listed(folder):
    (folder / ".gitignore").write_text("*.pyc\n")
    (folder / "new.txt").write_text("")
    (folder / "old.pyc").write_text("")
    (folder / "kept.txt").unlink()
    assert Git(folder).list_files(".") == [".gitignore", "new.txt"]


def test_a_folder_inside_another_repository_is_refused(folder):
    inner = folder / "inner"
    inner.mkdir()
    with pytest.raises(SigError, match="top folder of a git repo.*git init"):
        Git(inner)


def test_variables_of_a_hook_do_not_lead_astray(folder, monkeypatch):
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    assert Git(folder).head_branch() == "main"
