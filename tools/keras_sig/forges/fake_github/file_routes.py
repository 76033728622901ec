"""What the small GitHub answers about commits and files."""

from typing import Any

from keras_sig.forges.fake_github.fake_github import FakeGitHub
from keras_sig.forges.fake_github.file_objects import FileObjects

Answer = tuple[int, Any]
NOT_FOUND: Answer = (404, {"message": "Not Found", "status": "404"})


class FileRoutes:
    """The paths that git answers."""

    def __init__(self, state: FakeGitHub, objects: FileObjects):
        self.state = state
        self.objects = objects

    def changed(self, user: str, asked: Any, number: str) -> Answer:
        """Return the files of a pull request."""
        pull = self.state.pulls[int(number)]
        files = self.state.branches.files(pull.base, pull.head)
        return 200, [self.objects.file(*row) for row in files]

    def commits(self, user: str, asked: Any, number: str) -> Answer:
        """Return the commits of a pull request."""
        pull = self.state.pulls[int(number)]
        found = self.state.branches.commits(pull.base, pull.head)
        return 200, [self.objects.commit(*row) for row in found]

    def content(self, user: str, asked: Any, path: str) -> Answer:
        """Return a file at a commit."""
        name = self.state.branches.blob(asked.get("ref", "main"), path)
        data = self.state.branches.content(name) if name else None
        if data is None:
            return NOT_FOUND
        return 200, self.objects.content(path, name, data)

    def blob(self, user: str, asked: Any, name: str) -> Answer:
        """Return content by its name."""
        data = self.state.branches.content(name)
        if data is None:
            return NOT_FOUND
        return 200, self.objects.blob(name, data)
