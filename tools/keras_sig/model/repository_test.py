import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository


def test_a_repository_is_found_from_any_folder_inside(tmp_path):
    (tmp_path / "governance.toml").touch()
    inside = tmp_path / "rfcs" / "deep"
    inside.mkdir(parents=True)
    repository = Repository.find(inside)
    assert repository.root == tmp_path.resolve()
    assert repository.relative(inside / "x.md") == "rfcs/deep/x.md"
    assert repository.relative(tmp_path.parent / "y.md").endswith("/y.md")


def test_without_the_mark_there_is_no_repository(tmp_path):
    with pytest.raises(SigError, match=f"Received: {tmp_path}. Fix: run"):
        Repository.find(tmp_path)
