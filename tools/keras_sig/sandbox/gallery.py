"""The folder that keeps what the examples of a proposal drew."""

import os
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.sandbox.picture import PictureRefused, check_picture

MOST_PICTURES, MOST_BYTES, MOST_NAME = 20, 5_000_000, 60


def plain_name(text: str) -> str:
    """Return `text` with nothing but ASCII letters, digits, `.`, `-`, `_`."""
    kept = [
        c if c.isascii() and c.isalnum() or c in "._" else "-" for c in text
    ]
    return "".join(kept).strip(".") or "-"


@dataclass
class Gallery:
    """The pictures of one run, in memory until they are saved.

    Args:
        root: Path, the repository.
        name: String, the proposal.
        pictures: Mapping from names of files to their contents.
    """

    root: Path
    name: str
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The folder, as it is called in reports."""
        return f"build/rfc/{plain_name(self.name)}"

    def add(self, line: int, name: str, data: bytes) -> str:
        """Take a picture that the block at `line` drew; return its place.

        Raises:
            PictureRefused: if it is not kept, with the reason.
        """
        name = plain_name(name)
        check_picture(name, data)
        if len(self.pictures) == MOST_PICTURES:
            raise PictureRefused(f"at most {MOST_PICTURES} pictures are kept")
        if sum(map(len, self.pictures.values())) + len(data) > MOST_BYTES:
            raise PictureRefused(
                f"at most {MOST_BYTES:,} bytes are kept of all pictures"
            )
        stem, suffix = os.path.splitext(name)
        stem = f"line-{line}-{stem[:MOST_NAME]}"
        suffix = suffix.lower()
        number, file = 1, stem + suffix
        while file in self.pictures:
            number += 1
            file = f"{stem}-{number}{suffix}"
        self.pictures[file] = data
        return f"{self.shown}/{file}"

    def save(self) -> None:
        """Put the pictures in the place of those of an earlier run.

        Raises:
            SigError: if they cannot be written; no file is lost then.
        """
        folder = self.root / self.shown
        if not self.pictures and not os.path.lexists(folder):
            return
        try:
            self._refuse_links(folder)
            if folder.exists():
                shutil.rmtree(folder)
            if not self.pictures:
                return
            folder.parent.mkdir(parents=True, exist_ok=True)
            made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".new-"))
            for name, data in self.pictures.items():
                (made / name).write_bytes(data)
            made.chmod(0o755)
            made.rename(folder)
        except OSError as error:
            raise SigError(
                "Expected to write the pictures of the examples into "
                f"{self.shown}. Received: {error.strerror}. "
                "Fix: make the folder build/ writable."
            ) from None

    def _refuse_links(self, folder: Path) -> None:
        """What a link leads to is not ours to replace."""
        for place in (folder.parent.parent, folder.parent, folder):
            if place.is_symlink():
                name = place.relative_to(self.root)
                raise SigError(
                    f"Expected a folder {name} for the pictures of the "
                    "examples. Received: a link. Fix: remove the link."
                )
