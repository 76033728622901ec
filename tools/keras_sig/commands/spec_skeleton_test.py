"""`sig spec skeleton`, of a module that is always there."""

import shutil
from pathlib import Path

import pytest

from keras_sig.cli import main

ROOT = Path(__file__).parents[3]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    shutil.copy(ROOT / "governance.toml", tmp_path)
    for folder in ("reference_impl", "conformance_tests", "spec"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_frame_is_printed(repository, capsys):
    assert main(["spec", "skeleton", "keras.loads", "--impl", "json"]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("# keras.loads\n\n```toml page\n")
    assert "def loads(\n    s,\n    *,\n    cls=None,\n" in printed


def test_a_page_that_exists_is_kept(repository, capsys):
    (repository / "spec").unlink()
    shutil.copytree(
        ROOT / "spec" / "keras_spec", repository / "spec/keras_spec"
    )
    (repository / "spec/pages").mkdir()
    arguments = ["spec", "skeleton", "keras.dumps", "--impl", "json", "--write"]
    assert main(arguments) == 0
    page = repository / "spec/pages/dumps.md"
    page.write_text("mine")
    assert main(arguments) == 0
    assert page.read_text() == "mine"
    assert capsys.readouterr().out == (
        "write  spec/pages/dumps.md\nkept   spec/pages/dumps.md\n"
    )


def test_an_unknown_path_gets_the_nearest(repository, capsys):
    assert main(["spec", "skeleton", "keras.laods", "--impl", "json"]) == 2
    assert (
        "Received: keras.laods. Fix: use keras.load" in capsys.readouterr().err
    )
