"""Commits and files of the small GitHub, as GitHub shows them."""

import base64
from typing import Any

from keras_sig.forges.fake_github.description import Description

Item = dict[str, Any]


class FileObjects:
    """Makes objects out of the examples of the description."""

    def __init__(self, description: Description):
        self.description = description

    def commit(self, sha: str, date: str) -> Item:
        """Return a commit of a pull request."""
        found = self.description.example("commit-items", 0)
        found["sha"] = sha
        for who in ("author", "committer"):
            found["commit"][who]["date"] = date
        return found

    def file(self, letter: str, path: str) -> Item:
        """Return a file of a pull request."""
        words = {"A": "added", "D": "removed", "R": "renamed", "C": "copied"}
        found = self.description.example("diff-entry-items", 0)
        return {
            **found,
            "filename": path,
            "status": words.get(letter, "modified"),
        }

    def content(self, path: str, name: str, data: bytes) -> Item:
        """Return a file; of one above a megabyte, only its name."""
        found = self.description.example(
            "content-file-response-if-content-is-a-file"
        )
        large = len(data) > 1_000_000
        return {
            **found,
            "path": path,
            "name": path.rpartition("/")[2],
            "sha": name,
            "size": len(data),
            "encoding": "none" if large else "base64",
            "content": "" if large else base64.encodebytes(data).decode(),
        }

    def blob(self, name: str, data: bytes) -> Item:
        """Return the content with that name."""
        return {
            **self.description.example("blob"),
            "sha": name,
            "size": len(data),
            "encoding": "base64",
            "content": base64.encodebytes(data).decode(),
        }
