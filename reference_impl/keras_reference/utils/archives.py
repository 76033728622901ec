"""Archives, unpacked with care."""

import os
import pathlib
import shutil
import tarfile
import tempfile
import zipfile

_FORMATS = ("tar", "zip")


def unpack(archive, folder, archive_format="auto"):
    """Unpack an archive into a folder, whole or not at all.

    Nothing is written outside of the folder: an archive with such a path or
    link is refused.

    Args:
        archive: Path of a file.
        folder: Path of the folder to make. What was there is replaced.
        archive_format: `"tar"` (compressed or not), `"zip"`, a list of them,
            `"auto"` for both, or `None` for none.

    Returns:
        Boolean, whether the file is an archive of such a format.

    Raises:
        ValueError: The format is unknown, or the archive would write elsewhere.

    Examples:
        >>> with tempfile.TemporaryDirectory() as place:
        ...     archive = pathlib.Path(place) / "notes.zip"
        ...     with zipfile.ZipFile(archive, "w") as opened:
        ...         opened.writestr("note.txt", "text")
        ...     unpack(archive, pathlib.Path(place) / "notes")
        ...     (pathlib.Path(place) / "notes" / "note.txt").read_text()
        True
        'text'
    """
    formats = _formats(archive_format)
    if "tar" in formats and tarfile.is_tarfile(archive):
        extract = _extract_tar
    elif "zip" in formats and zipfile.is_zipfile(archive):
        extract = _extract_zip
    else:
        return False
    folder = pathlib.Path(folder)
    with tempfile.TemporaryDirectory(dir=folder.parent) as unfinished:
        whole = pathlib.Path(unfinished) / folder.name
        whole.mkdir()
        extract(archive, whole)
        if folder.exists():
            shutil.rmtree(folder)
        os.replace(whole, folder)
    return True


def _formats(archive_format) -> tuple:
    if archive_format is None:
        return ()
    if archive_format == "auto":
        return _FORMATS
    is_one = isinstance(archive_format, str)
    formats = (archive_format,) if is_one else tuple(archive_format)
    if not set(formats) <= set(_FORMATS):
        raise ValueError(
            "`archive_format` must be 'tar', 'zip', 'auto', a list, or None. "
            f"Received: archive_format={archive_format!r}."
        )
    return formats


def _extract_tar(archive, folder: pathlib.Path) -> None:
    try:
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
    except tarfile.FilterError as error:
        raise ValueError(
            "An archive must write inside of its folder alone. "
            f"Received: {error}."
        ) from error


def _extract_zip(archive, folder: pathlib.Path) -> None:
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            place = (folder / name).resolve()
            if not place.is_relative_to(folder.resolve()):
                raise ValueError(
                    "An archive must write inside of its folder alone. "
                    f"Received: {name!r}."
                )
        opened.extractall(folder)
