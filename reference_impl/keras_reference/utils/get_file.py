"""Files from elsewhere, kept in a folder."""

import hashlib
import os
import pathlib
import shutil
import urllib.error
import urllib.parse
import urllib.request

from keras_reference.saving.atomic_file import atomic_file
from keras_reference.utils.archives import unpack

_ALGORITHMS = ("auto", "md5", "sha256")


def get_file(
    fname=None,
    origin=None,
    untar=False,
    md5_hash=None,
    file_hash=None,
    cache_subdir="datasets",
    hash_algorithm="auto",
    extract=False,
    archive_format="auto",
    cache_dir=None,
    force_download=False,
):
    """Download a file, unless it is there already.

    A file belongs into `cache_dir/cache_subdir`. It is there whole or not at
    all, and is downloaded again where its hash differs. An archive is kept as
    `fname_archive`, and unpacked into a folder with the name `fname`.

    Args:
        fname: String, the name of the file; the last part of `origin` when
            `None`.
        origin: String, the address.
        untar: Boolean, an older word for `extract`, for tar archives.
        md5_hash: String, an older word for `file_hash`, for MD5.
        file_hash: String of hexadecimal digits, what the file has to hash to.
        cache_subdir: String, the folder in `cache_dir`.
        hash_algorithm: String, `"md5"`, `"sha256"`, or `"auto"` for the one
            that has hashes of this length.
        extract: Boolean, whether an archive is unpacked.
        archive_format: `"tar"`, `"zip"`, a list of them, `"auto"` for both, or
            `None` for none.
        cache_dir: String or path; the variable `KERAS_HOME` of the environment
            when `None`, or `~/.keras`.
        force_download: Boolean, whether a file that is there is replaced.

    Returns:
        String, the path of the file, or of the folder of what was unpacked.

    Raises:
        OSError: The address cannot be reached.
        ValueError: The hash differs, or an argument is unknown or missing.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as place:
        ...     note = pathlib.Path(place) / "note.txt"
        ...     _ = note.write_text("text")
        ...     path = get_file(origin=note.as_uri(), cache_dir=place)
        ...     pathlib.Path(path).read_text()  # doctest: +ELLIPSIS
        Downloading data from file://...note.txt
        'text'
    """
    _check(fname, origin, hash_algorithm)
    path = _place(fname, origin, cache_dir, cache_subdir)
    archive = path.with_name(f"{path.name}_archive")
    is_unpacked = extract or untar
    file = archive if is_unpacked and not path.is_file() else path
    if md5_hash is not None and file_hash is None:
        file_hash, hash_algorithm = md5_hash, "md5"
    is_new = force_download or not file.exists()
    if is_new or not _has_hash(file, file_hash, hash_algorithm):
        is_new = True
        _download(origin, file, file_hash, hash_algorithm)
    if is_unpacked and (is_new or file == path or not path.exists()):
        _unpack(file, archive, path, "tar" if untar else archive_format)
    return str(path)


def _check(fname, origin, hash_algorithm) -> None:
    if not origin:
        raise ValueError(
            "`origin` must be the address of a file. "
            f"Received: origin={origin!r}."
        )
    if fname is not None and pathlib.Path(fname).name != str(fname):
        raise ValueError(
            "`fname` must be a name without folders; these are `cache_dir` and "
            f"`cache_subdir`. Received: fname={str(fname)!r}."
        )
    if hash_algorithm not in _ALGORITHMS:
        raise ValueError(
            f"`hash_algorithm` must be one of {', '.join(_ALGORITHMS)}. "
            f"Received: hash_algorithm={hash_algorithm!r}."
        )


def _place(fname, origin, cache_dir, cache_subdir) -> pathlib.Path:
    address = urllib.parse.urlsplit(origin)
    last = urllib.parse.unquote(address.path).rpartition("/")[2]
    name = str(fname or last)
    if name in ("", ".", ".."):
        raise ValueError(
            "`fname` must be given where `origin` has no name of a file. "
            f"Received: fname={fname!r}, origin={origin!r}."
        )
    home = cache_dir or os.environ.get("KERAS_HOME") or "~/.keras"
    folder = pathlib.Path(home).expanduser() / cache_subdir
    folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def _unpack(file, archive, path: pathlib.Path, archive_format) -> None:
    """Make a folder of an archive; what is no archive stays a file."""
    os.replace(file, archive)
    if not unpack(archive, path, archive_format):
        os.replace(archive, path)


def _download(origin, path: pathlib.Path, file_hash, algorithm) -> None:
    print(f"Downloading data from {origin}")
    with atomic_file(path) as unfinished:
        try:
            with (
                urllib.request.urlopen(origin) as source,
                open(unfinished, "wb") as target,
            ):
                shutil.copyfileobj(source, target)
        except urllib.error.URLError as error:
            raise OSError(
                f"`origin` must be an address that answers. Received: {error} "
                f"from {origin}."
            ) from error
        if not _has_hash(unfinished, file_hash, algorithm):
            raise ValueError(
                f"The file must hash to {file_hash}. Received: a file from "
                f"{origin} that does not."
            )


def _has_hash(path: pathlib.Path, file_hash, algorithm: str) -> bool:
    if file_hash is None:
        return True
    if algorithm == "auto":
        algorithm = "sha256" if len(file_hash) == 64 else "md5"
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, algorithm).hexdigest()
    return digest == file_hash.lower()
