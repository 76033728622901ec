"""Which commit a workflow has checked."""

import json

import pytest

from keras_sig.hosting.checked_commit import read_checked_commit
from keras_sig.model.errors import SigError

SHA = "0123456789abcdef0123456789abcdef01234567"


def read(repository="", **run):
    event = {
        "workflow_run": {"event": "pull_request", "head_sha": SHA, **run},
        "repository": {"full_name": "keras-sig/api"},
    }
    return read_checked_commit(json.dumps(event).encode(), repository)


def test_it_is_the_commit_of_the_pull_request():
    assert read() == SHA
    assert read("Keras-SIG/api") == SHA


def test_examples_of_github_are_read(examples):
    for event in examples["workflow_run"]:
        run = event["workflow_run"]
        expected = run["head_sha"] if run["event"] == "pull_request" else ""
        assert read_checked_commit(json.dumps(event).encode()) == expected
        run["event"] = "pull_request"
        found = read_checked_commit(json.dumps(event).encode())
        assert found == run["head_sha"]


@pytest.mark.parametrize("event", ["push", "schedule", None])
def test_a_run_for_something_else_has_none(event):
    assert read(event=event) == ""


def test_another_repository_is_refused():
    with pytest.raises(SigError, match="of the repository keras-sig/other"):
        read("keras-sig/other")


@pytest.mark.parametrize(
    "sha", [None, "", "main", SHA[:-1], SHA.upper(), [SHA]]
)
def test_what_is_no_commit_is_refused(sha):
    with pytest.raises(SigError) as caught:
        read(head_sha=sha)
    assert f"Received: {sha!r}. Fix: " in str(caught.value)
