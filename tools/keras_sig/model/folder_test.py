import fcntl
import os
import sys
from itertools import count

from keras_sig.model.folder import mend, replace_folder

OLD = {"a": b"old", "b": b"old"}
NEW = {"a": b"new", "c": b"new"}
WRITES = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir"}


def content(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def killed_at(step, folder):
    """Replace `folder` in a process that dies at a step; tell whether it did.

    It dies as by a signal: without clean-up.
    """
    steps = count()

    def die(event, _):
        if event in WRITES and next(steps) == step:
            os._exit(1)

    child = os.fork()
    if not child:
        sys.addaudithook(die)
        replace_folder(folder, NEW)
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


def test_a_folder_is_made_and_replaced(tmp_path):
    folder = tmp_path / "x" / "one"
    replace_folder(folder, OLD)
    assert content(folder) == OLD
    replace_folder(folder, NEW)
    assert content(folder) == NEW
    assert list((tmp_path / "x").iterdir()) == [folder]


def test_a_kill_at_any_step_leaves_one_of_the_two_whole(tmp_path):
    seen = []
    for step in count():
        folder = tmp_path / str(step) / "one"
        replace_folder(folder, OLD)
        died = killed_at(step, folder)
        mend(folder.parent)
        assert list(folder.parent.iterdir()) == [folder]
        seen.append(content(folder))
        if not died:
            break
    assert seen[0] == OLD and seen[-1] == NEW
    assert all(found in (OLD, NEW) for found in seen)
    assert len(seen) > 8


def test_a_new_replacement_mends_what_another_left(tmp_path):
    replace_folder(tmp_path / "one", OLD)
    (tmp_path / "one").rename(tmp_path / ".one.old")
    replace_folder(tmp_path / "two", NEW)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]
    assert content(tmp_path / "one") == OLD


def test_nothing_is_mended_while_somebody_is_at_it(tmp_path):
    (tmp_path / ".one.new").mkdir()
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    mend(tmp_path)
    assert (tmp_path / ".one.new").exists()
    os.close(handle)
    mend(tmp_path)
    assert not (tmp_path / ".one.new").exists()


def test_other_files_stay_as_they_are(tmp_path):
    (tmp_path / ".hidden").mkdir()
    mend(tmp_path / "gone")
    mend(tmp_path)
    assert (tmp_path / ".hidden").exists()
