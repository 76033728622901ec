import os

import pytest

from keras_sig.model.repository import Repository
from keras_sig.sandbox.run_failed import RunFailed
from keras_sig.sandbox.stage import make_readable, stage


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.fixture
def repository(tmp_path):
    reference = tmp_path / "reference_impl/keras_reference"
    write(reference / "ops/relu.py", "old")
    write(reference / "ops/relu_test.py", "test")
    write(reference / "ops/tanh.py", "tanh")
    write(tmp_path / "spec/keras_spec/page.py", "page")
    return Repository(tmp_path)


def test_the_prototype_lies_over_the_reference(repository):
    folder = repository.rfcs / "20261120-a"
    write(folder / "prototype/keras_reference/ops/relu.py", "new")
    write(folder / "prototype/keras_spec/page.py", "forged")
    with stage(repository, folder) as place:
        library = place / "lib"
        assert (library / "keras_reference/ops/relu.py").read_text() == "new"
        assert (library / "keras_reference/ops/tanh.py").read_text() == "tanh"
        assert not (library / "keras_reference/ops/relu_test.py").exists()
        assert (library / "keras_spec/page.py").read_text() == "page"
    assert not place.exists()
    source = repository.reference / "keras_reference/ops/relu.py"
    assert source.read_text() == "old"


def test_exports_of_the_prototype_are_added(repository):
    line = 'from keras_reference.ops.{0} import {0}\n\n__all__ = ["{0}"]\n'
    inside = "keras_reference/ops/__init__.py"
    write(repository.reference / inside, line.format("tanh"))
    folder = repository.rfcs / "20261120-a"
    write(folder / "prototype" / inside, line.format("mask"))
    with stage(repository, folder) as place:
        joined = (place / "lib" / inside).read_text()
    assert "import mask" in joined and "import tanh" in joined


def test_without_a_prototype_there_is_the_reference(repository):
    with stage(repository, repository.rfcs / "none") as place:
        assert (place / "lib/keras_reference/ops/relu.py").exists()


@pytest.mark.parametrize("name", ["a", "prototype", "prototype/b"])
def test_links_are_refused(repository, name):
    folder = repository.rfcs / "a"
    link = repository.rfcs / name if name == "a" else folder / name
    link.parent.mkdir(parents=True)
    link.symlink_to("/etc", target_is_directory=True)
    with pytest.raises(RunFailed, match="the link"), stage(repository, folder):
        pass


def test_special_files_are_refused(repository):
    folder = repository.rfcs / "a"
    (folder / "prototype").mkdir(parents=True)
    os.mkfifo(folder / "prototype/pipe")
    said = "the special file 'pipe'"
    with pytest.raises(RunFailed, match=said), stage(repository, folder):
        pass


def test_a_file_in_the_place_of_a_folder_is_refused(repository):
    folder = repository.rfcs / "a"
    write(folder / "prototype/keras_reference/ops", "x")
    said = r"Received, at 'keras_reference/ops': \[Errno 21\] Is a directory\."
    with pytest.raises(RunFailed, match=said), stage(repository, folder):
        pass


def test_a_folder_in_the_place_of_a_file_is_refused(repository):
    folder = repository.rfcs / "a/prototype/keras_reference/ops/relu.py"
    folder.mkdir(parents=True)
    folder = repository.rfcs / "a"
    with (
        pytest.raises(RunFailed, match="at 'keras_reference/ops/relu.py'"),
        stage(repository, folder),
    ):
        pass


def test_too_much_is_refused(repository):
    folder = repository.rfcs / "a"
    write(folder / "prototype/big.py", "x" * 10_000_001)
    with (
        pytest.raises(RunFailed, match="or more, 10,000,001 bytes"),
        stage(repository, folder),
    ):
        pass


def test_too_many_folders_are_refused(repository):
    folder = repository.rfcs / "a/prototype"
    for number in range(1_001):
        (folder / str(number)).mkdir(parents=True)
    with (
        pytest.raises(RunFailed, match="1,001 or more, 0 bytes"),
        stage(repository, folder.parent),
    ):
        pass


def test_what_is_staged_can_be_read_by_all(tmp_path):
    write(tmp_path / "a/b.py", "x")
    os.chmod(tmp_path / "a/b.py", 0o600)
    os.chmod(tmp_path / "a", 0o700)
    make_readable(tmp_path)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o755
    assert (tmp_path / "a/b.py").stat().st_mode & 0o777 == 0o644
