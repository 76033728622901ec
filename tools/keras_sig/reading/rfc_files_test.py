import pytest

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository
from keras_sig.reading.rfc_files import find_rfc, in_folder, list_rfcs


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
    ("name", "is_one"),
    [
        ("20260101-a.md", True),
        ("2026-01-01-Wide-Layers.md", True),
        ("20260101-no-extension", True),
        ("20260101_low_line.md", True),
        ("20260101.md", True),
        ("20260101-version-2.0.md", True),
        ("20260101-a.png", False),
        ("20260101-a.md.orig", False),
        ("2026010-a.md", False),
        ("yyyymmdd-template.md", False),
        ("README.md", False),
    ],
)
def test_a_name_tells_whether_a_file_is_a_proposal(tmp_path, name, is_one):
    (tmp_path / name).write_text("x")
    (tmp_path / "20260102-folder").mkdir()
    (tmp_path / "20260102-folder" / "20260103-within.md").write_text("x")
    assert [path.name for path in in_folder(tmp_path)] == [name] * is_one


def test_proposals_are_in_the_order_of_their_dates(tmp_path):
    names = ["20260105-a.md", "2026-02-01-b.md", "20260301-c"]
    for name in reversed(names):
        (tmp_path / name).write_text("x")
    assert [path.name for path in in_folder(tmp_path)] == names
    assert in_folder(tmp_path / "gone") == []


@pytest.mark.parametrize("name", ["2026-02-01-b.md", "20260301-c"])
def test_an_odd_name_is_found_by_its_title(repository, name):
    (repository.rfcs / name).write_text("x")
    assert find_rfc(repository, name.removesuffix(".md")[-1]).name == name
    assert find_rfc(repository, name).name == name


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
