"""Mails waiting to be sent, one file each."""

from pathlib import Path

from keras_sig.model.atomic import write_bytes


class Outbox:
    """A folder of `.eml` files; the same mail is put there once."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, name: str) -> Path:
        """Return where the mail `name` lies, or would lie."""
        return self.folder / f"{name}.eml"

    def holds(self, name: str) -> bool:
        """Return whether the mail `name` was written before."""
        return self.path(name).exists()

    def put(self, name: str, data: bytes) -> bool:
        """Write the mail `name`, unless it was written before.

        Returns:
            Whether it was written now.
        """
        if self.holds(name):
            return False
        write_bytes(self.path(name), data)
        return True
