"""The scratch copy: a git repository that lacks the proposal."""

import shutil
import subprocess
from pathlib import Path

from keras_sig.model.errors import SigError
from keras_sig.model.repository import Repository

MARK = ".scratch"


def copy_repository(repository: Repository, rfc: Path, scratch: Path) -> None:
    """Make the scratch copy: a git repository that lacks the proposal."""
    _clear(scratch)
    scratch.mkdir(parents=True)
    # First of all: a copy that was interrupted can be made anew.
    (scratch / MARK).touch()
    for name in _files(repository.root):
        target = scratch / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(repository.root / name, target)
    _git(scratch, "init", "-q", "-b", "main")
    _git(scratch, "config", "user.name", "Keras SIG")
    _git(scratch, "config", "user.email", "sig@example.org")
    # The proposal stays beside the repository, as a new file of its author.
    name = repository.relative(rfc.with_suffix(""))
    exclude = scratch / ".git" / "info" / "exclude"
    exclude.parent.mkdir(exist_ok=True)
    exclude.write_text(f"/{MARK}\n/{name}.md\n/{name}/\n", "utf-8")
    _git(scratch, "add", "-A")
    _git(scratch, "commit", "-q", "-m", "Before the proposal")
    exclude.write_text(f"/{MARK}\n", "utf-8")


def _clear(scratch: Path) -> None:
    if not scratch.exists():
        return
    if any(scratch.iterdir()) and not (scratch / MARK).is_file():
        raise SigError(
            "Expected a new folder, an empty one or an earlier scratch copy. "
            f"Received: {scratch}. Fix: name another with --into."
        )
    shutil.rmtree(scratch)


def _files(root: Path) -> list[str]:
    """Return the files of the checkout: tracked, and new but not ignored."""
    done = subprocess.run(
        ["git", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=root,
        capture_output=True,
    )
    if done.returncode == 0:
        names = done.stdout.decode("utf-8", "surrogateescape").split("\0")
        return [n for n in names if n and (root / n).is_file()]
    left_out = {"build", ".venv", ".git", ".sig", "__pycache__"}
    return [
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.is_file() and not left_out & set(path.relative_to(root).parts)
    ]


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True)
