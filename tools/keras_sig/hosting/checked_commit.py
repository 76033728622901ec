"""Which commit a workflow has checked, as GitHub says it."""

import re

from keras_sig.hosting.notice import (
    check_repository,
    read_object,
    shown,
    table,
)
from keras_sig.model.errors import SigError

COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")


def read_checked_commit(data: bytes, repository: str = "") -> str:
    """Return the commit of the pull request for which a workflow ran.

    Args:
        data: Bytes, the event `workflow_run`.
        repository: String, `owner/name`; empty where any will do.

    Returns:
        String, empty where the workflow ran for something else.

    Raises:
        SigError: if it is no such event, or one of another repository.
    """
    event = read_object("workflow_run", data)
    check_repository(event, repository)
    run = table(event, "workflow_run")
    if run.get("event") != "pull_request":
        return ""
    commit = run.get("head_sha")
    if isinstance(commit, str) and COMMIT.fullmatch(commit):
        return commit
    raise SigError(
        "Expected the hash of a commit in workflow_run.head_sha. "
        f"Received: {shown(commit)}. Fix: hand over the event as GitHub "
        "sends it."
    )
