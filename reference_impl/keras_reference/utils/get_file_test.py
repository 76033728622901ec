import hashlib
import io
import pathlib
import tarfile
import zipfile

import pytest

from keras_reference.utils import get_file

MD5 = hashlib.md5(b"text").hexdigest()
SHA256 = hashlib.sha256(b"text").hexdigest()


@pytest.fixture
def source(tmp_path):
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "note.txt").write_text("text")
    return tmp_path / "source"


@pytest.fixture
def cache(tmp_path):
    return tmp_path / "cache"


def archive(path, names):
    """Write an archive with empty files of these names."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w") as opened:
            for name in names:
                opened.writestr(name, "")
    else:
        with tarfile.open(path, "w:gz") as opened:
            for name in names:
                opened.addfile(tarfile.TarInfo(name), io.BytesIO())
    return path.as_uri()


def files(folder):
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    )


def test_a_file_is_kept_under_its_name(source, cache):
    origin = (source / "note.txt").as_uri()
    path = get_file(origin=origin, cache_dir=cache)
    assert path == str(cache / "datasets" / "note.txt")
    assert pathlib.Path(path).read_text() == "text"
    path = get_file("other", origin, cache_dir=cache, cache_subdir="mine")
    assert path == str(cache / "mine" / "other")


def test_a_file_that_is_there_is_not_read_again(source, cache):
    origin = (source / "note.txt").as_uri()
    get_file(origin=origin, cache_dir=cache)
    (source / "note.txt").write_text("new")
    path = pathlib.Path(get_file(origin=origin, cache_dir=cache))
    assert path.read_text() == "text"
    get_file(origin=origin, cache_dir=cache, force_download=True)
    assert path.read_text() == "new"


def test_the_environment_says_where_files_are_kept(source, cache, monkeypatch):
    monkeypatch.setenv("KERAS_HOME", str(cache))
    get_file(origin=(source / "note.txt").as_uri())
    assert files(cache) == ["datasets/note.txt"]


@pytest.mark.parametrize(
    "arguments",
    [
        {"file_hash": SHA256},
        {"file_hash": MD5},
        {"file_hash": MD5.upper(), "hash_algorithm": "md5"},
        {"md5_hash": MD5},
    ],
)
def test_a_file_that_hashes_as_expected_is_taken(source, cache, arguments):
    origin = (source / "note.txt").as_uri()
    get_file(origin=origin, cache_dir=cache, **arguments)
    assert files(cache) == ["datasets/note.txt"]


def test_a_file_with_another_hash_is_not_kept(source, cache):
    origin = (source / "note.txt").as_uri()
    with pytest.raises(ValueError, match=f"hash to {'0' * 64}. Received"):
        get_file(origin=origin, cache_dir=cache, file_hash="0" * 64)
    assert files(cache) == []


def test_a_file_of_another_hash_is_downloaded_again(source, cache):
    origin = (source / "note.txt").as_uri()
    path = pathlib.Path(get_file(origin=origin, cache_dir=cache))
    path.write_text("damaged")
    get_file(origin=origin, cache_dir=cache, file_hash=SHA256)
    assert path.read_text() == "text"


def test_a_failed_download_leaves_nothing(source, cache):
    origin = (source / "nowhere.txt").as_uri()
    with pytest.raises(OSError, match=r"from file:.*nowhere\.txt"):
        get_file(origin=origin, cache_dir=cache)
    assert files(cache) == []


@pytest.mark.parametrize("name", ["a.tar.gz", "a.tgz", "a.zip"])
def test_archives_are_unpacked(source, cache, name):
    origin = archive(source / name, ["in/1.txt"])
    for _ in range(2):
        path = get_file(origin=origin, cache_dir=cache, extract=True)
        assert path == str(cache / "datasets" / name)
        assert files(cache) == [
            f"datasets/{name}/in/1.txt",
            f"datasets/{name}_archive",
        ]


def test_an_archive_may_be_unpacked_later(source, cache):
    origin = archive(source / "a.zip", ["1.txt"])
    get_file("a", origin, cache_dir=cache)
    get_file("a", origin, cache_dir=cache, untar=True)
    assert files(cache) == ["datasets/a"]
    get_file("a", origin, cache_dir=cache, extract=True)
    assert files(cache) == ["datasets/a/1.txt", "datasets/a_archive"]
    archive(source / "a.zip", ["2.txt"])
    get_file("a", origin, cache_dir=cache, extract=True, force_download=True)
    assert files(cache) == ["datasets/a/2.txt", "datasets/a_archive"]


def test_what_is_no_archive_stays_a_file(source, cache):
    origin = (source / "note.txt").as_uri()
    path = get_file(origin=origin, cache_dir=cache, extract=True)
    assert path == str(cache / "datasets" / "note.txt")
    origin = archive(source / "a.zip", ["1.txt"])
    for archive_format in ("tar", ["tar"], None):
        get_file(
            origin=origin,
            cache_dir=cache,
            extract=True,
            archive_format=archive_format,
        )
        assert files(cache) == ["datasets/a.zip", "datasets/note.txt"]


@pytest.mark.parametrize("name", ["bad.tar.gz", "bad.zip"])
def test_an_archive_never_writes_outside(source, cache, name):
    origin = archive(source / name, ["good.txt", "../../../bad.txt"])
    with pytest.raises(ValueError, match=r"Received: .*bad\.txt"):
        get_file(origin=origin, cache_dir=cache, extract=True)
    assert files(cache) == [f"datasets/{name}_archive"]
    assert not (source.parent / "bad.txt").exists()


@pytest.mark.parametrize(
    ("arguments", "received"),
    [
        ({"fname": "a"}, "origin=None"),
        ({"origin": "file:///a/"}, "fname=None"),
        ({"origin": "file:///a", "fname": "../a"}, r"fname='\.\./a'"),
        (
            {"origin": "file:///a", "hash_algorithm": "crc"},
            "hash_algorithm='crc'",
        ),
    ],
)
def test_arguments_of_get_file_are_checked(cache, arguments, received):
    with pytest.raises(ValueError, match=f"Received: {received}"):
        get_file(cache_dir=cache, **arguments)


def test_formats_of_archives_have_names(source, cache):
    origin = archive(source / "a.zip", ["1.txt"])
    with pytest.raises(ValueError, match="Received: archive_format='rar'"):
        get_file(
            origin=origin, cache_dir=cache, extract=True, archive_format="rar"
        )
