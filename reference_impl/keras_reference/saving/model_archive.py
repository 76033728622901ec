"""A `.keras` file, read with care."""

import contextlib
import json
import pathlib
import shutil
import stat
import tempfile
import zipfile

import h5py

CONFIG = "config.json"
METADATA = "metadata.json"
WEIGHTS = "model.weights.h5"
ASSETS = "assets"

# An entry may be this many times larger than what is stored of it, or this
# many bytes large. JSON shrinks to a tenth; a bomb, to a thousandth.
_LARGEST_RATIO = 100
_SMALL = 2**20


class ModelArchive:
    """A zip archive with a model: its configuration, weights and assets.

    A file may come from anybody. What it holds is never written to a place
    that it names outside of a folder made for it, and never takes much more
    memory than the file is large.

    Args:
        path: String or path of the file.

    Raises:
        ValueError: There is no such file, or it is not what it should be.
    """

    def __init__(self, path):
        self.path = pathlib.Path(path)
        if not self.path.is_file() or not zipfile.is_zipfile(self.path):
            raise ValueError(
                "`filepath` must be a file of `Model.save`, a zip archive. "
                f"Received: filepath={path}, which is "
                f"{'something else' if self.path.exists() else 'not there'}."
            )
        self._zip = zipfile.ZipFile(self.path)
        try:
            self._check()
        except ValueError:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        """Close the file."""
        self._zip.close()

    def _check(self) -> None:
        entries = self._zip.infolist()
        names = [entry.filename for entry in entries]
        for name in (CONFIG, METADATA, WEIGHTS):
            if names.count(name) != 1:
                raise ValueError(
                    f"A saved model must have one entry {name}. "
                    f"Received: {names.count(name)} of them in {self.path}."
                )
        for entry in entries:
            problem = _problem(entry)
            if problem:
                raise ValueError(
                    "The entries of a saved model must be plain files of its "
                    f"own. Received: {entry.filename!r}, {problem}, in "
                    f"{self.path}."
                )

    def read_json(self, name):
        """Return what an entry holds.

        Args:
            name: String, the name of the entry.

        Returns:
            Nest of plain data.
        """
        try:
            return json.loads(self._zip.read(name))
        except (ValueError, RecursionError) as error:
            raise ValueError(
                f"{name} must be JSON. Received: {self.path}, where it is not "
                f"({error})."
            ) from error

    @contextlib.contextmanager
    def open_weights(self):
        """Lend the weights as an open HDF5 file."""
        entry = self._zip.getinfo(WEIGHTS)
        with contextlib.ExitStack() as stack:
            file = stack.enter_context(self._zip.open(entry))
            if entry.compress_type != zipfile.ZIP_STORED:
                # Each step back in compressed data starts from the beginning.
                packed = file
                file = stack.enter_context(tempfile.TemporaryFile())
                shutil.copyfileobj(packed, file)
            yield stack.enter_context(h5py.File(file, "r"))

    def extract_assets(self, place, folder):
        """Write the assets of one part of the model into a folder.

        Args:
            place: String, such as `"layers/string_lookup"`.
            folder: Path.

        Returns:
            Boolean, whether there are any.
        """
        start = f"{ASSETS}/{place}/"
        names = [
            name for name in self._zip.namelist() if name.startswith(start)
        ]
        for name in names:
            target = pathlib.Path(folder, name.removeprefix(start))
            target.parent.mkdir(parents=True, exist_ok=True)
            if not name.endswith("/"):
                with self._zip.open(name) as source, target.open("wb") as file:
                    shutil.copyfileobj(source, file)
        return bool(names)


def _problem(entry: zipfile.ZipInfo) -> str | None:
    """Return what is wrong with an entry, `None` if nothing is."""
    name = pathlib.PurePosixPath(entry.filename)
    if name.is_absolute() or ".." in name.parts or "\\" in entry.filename:
        return "which leads out of the archive"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "which is a link or a device"
    if entry.flag_bits & 1:
        return "which is encrypted"
    allowed = max(_SMALL, _LARGEST_RATIO * entry.compress_size)
    if entry.file_size > allowed:
        return f"which unpacks to {entry.file_size} bytes"
    return None
