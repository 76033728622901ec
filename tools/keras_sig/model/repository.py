"""Where things lie in a repository that `sig` governs."""

from dataclasses import dataclass
from pathlib import Path

from keras_sig.model.errors import SigError

MARK = "governance.toml"


@dataclass(frozen=True)
class Repository:
    """The folders of a repository, by role."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> "Repository":
        """Return the repository that contains `start` (default: here).

        Raises:
            SigError: if no folder upward holds a `governance.toml`.
        """
        start = (start or Path.cwd()).resolve()
        for folder in (start, *start.parents):
            if (folder / MARK).is_file():
                return cls(folder)
        raise SigError(
            f"Expected to be inside a repository with a `{MARK}`. "
            f"Received: {start}. Fix: run `sig` in a checkout of keras-sig, "
            "or name one with `sig -C DIR`."
        )

    @property
    def rfcs(self) -> Path:
        """Proposals."""
        return self.root / "rfcs"

    @property
    def pages(self) -> Path:
        """Pages of the approved specification."""
        return self.root / "spec" / "pages"

    @property
    def spec_changes(self) -> Path:
        """The change log of the specification."""
        return self.root / "spec" / "CHANGES.md"

    @property
    def reference(self) -> Path:
        """The folder to put on the path for `keras_reference`."""
        return self.root / "reference_impl"

    @property
    def suite(self) -> Path:
        """The folder to put on the path for `keras_conformance`."""
        return self.root / "conformance_tests"

    @property
    def templates(self) -> Path:
        """Templates of what is generated for people."""
        return self.root / "templates"

    @property
    def site(self) -> Path:
        """Source pages of the site."""
        return self.root / "site"

    @property
    def build(self) -> Path:
        """All that is generated."""
        return self.root / "build"

    @property
    def history(self) -> Path:
        """Proposals of other repositories, a folder for each import."""
        return self.build / "history"

    @property
    def governance(self) -> Path:
        """Roles, rules and calendar of the process."""
        return self.root / MARK

    @property
    def state(self) -> Path:
        """The local forge: its database and its mails."""
        return self.root / ".sig"

    def relative(self, path: Path) -> str:
        """Return `path` relative to the root where it lies below it."""
        path = path.resolve()
        if path.is_relative_to(self.root):
            return path.relative_to(self.root).as_posix()
        return str(path)
