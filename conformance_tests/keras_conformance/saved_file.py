"""What is in a file that a model was saved in, read without the model."""

import importlib
import io
import json
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from keras_conformance.undecidable import Undecidable

ENDINGS = {"keras": ".keras", "weights": ".weights.h5"}
WEIGHTS = "model.weights.h5"


@dataclass(frozen=True)
class SavedFile:
    """A file on disk.

    Args:
        data: Bytes.
        format: String: `"keras"`, an archive; `"weights"`, HDF5.
    """

    data: bytes
    format: str

    @classmethod
    def read(cls, path: Path, format: str) -> "SavedFile":
        """Read the file that a model was saved in."""
        return cls(path.read_bytes(), format)

    @property
    def names(self) -> Sequence[str]:
        """The files in the archive."""
        return sorted(self._archive.namelist())

    def keys(self, name: str) -> Sequence[str]:
        """Return the keys of a file of JSON in the archive."""
        document = json.loads(self._archive.read(name))
        return list(document) if isinstance(document, dict) else []

    @property
    def datasets(self) -> Mapping[str, NDArray[Any]]:
        """The arrays of the weights, by their paths in HDF5.

        Raises:
            Undecidable: if h5py, which reads them, is not installed.
        """
        try:
            h5py: Any = importlib.import_module("h5py")
        except ImportError:
            raise Undecidable(
                "Expected h5py, which reads datasets. Received: not "
                "installed. Fix: pip install h5py."
            ) from None
        data = self.data
        if self.format == "keras":
            data = self._archive.read(WEIGHTS)
        found: dict[str, NDArray[Any]] = {}
        with h5py.File(io.BytesIO(data), "r") as file:
            file.visititems(_collector(found, h5py.Dataset))
        return found

    @property
    def _archive(self) -> zipfile.ZipFile:
        return zipfile.ZipFile(io.BytesIO(self.data))


def _collector(
    found: dict[str, NDArray[Any]], kind: type
) -> Callable[[str, Any], None]:
    def visit(path: str, item: Any) -> None:
        if isinstance(item, kind):
            array: Any = item
            found[path] = np.asarray(array[()])

    return visit
