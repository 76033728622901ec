"""The pages of the specification as a git revision has them."""

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from keras_sig.model.errors import SigError

PAGES = "spec/pages"


@contextmanager
def pages_of(root: Path, revision: str) -> Iterator[Path]:
    """Yield a folder with the pages of a revision, for as long as it is open.

    Raises:
        SigError: if there is no such revision, or it has no pages.
    """
    # A revision that begins with a dash would be an option.
    name = f"{revision}^{{commit}}"
    asked = ["rev-parse", "-q", "--verify", "--end-of-options", name]
    commit = _git(root, asked)
    if commit is None:
        raise SigError(
            "Expected a folder of pages, a file of `sig spec export`, a "
            f"proposal or a git revision. Received: {revision}. "
            "Fix: name one such as spec/pages or main."
        )
    data = _git(root, ["archive", commit.decode().strip(), PAGES])
    if data is None:
        raise SigError(
            f"Expected a revision with pages in {PAGES}. Received: "
            f"{revision}. Fix: name a later one."
        )
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            archive.extractall(folder, filter="data")
        yield Path(folder) / PAGES


def _git(root: Path, arguments: list[str]) -> bytes | None:
    # Hooks set variables that would lead git to another repository.
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_")
    }
    try:
        done = subprocess.run(
            ["git", *arguments],
            cwd=root,
            env=environment,
            capture_output=True,
        )
    except FileNotFoundError:
        raise SigError(
            "Expected git, to read a revision. Received: none on the path. "
            "Fix: install git, or name a folder of pages."
        ) from None
    return done.stdout if done.returncode == 0 else None
