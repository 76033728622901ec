"""Where the links of a proposal lead on the site."""

import base64
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote

from keras_sig.model.finding import Finding
from keras_sig.site.site_source import SiteSource

IMAGES = {
    ".gif": "gif",
    ".jpeg": "jpeg",
    ".jpg": "jpeg",
    ".png": "png",
    ".svg": "svg+xml",
    ".webp": "webp",
}
PUBLISHED = {".csv", ".ipynb", ".json", ".npz", ".py", ".toml", ".txt"}
MOST_EMBEDDED = 1_000_000


@dataclass(frozen=True)
class RfcLinks:
    """Resolves the relative links of one proposal.

    Images are embedded: as an image even an SVG runs no script. Of the other
    files only kinds that no browser runs are published.
    """

    source: SiteSource
    path: Path

    def resolve(self, address: str, image: bool, line: int) -> str | None:
        """Return the address on the site, or None where there is none."""
        plain, mark, fragment = address.partition("#")
        plain = unquote(plain.partition("?")[0])
        if not plain:
            self._report(line, address)
            return None
        repository = self.source.repository
        try:
            target = (self.path.parent / plain).resolve(strict=True)
        except (OSError, ValueError):
            self._report(line, address)
            return None
        if not target.is_relative_to(repository.root):
            self._report(line, address)
            return None
        if image:
            return self._embed(target)
        return self._page(target, mark + fragment.lower())

    def _report(self, line: int, address: str) -> None:
        shown = self.source.repository.relative(self.path)
        self.source.findings.append(
            Finding(
                shown,
                line,
                1,
                "site-link",
                f"the link leads nowhere: {address!r}.",
                "name a heading, or a file of this repository relative to the "
                "proposal.",
            )
        )

    def _embed(self, target: Path) -> str | None:
        kind = IMAGES.get(target.suffix.lower())
        if not kind or target.stat().st_size > MOST_EMBEDDED:
            return None
        data = base64.b64encode(target.read_bytes()).decode("ascii")
        return f"data:image/{kind};base64,{data}"

    def _page(self, target: Path, mark: str) -> str | None:
        repository = self.source.repository
        if target == self.path.resolve():
            return mark or None
        if target.parent == repository.rfcs and target.suffix == ".md":
            name = target.stem
            return f"{quote(name)}.html{mark}" if name[:8].isdigit() else None
        if target.is_relative_to(repository.pages) and target.suffix == ".md":
            inside = target.relative_to(repository.pages).with_suffix(".html")
            return f"../api/spec/{quote(inside.as_posix())}"
        if target == repository.root / "spec" / "README.md":
            return "../specification.html"
        if (
            target.is_relative_to(repository.rfcs)
            and target.suffix.lower() in PUBLISHED
            and target.is_file()
        ):
            inside = target.relative_to(repository.rfcs)
            copy = self.source.folder / "rfcs" / inside
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(target, copy)
            return quote(inside.as_posix())
        return None
