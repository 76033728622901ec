import pytest

from keras_sig.model.errors import SigError
from keras_sig.sandbox.gallery import Gallery
from keras_sig.sandbox.picture import PictureRefused

SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.fixture
def gallery(tmp_path):
    return Gallery(tmp_path, "20261120-a")


def test_pictures_are_named_after_their_blocks(gallery, tmp_path):
    assert gallery.add(7, "loss.SVG", SVG) == (
        "build/rfc/20261120-a/line-7-loss.svg"
    )
    assert gallery.add(7, "loss.svg", SVG).endswith("line-7-loss-2.svg")
    gallery.save()
    folder = tmp_path / "build/rfc/20261120-a"
    assert sorted(path.name for path in folder.iterdir()) == [
        "line-7-loss-2.svg",
        "line-7-loss.svg",
    ]
    assert [path.name for path in folder.parent.iterdir()] == ["20261120-a"]


def test_a_run_replaces_the_pictures_of_the_one_before(gallery, tmp_path):
    gallery.add(7, "old.svg", SVG)
    gallery.save()
    later = Gallery(tmp_path, "20261120-a")
    later.add(9, "new.svg", SVG)
    later.save()
    folder = tmp_path / "build/rfc/20261120-a"
    assert [path.name for path in folder.iterdir()] == ["line-9-new.svg"]
    Gallery(tmp_path, "20261120-a").save()
    assert not folder.exists()


def test_without_pictures_there_is_no_folder(gallery, tmp_path):
    gallery.save()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["..", ".", "../../a", "", "/etc/a", "a\n/b"])
def test_a_hostile_name_is_one_folder_below_the_others(tmp_path, name):
    gallery = Gallery(tmp_path, name)
    gallery.add(1, "a.svg", SVG)
    gallery.save()
    (folder,) = (tmp_path / "build/rfc").iterdir()
    assert [path.name for path in folder.iterdir()] == ["line-1-a.svg"]


@pytest.mark.parametrize("name", ["../../../a.svg", "/a.svg", "\0\n\x1b.svg"])
def test_a_hostile_file_stays_in_the_folder(gallery, tmp_path, name):
    gallery.add(1, name, SVG)
    gallery.save()
    (file,) = (tmp_path / "build/rfc/20261120-a").iterdir()
    assert file.name.startswith("line-1-") and file.name.isprintable()


@pytest.mark.parametrize(
    "place", ["build", "build/rfc", "build/rfc/20261120-a"]
)
def test_a_link_is_not_followed(gallery, tmp_path, place):
    target = tmp_path / "mine"
    target.mkdir()
    (target / "kept").write_text("x")
    link = tmp_path / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(target, target_is_directory=True)
    gallery.add(1, "a.svg", SVG)
    with pytest.raises(SigError, match=f"folder {place} .*Received: a link"):
        gallery.save()
    assert [path.name for path in target.iterdir()] == ["kept"]


def test_where_nothing_can_be_written_it_is_said(gallery, tmp_path):
    (tmp_path / "build").write_text("a file")
    gallery.add(1, "a.svg", SVG)
    with pytest.raises(SigError, match="Received: Not a directory. Fix: make"):
        gallery.save()


def test_their_number_and_size_are_limited(gallery):
    for _ in range(20):
        gallery.add(1, "a.svg", SVG)
    with pytest.raises(PictureRefused, match="at most 20 pictures are kept"):
        gallery.add(1, "a.svg", SVG)
    del gallery.pictures["line-1-a.svg"]
    gallery.pictures["line-1-a-2.svg"] = bytes(4_999_990)
    with pytest.raises(PictureRefused, match="at most 5,000,000 bytes"):
        gallery.add(1, "a.svg", SVG)
