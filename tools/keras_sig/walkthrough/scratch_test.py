import subprocess

import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.walkthrough.scratch import copy_repository


@pytest.fixture
def repository(tmp_path):
    root = tmp_path / "checkout"
    for name in (
        "governance.toml",
        "rfcs/20261119-x.md",
        "rfcs/20261119-x/discussion.toml",
        "rfcs/20261101-y.md",
        "build/old.txt",
        ".venv/python",
    ):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return Repository(root)


def tracked(folder):
    done = subprocess.run(
        ["git", "ls-files"], cwd=folder, capture_output=True, text=True
    )
    return done.stdout.split()


@pytest.mark.parametrize("git", [True, False])
def test_the_copy_lacks_the_proposal_in_git_but_has_its_files(repository, git):
    if git:
        (repository.root / ".gitignore").write_text("/build/\n/.venv/\n")
        subprocess.run(["git", "init", "-q"], cwd=repository.root, check=True)
    scratch = repository.root / "build" / "review"
    rfc = repository.rfcs / "20261119-x.md"
    for _ in range(2):
        copy_repository(repository, rfc, scratch)
        assert set(tracked(scratch)) - {".gitignore"} == {
            "governance.toml",
            "rfcs/20261101-y.md",
        }
        assert (scratch / "rfcs/20261119-x/discussion.toml").is_file()
        assert not (scratch / ".venv").exists()
        assert not (scratch / "build").exists()


def test_a_folder_with_other_things_is_left_alone(repository, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(SigError, match="--into"):
        copy_repository(repository, repository.rfcs / "20261119-x.md", tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "mine"


def test_a_copy_that_was_interrupted_is_made_anew(repository, monkeypatch):
    scratch = repository.root / "build" / "review"
    rfc = repository.rfcs / "20261119-x.md"

    def interrupt(*arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr("shutil.copy2", interrupt)
        copy_repository(repository, rfc, scratch)
    copy_repository(repository, rfc, scratch)
    assert "governance.toml" in tracked(scratch)
