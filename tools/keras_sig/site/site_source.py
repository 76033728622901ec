"""The folder of derived pages while it is being written."""

from dataclasses import dataclass, field
from pathlib import Path

from keras_sig.model.finding import Finding
from keras_sig.model.repository import Repository


@dataclass
class SiteSource:
    """Pages written so far, what was found on the way, and the navigation.

    Args:
        repository: The repository the site is about.
        folder: Path, where pages are written.
        findings: List of `Finding`, problems of the sources.
        navigation: Dictionary from a place in the navigation to its entries,
            each a pair of title and page.
    """

    repository: Repository
    folder: Path
    findings: list[Finding] = field(default_factory=list)
    navigation: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def write(self, name: str, text: str) -> None:
        """Write the page `name`."""
        self.write_bytes(name, text.encode("utf-8"))

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write the file `name`."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def append(self, name: str, text: str) -> None:
        """Append to the page `name`, which is started if it is new."""
        path = self.folder / name
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        self.write(name, before + text)

    def enter(self, place: str, title: str, page: str) -> None:
        """Enter a page into the navigation below `place`."""
        self.navigation.setdefault(place, []).append((title, page))
