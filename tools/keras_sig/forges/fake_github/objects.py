"""Records of the small GitHub, as GitHub shows them."""

from typing import Any

from keras_sig.forges.fake_github.description import Description
from keras_sig.forges.fake_github.records import Happening, Pull, Said

Item = dict[str, Any]
_EVENTS = {"labeled": "labeled", "unlabeled": "labeled"}


class Objects:
    """Makes objects out of the examples of the description."""

    def __init__(self, description: Description, repository: str):
        self.description = description
        self.repository = repository

    def user(self, login: str) -> Item | None:
        """Return a user; null for one who is gone."""
        if not login:
            return None
        found = self.description.example("issue-comment")["user"]
        kind = "Bot" if login.endswith("[bot]") else "User"
        return {**found, "login": login, "type": kind}

    def whoever(self, login: str) -> Item:
        """Return the user whose token it is."""
        name = (
            "private-user-response-with-public-and-private-profile-information"
        )
        found = self.description.example(name)
        # What tells the two kinds apart is not in the example.
        return {**found, "login": login, "user_view_type": "private"}

    def pull(self, pull: Pull, base: str, short: bool) -> Item:
        """Return a pull request, in the short form of lists or whole."""
        described = self.description
        found = (
            described.example("pull-request-simple-items", 0)
            if short
            else described.example("pull-request")
        )
        self._head(found["head"], pull.owner, pull.branch, pull.head)
        owner = self.repository.partition("/")[0]
        self._head(found["base"], owner, "main", base)
        found.update(
            id=pull.number,
            number=pull.number,
            title=pull.title,
            body=pull.body,
            user=self.user(pull.user),
            state=pull.state,
            created_at=pull.created,
            updated_at=pull.updated,
            closed_at=pull.closed,
            merged_at=pull.merged,
            merge_commit_sha=pull.commit,
            # The example's team lacks what its schema wants.
            requested_teams=[],
            labels=[{**found["labels"][0], "name": n} for n in pull.labels],
        )
        if not short:
            found["merged"] = pull.merged is not None
        return found

    def _head(self, part: Item, owner: str, branch: str, sha: str) -> None:
        part.update(ref=branch, sha=sha, label=f"{owner}:{branch}")
        name = self.repository.partition("/")[2]
        part["user"]["login"] = owner
        if part.get("repo"):
            part["repo"].update(name=name, full_name=f"{owner}/{name}")

    def comment(self, said: Said) -> Item:
        """Return a comment."""
        return {
            **self.description.example("issue-comment"),
            "id": said.id,
            "user": self.user(said.user),
            "body": said.body,
            "created_at": said.created,
            "updated_at": said.updated,
        }

    def review(self, said: Said) -> Item:
        """Return a review."""
        return {
            **self.description.example("pull-request-review"),
            "id": said.id,
            "user": self.user(said.user),
            "body": said.body,
            "state": said.state,
            "submitted_at": said.created,
        }

    def happening(self, happened: Happening) -> Item:
        """Return an entry of the timeline."""
        found: Item = {
            "id": happened.id,
            "node_id": f"E_{happened.id}",
            "url": f"https://api.github.com/events/{happened.id}",
            "actor": self.user(happened.actor),
            "event": happened.event,
            "commit_id": happened.commit or None,
            "commit_url": None,
            "created_at": happened.created,
            "performed_via_github_app": None,
        }
        if happened.label:
            found["label"] = {"name": happened.label, "color": "ededed"}
        return found

    def timeline_comment(self, said: Said) -> Item:
        """Return a comment as the timeline shows it."""
        found = self.comment(said)
        return {**found, "event": "commented", "actor": found["user"]}

    def timeline_review(self, said: Said) -> Item:
        """Return a review as the timeline shows it."""
        found = self.review(said)
        return {**found, "event": "reviewed", "updated_at": said.updated}

    def label(self, name: str) -> Item:
        """Return a label."""
        return {**self.description.example("label-items", 0), "name": name}
