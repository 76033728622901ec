"""The approved pages, each read when it is asked for."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from keras_sig.model.errors import SigError

if TYPE_CHECKING:
    from keras_spec.page import Page

CITES = re.compile(r"^rfc = \[.*$", re.MULTILINE)


class ApprovedPages(Mapping[str, "Page"]):
    """Pages by public path; a proposal that names one symbol reads one page.

    Args:
        folder: Path, the pages of the specification.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self._read: dict[str, Page] = {}

    @cached_property
    def files(self) -> dict[str, Path]:
        """The file of each public path."""
        return {
            _symbol(path.relative_to(self.folder)): path
            for path in sorted(self.folder.rglob("*.md"))
        }

    @cached_property
    def approvers(self) -> frozenset[str]:
        """The proposals that any page names as those that approved it."""
        return frozenset(
            name
            for path in self.files.values()
            for line in CITES.findall(path.read_text("utf-8", "replace"))
            for name in line.split('"')[1::2]
        )

    def __getitem__(self, symbol: str) -> "Page":
        if symbol not in self._read:
            self._read[symbol] = _read(self.files[symbol])
        return self._read[symbol]

    def __contains__(self, symbol: object) -> bool:
        return symbol in self.files

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


def _symbol(path: Path) -> str:
    """Return the public path of a page, as `file_of` has it the other way."""
    parts = [*path.parent.parts, path.stem]
    if parts[-2:-1] == ["functions"]:
        del parts[-2]
    return ".".join(["keras", *parts])


def _read(path: Path) -> "Page":
    from keras_spec.errors import SpecError
    from keras_spec.page import parse_page

    try:
        return parse_page(path.read_text("utf-8"), str(path))
    except UnicodeDecodeError as error:
        problem = f"{path}: not UTF-8: {error}."
    except SpecError as error:
        problem = str(error.problems[0])
    raise SigError(
        "Expected a specification without problems. Received: "
        f"{problem}\nFix: see `sig spec check`."
    )
