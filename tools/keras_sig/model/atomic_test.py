import os

import pytest

from keras_sig.model.atomic import write_bytes, write_text


def test_a_file_is_made_with_its_folders(tmp_path):
    path = tmp_path / "a" / "b.md"
    write_text(path, "ä\n")
    assert path.read_bytes() == "ä\n".encode()
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "tool"
    path.write_text("old")
    path.chmod(0o755)
    write_text(path, "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o755


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path, monkeypatch
):
    path = tmp_path / "page.md"
    path.write_text("old")

    def fail(handle):
        raise OSError("disk full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="disk full"):
        write_bytes(path, b"new")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["page.md"]
