"""The git repository behind the small GitHub."""

import subprocess
from pathlib import Path


class Branches:
    """A bare git repository."""

    def __init__(self, path: Path):
        self.path = path
        self._told: dict[tuple[str, ...], bytes] = {}

    def fingerprint(self) -> list[tuple[str, int]]:
        """Return something that changes when a branch moves."""
        places = [self.path / "packed-refs"]
        for folder in ("heads", "forks"):
            places += (self.path / "refs" / folder).rglob("*")
        return sorted(
            (str(place), place.stat().st_mtime_ns)
            for place in places
            if place.is_file()
        )

    def told(self, *arguments: str) -> bytes | None:
        """Return what `run` does, asked once: for what never changes."""
        found = self._told.get(arguments) or self.run(*arguments)
        if found is not None:
            self._told[arguments] = found
        return found

    def run(self, *arguments: str) -> bytes | None:
        """Return what git prints, or None where it fails."""
        done = subprocess.run(
            ["git", "--git-dir", str(self.path), *arguments],
            capture_output=True,
            check=False,
        )
        return done.stdout if done.returncode == 0 else None

    def head(self, ref: str) -> str:
        """Return the commit of a branch, or nothing."""
        out = self.run("rev-parse", "-q", "--verify", f"{ref}^{{commit}}")
        return (out or b"").decode().strip()

    def contains(self, branch: str, commit: str) -> bool:
        """Return whether `commit` is part of `branch`."""
        out = self.told("merge-base", "--is-ancestor", commit, branch)
        return out is not None

    def commits(self, base: str, head: str) -> list[tuple[str, str]]:
        """Return commits and their dates between two, oldest first."""
        out = self.told(
            "log", "--reverse", "--topo-order", "--format=%H %cI",
            f"{base}..{head}",
        )  # fmt: skip
        lines = (out or b"").decode().splitlines()
        return [(line.split()[0], line.split()[1]) for line in lines]

    def files(self, base: str, head: str) -> list[tuple[str, str]]:
        """Return letters and names of the files that differ."""
        since = (self.told("merge-base", base, head) or b"").decode().strip()
        out = self.told("diff", "--name-status", "-M", since or base, head)
        rows = [row.split("\t") for row in (out or b"").decode().splitlines()]
        return [(row[0][0], row[-1]) for row in rows]

    def blob(self, ref: str, path: str) -> str:
        """Return the name of the content of a file, or nothing."""
        out = self.run("rev-parse", "-q", "--verify", f"{ref}:{path}")
        name = (out or b"").decode().strip()
        kind = self.told("cat-file", "-t", name) if name else None
        return name if kind == b"blob\n" else ""

    def content(self, name: str) -> bytes | None:
        """Return the content with that name."""
        return self.told("cat-file", "blob", name)
