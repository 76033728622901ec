"""Reading pull requests, their logs and files from GitHub."""

import base64
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from urllib.parse import quote

from keras_sig.forges.github_answers import (
    needed,
    number,
    part,
    text,
)
from keras_sig.forges.github_api import GitHubApi, Item, malformed
from keras_sig.forges.github_heads import Head
from keras_sig.forges.github_log import Told, log_of, read_heads, status_of
from keras_sig.forges.github_proposals import sort_out
from keras_sig.model.errors import SigError
from keras_sig.model.event import Event
from keras_sig.model.pull_request import PullRequest

# A file that a pull request adds and that makes it one of a proposal.
PROPOSAL = re.compile(r"rfcs/([0-9]{8}-[a-z0-9]+(?:-[a-z0-9]+)*)\.md")


class GitHubReader:
    """What the repository `repository` says, as far as `api` may see it.

    Args:
        api: The connection.
        repository: String, `owner/name`.
        bot: String, handle of our bot.
        branch: String, the default branch.
        labels: Collection of strings, those that the bot puts on; a closed
            pull request without any of them was never followed, and its
            files are not asked for. Empty: all are.
    """

    def __init__(
        self,
        api: GitHubApi,
        repository: str,
        bot: str,
        branch: str,
        labels: Collection[str] = (),
    ):
        self.api = api
        self.repository = repository
        self.bot = bot
        self.branch = branch
        self.labels = frozenset(labels)

    def at(self, path: str) -> str:
        """Return the address of something in the repository."""
        return f"repos/{self.repository}/{path}"

    def pulls(self) -> list[Item]:
        """Return all pull requests against the default branch, by number."""
        found = self.api.pages(
            self.at("pulls"), state="all", sort="created", direction="asc"
        )
        ours = [p for p in found if text(p, "base", "ref") == self.branch]
        return sorted(ours, key=lambda pull: number(pull, "number"))

    def pull(self, place: int) -> Item:
        """Return the pull request with the number `place`."""
        found = self.api.item(self.at(f"pulls/{place}"))
        if found is None:
            raise SigError(
                "Expected the number of a pull request. "
                f"Received: {place}. Fix: open one with `sig rfc submit`."
            )
        return found

    def names(self, pull: Item) -> list[str]:
        """Return the proposals that a pull request adds."""
        place, head = number(pull, "number"), needed(pull, "head", "sha")
        path = self.at(f"pulls/{place}/files")
        # While the branch stays, so do its files.
        kept = self.api.saved.find(f"{path}#{head}")
        if kept:
            return list(kept["body"])
        added = [
            PROPOSAL.fullmatch(text(file, "filename"))
            for file in self.api.pages(path)
            if text(file, "status") in ("added", "copied")
        ]
        found = [match[1] for match in added if match]
        self.api.saved.keep(f"{path}#{head}", "", "", found)
        return found

    def pull_requests(self) -> list[PullRequest]:
        """Return all pull requests of proposals, in order of number."""
        return self._sorted_out()[0]

    def find(self, rfc: str) -> PullRequest | None:
        """Return the pull request of a proposal: one that is open first."""
        found = [pull for pull in self.pull_requests() if pull.rfc == rfc]
        order = ("open", "merged", "closed")
        found.sort(key=lambda pull: (order.index(pull.status), pull.number))
        return found[0] if found else None

    def refused(self) -> list[tuple[int, str]]:
        """Return what no process can follow: numbers and reasons."""
        return self._sorted_out()[1]

    def _sorted_out(
        self,
    ) -> tuple[list[PullRequest], list[tuple[int, str]]]:
        pulls = [pull for pull in self.pulls() if self._is_followed(pull)]
        return sort_out([(pull, self.names(pull)) for pull in pulls])

    def _is_followed(self, pull: Item) -> bool:
        if not self.labels or status_of(pull) == "open":
            return True
        labels = part(pull, "labels") or []
        return any(part(label, "name") in self.labels for label in labels)

    def told(self, place: int) -> Told:
        """Return all that GitHub says of a pull request."""
        return self._told(self.pull(place))

    def _told(self, pull: Item) -> Told:
        place, pages = number(pull, "number"), self.api.pages
        return Told(
            pull=pull,
            comments=pages(self.at(f"issues/{place}/comments")),
            reviews=pages(self.at(f"pulls/{place}/reviews")),
            timeline=pages(self.at(f"issues/{place}/timeline")),
            commits=pages(self.at(f"pulls/{place}/commits")),
            bot=self.bot,
        )

    def heads(self, told: Told) -> list[Head]:
        """Return where the branch was, each with the digest of its API."""
        names = self.names(told.pull)
        rfc = names[0] if len(names) == 1 else ""
        return [
            head if head.api else replace(head, api=self._api(head, rfc))
            for head in read_heads(told)
        ]

    def log(self, told: Told, heads: Sequence[Head]) -> list[Event]:
        """Return the events of a pull request, oldest first."""
        names = self.names(told.pull)
        return log_of(told, heads, names[0] if len(names) == 1 else "")

    def events(self, place: int) -> list[Event]:
        """Return the log of a pull request; empty where there is none."""
        pull = self.api.item(self.at(f"pulls/{place}"))
        if pull is None:
            return []
        told = self._told(pull)
        return self.log(told, self.heads(told))

    def read(self, places: Sequence[tuple[str, str]]) -> list[bytes | None]:
        """Return the files at pairs of commit and path; see `Forge.read`."""
        return [self._file(commit, path) for commit, path in places]

    def _api(self, head: Head, rfc: str) -> str:
        from keras_sig.reading.api_digest import api_digest
        from keras_sig.reading.rfc import read_rfc

        path = f"rfcs/{rfc}.md"
        data = self._file(head.commit, path) if rfc else None
        try:
            return api_digest(read_rfc(data, path)) if data else ""
        except SigError:
            # No text: the linter says so where its author sees it.
            return ""

    def _file(self, commit: str, path: str) -> bytes | None:
        address = self.at(f"contents/{quote(path)}")
        found = self.api.fixed(address, ref=commit)
        if not isinstance(found, dict) or found.get("type") != "file":
            return None
        if found.get("encoding") != "base64":
            # Files of more than a megabyte have another way.
            blob = self.at(f"git/blobs/{needed(found, 'sha')}")
            found = self.api.fixed(blob)
        content = text(found or {}, "content")
        try:
            return base64.b64decode(content)
        except ValueError:
            raise malformed(address, "content in base64", content) from None
