"""The state of the small GitHub, and what people do on it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from keras_sig.forges.fake_github.branches import Branches
from keras_sig.forges.fake_github.records import Happening, Pull, Said
from keras_sig.model.errors import SigError
from keras_sig.model.moment import write_moment


class FakeGitHub:
    """One repository with pull requests.

    Args:
        repository: String, `owner/name`.
        path: Path of its bare git repository.
        now: Moment at which it is there; tests move it.
    """

    def __init__(self, repository: str, path: Path, now: datetime):
        self.repository = repository
        self.branches = Branches(path)
        self.now = now
        self.pulls: dict[int, Pull] = {}
        self.lock = threading.RLock()
        self._ids = 1000
        self._noticed: list[tuple[str, int]] = []

    @property
    def moment(self) -> str:
        """Now, as GitHub writes it."""
        return write_moment(self.now)

    def next_id(self) -> int:
        """Return a number that nothing has."""
        self._ids += 1
        return self._ids

    @contextmanager
    def changing(self, number: int) -> Iterator[Pull]:
        """Change a pull request; the moment is noted."""
        with self.lock:
            pull = self.pulls[number]
            yield pull
            pull.updated = self.moment

    def open(self, user: str, title: str, head: str, body: str = "") -> Pull:
        """Open a pull request from `branch` or `owner:branch`."""
        owner, _, branch = head.rpartition(":")
        home = self.repository.partition("/")[0]
        owner = owner or home
        where = "heads" if owner == home else f"forks/{owner}"
        ref = f"refs/{where}/{branch}"
        commit = self.branches.head(ref)
        if not commit:
            raise SigError(f"no branch {head}")
        if any(p.state == "open" and p.ref == ref for p in self.pulls.values()):
            raise SigError(f"A pull request already exists for {head}.")
        number, at = len(self.pulls) + 1, self.moment
        main = self.branches.head("main")
        place = (branch, ref, owner, commit, main)
        pull = Pull(number, user, title, body, *place, at, at)
        self.pulls[number] = pull
        self._show(pull)
        return pull

    def comment(self, number: int, user: str, body: str) -> Said:
        """Comment on a pull request."""
        with self.changing(number) as pull:
            said = Said(self.next_id(), user, body, self.moment, self.moment)
            pull.comments.append(said)
        return said

    def edit(self, number: int, comment: int, body: str) -> Said | None:
        """Change a comment."""
        with self.changing(number) as pull:
            for said in pull.comments:
                if said.id == comment:
                    said.body, said.updated = body, self.moment
                    return said
        return None

    def review(self, number: int, user: str, state: str, body: str) -> Said:
        """Review a pull request."""
        with self.changing(number) as pull:
            now = self.moment
            said = Said(self.next_id(), user, body, now, now, state)
            pull.reviews.append(said)
        return said

    def label(self, number: int, user: str, name: str, on: bool) -> bool:
        """Put a label on, or take it off; return whether it was missing."""
        with self.changing(number) as pull:
            if (name in pull.labels) == on:
                return False
            (pull.labels.append if on else pull.labels.remove)(name)
            event = "labeled" if on else "unlabeled"
            self._happen(pull, event, user, label=name)
        return True

    def set_state(self, number: int, user: str, state: str) -> None:
        """Close a pull request, or open it again."""
        with self.changing(number) as pull:
            if pull.state != state and pull.merged is None:
                pull.state = state
                pull.closed = self.moment if state == "closed" else None
                event = "closed" if state == "closed" else "reopened"
                self._happen(pull, event, user)

    def notice(self) -> None:
        """Notice what was pushed, as GitHub does after a while."""
        with self.lock:
            refs = self.branches.fingerprint()
            if refs == self._noticed:
                return
            self._noticed = refs
            for pull in self.pulls.values():
                if pull.state == "open":
                    self._notice(pull)

    def _notice(self, pull: Pull) -> None:
        head = self.branches.head(pull.ref)
        if head and head != pull.head:
            if not self.branches.contains(head, pull.head):
                event = "head_ref_force_pushed"
                self._happen(pull, event, pull.user, commit=head)
            pull.head, pull.updated = head, self.moment
            self._show(pull)
        main = self.branches.head("main")
        if self.branches.contains(main, pull.head):
            pull.state, pull.updated = "closed", self.moment
            pull.closed = pull.merged = self.moment
            pull.commit = main
            self._happen(pull, "merged", pull.user, commit=main)
            self._happen(pull, "closed", pull.user)
        else:
            pull.base = main

    def _show(self, pull: Pull) -> None:
        """Let git fetch the head of a pull request."""
        ref = f"refs/pull/{pull.number}/head"
        self.branches.run("update-ref", ref, pull.head)

    def _happen(
        self,
        pull: Pull,
        event: str,
        actor: str,
        label: str = "",
        commit: str = "",
    ) -> None:
        number, now = self.next_id(), self.moment
        pull.timeline.append(
            Happening(number, event, actor, now, label, commit)
        )
