import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.reading.rfc_files import find_rfc, list_rfcs


@pytest.fixture
def repository(tmp_path):
    folder = tmp_path / "rfcs"
    (folder / "20261120-fast-layers").mkdir(parents=True)
    for name in ("20261120-fast-layers", "20250101-old", "README", "template"):
        (folder / f"{name}.md").write_text("x")
    return Repository(tmp_path)


def test_only_dated_files_are_proposals(repository):
    names = [path.name for path in list_rfcs(repository)]
    assert names == ["20250101-old.md", "20261120-fast-layers.md"]


@pytest.mark.parametrize(
    "argument",
    [
        "20261120-fast-layers",
        "20261120-fast-layers.md",
        "rfcs/20261120-fast-layers.md",
        "rfcs/20261120-fast-layers/",
        "fast-layers",
    ],
)
def test_a_proposal_is_found_by_name(repository, argument):
    path = find_rfc(repository, argument)
    assert path == repository.rfcs / "20261120-fast-layers.md"


def test_a_proposal_is_found_by_path(repository, tmp_path):
    path = tmp_path / "elsewhere.md"
    path.write_text("x")
    assert find_rfc(repository, str(path)) == path


@pytest.mark.parametrize(
    ("argument", "said"),
    [
        ("fast-layer", "use 20261120-fast-layers."),
        ("qqqq", "choose one that `sig rfc list` shows."),
        ("", "(no name)"),
        ("a\0b", "(no name)"),
        ("a" * 5000, "(File name too long)"),
    ],
)
def test_a_missing_proposal_is_said(repository, argument, said):
    with pytest.raises(SigError) as error:
        find_rfc(repository, argument)
    assert said in str(error.value)
    assert repr(argument) in str(error.value)


def test_a_folder_is_no_proposal(repository, tmp_path):
    with pytest.raises(SigError, match="Received: the folder"):
        find_rfc(repository, str(tmp_path))


def test_without_proposals_the_fix_is_to_start_one(tmp_path):
    with pytest.raises(SigError, match="sig rfc new TITLE"):
        find_rfc(Repository(tmp_path), "x")
