"""Mails waiting to be sent, and the record of what was sent."""

import os
from pathlib import Path

from keras_sig.model.atomic import write_bytes


class Outbox:
    """A folder of `.eml` files; the same mail is put there once.

    Beside `NAME.eml` lies `NAME.sending` from before a server is given the
    mail until its answer is known, and `NAME.sent` with that answer afterwards.
    Where a program dies in between, `NAME.sending` remains: nobody can know
    whether the server took the mail, so it is not sent again unasked.
    """

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, name: str, ending: str = "eml") -> Path:
        """Return where the mail `name` lies, or would lie."""
        return self.folder / f"{name}.{ending}"

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

    def names(self) -> list[str]:
        """Return the names of all mails, sorted."""
        return sorted(path.stem for path in self.folder.glob("*.eml"))

    def is_sent(self, name: str) -> bool:
        """Return whether a server has taken the mail."""
        return self.path(name, "sent").exists()

    def is_unsure(self, name: str) -> bool:
        """Return whether a server may have taken the mail."""
        return not self.is_sent(name) and self.path(name, "sending").exists()

    def claim(self, name: str) -> bool:
        """Record that the mail is about to be sent; return False if it was."""
        if self.is_sent(name):
            return False
        try:
            mark = os.open(
                self.path(name, "sending"), os.O_CREAT | os.O_EXCL, 0o644
            )
        except FileExistsError:
            return False
        os.fsync(mark)
        os.close(mark)
        self._keep()
        return True

    def release(self, name: str) -> None:
        """Record that no server has taken the mail: it waits again."""
        self.path(name, "sending").unlink(missing_ok=True)

    def settle(self, name: str, answer: str) -> None:
        """Record that a server has taken the mail, and what it said."""
        write_bytes(self.path(name, "sent"), f"{answer}\n".encode())
        self.path(name, "sending").unlink(missing_ok=True)

    def _keep(self) -> None:
        """Let the folder itself survive a loss of power."""
        folder = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
