"""What the small GitHub answers to a request."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from keras_sig.forges.fake_github.description import REPOSITORY, Description
from keras_sig.forges.fake_github.fake_github import FakeGitHub
from keras_sig.forges.fake_github.file_objects import FileObjects
from keras_sig.forges.fake_github.file_routes import (
    NOT_FOUND,
    Answer,
    FileRoutes,
)
from keras_sig.forges.fake_github.objects import Item, Objects
from keras_sig.forges.fake_github.records import Pull
from keras_sig.model.errors import SigError

_STATES = {
    "APPROVE": "APPROVED",
    "REQUEST_CHANGES": "CHANGES_REQUESTED",
    "COMMENT": "COMMENTED",
}


def _refused(message: str) -> Answer:
    more = [{"resource": "PullRequest", "code": "custom", "message": message}]
    body = {
        "message": "Validation Failed",
        "documentation_url": "https://docs.github.com/rest",
        "errors": more,
    }
    return 422, body


class Routes:
    """The paths of the description that our forge needs."""

    def __init__(self, state: FakeGitHub, description: Description):
        self.state = state
        self.objects = Objects(description, state.repository)
        files = FileRoutes(state, FileObjects(description))
        number = "{pull_number}"
        issue = "{issue_number}"
        table: dict[tuple[str, str], Callable[..., Answer]] = {
            ("GET", "/user"): self._user,
            ("GET", "/pulls"): self._pulls,
            ("POST", "/pulls"): self._open,
            ("GET", f"/pulls/{number}"): self._pull,
            ("PATCH", f"/pulls/{number}"): self._change,
            ("GET", f"/pulls/{number}/files"): files.changed,
            ("GET", f"/pulls/{number}/commits"): files.commits,
            ("GET", f"/pulls/{number}/reviews"): self._reviews,
            ("POST", f"/pulls/{number}/reviews"): self._review,
            ("GET", f"/issues/{issue}/comments"): self._comments,
            ("POST", f"/issues/{issue}/comments"): self._comment,
            ("PATCH", "/issues/comments/{comment_id}"): self._edit,
            ("GET", f"/issues/{issue}/timeline"): self._timeline,
            ("POST", f"/issues/{issue}/labels"): self._label,
            ("DELETE", f"/issues/{issue}/labels/{{name}}"): self._unlabel,
            ("GET", "/contents/{path}"): files.content,
            ("GET", "/git/blobs/{file_sha}"): files.blob,
        }
        self.table = [
            (method, path, _pattern(path), call)
            for (method, path), call in table.items()
        ]

    def find(
        self, method: str, path: str
    ) -> tuple[str, Callable[..., Answer], tuple[str, ...]] | None:
        """Return the path of the description, what to call, with what."""
        home = f"/repos/{self.state.repository}"
        short = path.removeprefix(home)
        for wanted, template, pattern, call in self.table:
            match = pattern.fullmatch(short)
            if wanted == method and match:
                whole = template == "/user"
                name = template if whole else f"{REPOSITORY}{template}"
                return name, call, match.groups()
        return None

    def _user(self, user: str, asked: Mapping[str, Any]) -> Answer:
        if user.endswith("[bot]"):
            return 403, {"message": "Resource not accessible by integration"}
        return 200, self.objects.whoever(user)

    def _pulls(self, user: str, asked: Mapping[str, Any]) -> Answer:
        pulls = self.state.pulls.values()
        return 200, [self._shown(pull, True) for pull in pulls]

    def _open(self, user: str, asked: Mapping[str, Any]) -> Answer:
        words = (asked["title"], asked["head"], asked.get("body", ""))
        try:
            return 201, self._shown(self.state.open(user, *words), False)
        except SigError as error:
            return _refused(str(error))

    def _pull(self, user: str, asked: Any, number: str) -> Answer:
        return 200, self._shown(self._at(number), False)

    def _change(self, user: str, asked: Any, number: str) -> Answer:
        with self.state.changing(int(number)) as pull:
            pull.title = asked.get("title", pull.title)
            pull.body = asked.get("body", pull.body)
        if "state" in asked:
            self.state.set_state(pull.number, user, asked["state"])
        return 200, self._shown(pull, False)

    def _reviews(self, user: str, asked: Any, number: str) -> Answer:
        reviews = self._at(number).reviews
        return 200, [self.objects.review(said) for said in reviews]

    def _review(self, user: str, asked: Any, number: str) -> Answer:
        event, body = asked.get("event", "COMMENT"), asked.get("body", "")
        if event != "COMMENT" and self._at(number).user == user:
            return 422, {
                "message": "Unprocessable Entity",
                "documentation_url": "https://docs.github.com/rest",
                "errors": ["Can not review your own pull request"],
            }
        state = _STATES[event]
        said = self.state.review(int(number), user, state, body)
        return 200, self.objects.review(said)

    def _comments(self, user: str, asked: Any, number: str) -> Answer:
        comments = self._at(number).comments
        return 200, [self.objects.comment(said) for said in comments]

    def _comment(self, user: str, asked: Any, number: str) -> Answer:
        said = self.state.comment(int(number), user, asked["body"])
        return 201, self.objects.comment(said)

    def _edit(self, user: str, asked: Any, comment: str) -> Answer:
        for number, pull in self.state.pulls.items():
            if any(said.id == int(comment) for said in pull.comments):
                body = asked["body"]
                said = self.state.edit(number, int(comment), body)
                return (200, self.objects.comment(said)) if said else NOT_FOUND
        return NOT_FOUND

    def _timeline(self, user: str, asked: Any, number: str) -> Answer:
        pull, objects = self._at(number), self.objects
        found: list[Item] = [
            *map(objects.timeline_comment, pull.comments),
            *map(objects.timeline_review, pull.reviews),
            *map(objects.happening, pull.timeline),
        ]
        return 200, sorted(found, key=lambda item: int(item["id"]))

    def _label(self, user: str, asked: Any, number: str) -> Answer:
        for name in asked["labels"]:
            self.state.label(int(number), user, name, True)
        labels = self._at(number).labels
        return 200, [self.objects.label(name) for name in labels]

    def _unlabel(self, user: str, asked: Any, number: str, name: str) -> Answer:
        if not self.state.label(int(number), user, name, False):
            return NOT_FOUND
        labels = self._at(number).labels
        return 200, [self.objects.label(name) for name in labels]

    def _at(self, number: str) -> Pull:
        return self.state.pulls[int(number)]

    def _shown(self, pull: Pull, short: bool) -> Item:
        base = self.state.branches.head("main")
        return self.objects.pull(pull, base, short)


def _pattern(template: str) -> re.Pattern[str]:
    place = re.compile(r"\{(\w+)\}")
    rest = "(.+)" if "{path}" in template else "([^/]+)"
    return re.compile(place.sub(lambda _: rest, template))
