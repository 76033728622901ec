"""Git, by its plumbing: the working tree and index are left alone."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from keras_sig.forges.signature import Signature
from keras_sig.model.errors import SigError

# Set by hooks and rebases; here they would point git somewhere else.
_STRAY = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
# Where credentials are missing: an error, no question.
_QUIET = {"GIT_TERMINAL_PROMPT": "0"}


class Git:
    """The git repository whose top folder is `root`."""

    def __init__(self, root: Path):
        self.root = root.resolve()
        top = self._try("rev-parse", "--show-toplevel")
        if top is None or Path(top).resolve() != self.root:
            raise SigError(
                "Expected the top folder of a git repository, for its "
                f"branches. Received: {self.root}. Fix: run `git init`, or "
                "name a checkout with `sig -C DIR`."
            )

    def resolve(self, ref: str) -> str | None:
        """Return the commit that `ref` names, or None."""
        return self._try("rev-parse", "-q", "--verify", f"{ref}^{{commit}}")

    def head_branch(self) -> str | None:
        """Return the branch that is checked out, or None."""
        return self._try("symbolic-ref", "-q", "--short", "HEAD")

    def contains(self, branch: str, commit: str) -> bool:
        """Return whether `commit` is part of the history of `branch`."""
        done = self._try("merge-base", "--is-ancestor", commit, branch)
        return done is not None

    def read(self, ref: str, path: str) -> bytes | None:
        """Return the file at `path` in `ref`, or None."""
        return self.read_all([(ref, path)])[0]

    def read_all(self, places: Sequence[tuple[str, str]]) -> list[bytes | None]:
        """Return the files at pairs of ref and path, None for the missing."""
        if not places:
            return []
        asked = "".join(f"{ref}:{path}\n" for ref, path in places)
        out = self._run("cat-file", "--batch", stdin=asked.encode())
        found: list[bytes | None] = []
        at = 0
        for _ in places:
            end = out.index(b"\n", at)
            words = out[at:end].split()
            at = end + 1
            if words[-1] == b"missing" or words[-2] != b"blob":
                found.append(None)
                if words[-1] != b"missing":
                    at += int(words[-1]) + 1
                continue
            size = int(words[-1])
            found.append(out[at : at + size])
            at += size + 1
        return found

    def list_tree(self, ref: str, folder: str) -> list[str]:
        """Return the paths of the files below `folder` in `ref`."""
        arguments = ("ls-tree", "-r", "-z", "--name-only", ref, "--", folder)
        out = self._run(*arguments)
        return [path.decode() for path in out.split(b"\0") if path]

    def list_files(self, *paths: str) -> list[str]:
        """Return the files at `paths` that exist and git does not ignore."""
        arguments = ("ls-files", "-z", "-c", "-o", "--exclude-standard", "--")
        out = self._run(*arguments, *paths)
        names = {path.decode() for path in out.split(b"\0") if path}
        return sorted(n for n in names if os.path.lexists(self.root / n))

    def write_commit(
        self,
        parents: Sequence[str],
        files: Mapping[str, bytes | None],
        message: str,
        author: Signature,
    ) -> str:
        """Make a commit: the tree of the first parent with `files` changed.

        Args:
            parents: Commits, at least one.
            files: Mapping from paths to their new content, None to remove.
            message: String.
            author: Who makes the commit, and when.

        Returns:
            The id of the commit; no branch is moved.
        """
        with tempfile.TemporaryDirectory() as folder:
            env = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            self._run("read-tree", parents[0], env=env)
            self._update_index(files, env)
            tree = self._run("write-tree", env=env).decode().strip()
        onto = [word for parent in parents for word in ("-p", parent)]
        made = self._run(
            "commit-tree",
            tree,
            *onto,
            stdin=message.encode(),
            env=author.environment(),
        )
        return made.decode().strip()

    def move_branch(self, branch: str, commit: str, old: str | None) -> None:
        """Move `branch` from `old` (None: it is new) to `commit`."""
        self._run("update-ref", f"refs/heads/{branch}", commit, old or "0" * 40)

    def push(self, remote: str, commit: str, branch: str) -> None:
        """Push `commit` to a branch of `remote`, which only moves forward."""
        target = f"{commit}:refs/heads/{branch}"
        self._run("push", "-q", remote, target, env=_QUIET)

    def fetch(self, remote: str, ref: str) -> None:
        """Fetch what `remote` has at `ref`; no branch is moved."""
        self._run("fetch", "-q", "--no-tags", remote, ref, env=_QUIET)

    def address_of(self, remote: str) -> str:
        """Return the address of `remote`."""
        return self._run("remote", "get-url", remote).decode().strip()

    def refresh_index(self, paths: Sequence[str]) -> None:
        """Let the index hold `paths` as the checked-out commit has them."""
        self._run("reset", "-q", "--", *paths)

    def _update_index(
        self, files: Mapping[str, bytes | None], env: Mapping[str, str]
    ) -> None:
        lines = []
        for path, data in files.items():
            if data is None:
                lines.append(f"0 {'0' * 40}\t{path}")
                continue
            blob = self._run("hash-object", "-w", "--stdin", stdin=data)
            lines.append(f"100644 {blob.decode().strip()}\t{path}")
        asked = "".join(f"{line}\0" for line in lines).encode()
        self._run("update-index", "-z", "--index-info", stdin=asked, env=env)

    def _try(self, *arguments: str) -> str | None:
        done = self._call(arguments, b"", {})
        return done.stdout.decode().strip() if done.returncode == 0 else None

    def _run(
        self,
        *arguments: str,
        stdin: bytes = b"",
        env: Mapping[str, str] | None = None,
    ) -> bytes:
        done = self._call(arguments, stdin, env or {})
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise SigError(
                f"Expected `git {arguments[0]}` to succeed in {self.root}. "
                f"Received: {said or done.returncode}. Fix: see what git says."
            )
        return done.stdout

    def _call(
        self, arguments: Sequence[str], stdin: bytes, env: Mapping[str, str]
    ) -> "subprocess.CompletedProcess[bytes]":
        clean = {k: v for k, v in os.environ.items() if k not in _STRAY}
        try:
            return subprocess.run(
                ["git", "-C", str(self.root), *arguments],
                input=stdin,
                capture_output=True,
                env={**clean, "LC_ALL": "C", **env},
                check=False,
            )
        except FileNotFoundError:
            raise SigError(
                "Expected the program `git`. Received: none on the PATH. "
                "Fix: install git."
            ) from None
