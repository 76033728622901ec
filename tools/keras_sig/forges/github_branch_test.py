"""Branches on GitHub: overwritten, backdated, of forks, with other files."""

from datetime import timedelta

import pytest

from keras_sig.forges.conftest import START, commit_files
from keras_sig.model.comment import find_marked
from keras_sig.reading.api_digest import api_digest
from keras_sig.reading.rfc import read_rfc

NAME = "20261120-scale"
RFC = """# Scale

| Status | Proposed |
| :-- | :-- |
| **Author(s)** | Ola Author (@ola) |

## Objective

Scale.

```python definition
def scale(x):
    return {factor} * x
```
"""


def text(factor):
    return RFC.replace("{factor}", str(factor))


def digest(factor):
    return api_digest(read_rfc(text(factor).encode(), f"rfcs/{NAME}.md"))


def submit(github, factor=2):
    commit = github.push(NAME, text(factor))
    return github("ola").open_pull_request(
        NAME, "Scale", f"rfc/{NAME}", {"commit": commit}
    )


def branch(github):
    """Return commits, digests and hours of the log."""
    return [
        (e.data["commit"], e.data.get("api"), (e.at - START).seconds // 3600)
        for e in github(
            "bot", (github.state.now - START).seconds / 3600
        ).events(1)
        if e.kind in ("opened", "committed")
    ]


def show_status(github, hours):
    """Let the bot write, so that it has seen the branch."""
    found = find_marked(github("bot", hours).events(1), "bot", "status")
    body = f"<!-- sig:status -->\nat {hours}"
    if found:
        github("bot", hours).edit_comment(1, found.id, body)
    else:
        github("bot", hours).comment(1, f"at {hours}", once="status")


def overwrite(github, factor, hours):
    """Force-push another commit upon main."""
    github.state.now = START + timedelta(hours=hours)
    files = {f"rfcs/{NAME}.md": text(factor).encode()}
    made = commit_files(github.git, f"other-{hours}", files, START)
    target = f"+{made}:refs/heads/rfc/{NAME}"
    github.run_git("push", "-q", "origin", target)
    github.state.notice()
    return made


def test_a_changed_api_is_a_commit_with_another_digest(github):
    first = submit(github).commit
    second = github.push(NAME, text(3), 5)
    assert branch(github) == [
        (first, digest(2), 0),
        (second, digest(3), 5),
    ]


def test_a_backdated_commit_comes_after_what_the_bot_has_seen(github):
    submit(github)
    show_status(github, 4)
    github.push(NAME, text(3), 6, date=START - timedelta(days=90))
    assert [hours for _, _, hours in branch(github)] == [0, 4]


def test_what_the_bot_has_seen_stays_after_the_branch_is_overwritten(github):
    first = submit(github).commit
    second = github.push(NAME, text(3), 2)
    show_status(github, 3)
    third = overwrite(github, 4, 7)
    expected = [
        (first, digest(2), 0),
        (second, digest(3), 2),
        (third, digest(4), 7),
    ]
    assert branch(github) == expected
    show_status(github, 9)
    assert branch(github) == expected


def test_a_renamed_proposal_is_found_by_its_new_name(github):
    submit(github)
    new = "20261121-scale-all"
    files = {
        f"rfcs/{NAME}.md": None,
        f"rfcs/{new}.md": text(2).encode(),
    }
    made = commit_files(github.git, f"rfc/{NAME}", files, START)
    github.git.push("origin", made, f"rfc/{NAME}")
    assert github("bot", 1).find(NAME) is None
    found = github("bot", 1).find(new)
    assert (found.number, found.commit) == (1, made)
    (api,) = {api for _, api, _ in branch(github) if api}
    assert api == digest(2)


def test_a_pull_request_from_a_fork_is_one_like_others(github):
    files = {f"rfcs/{NAME}.md": text(2).encode()}
    made = commit_files(github.git, "mine", files, START)
    target = f"{made}:refs/forks/ola/patch-1"
    github.run_git("push", "-q", "origin", target)
    github.state.open("ola", "Scale", "ola:patch-1")
    pull = github("bot", 1).find(NAME)
    assert (pull.author, pull.branch, pull.commit) == ("ola", "patch-1", made)
    path = f"rfcs/{NAME}.md"
    assert github("bot").read([(made, path)]) == [text(2).encode()]
    assert github("bot").bring(pull) == made
    assert branch(github) == [(made, digest(2), 0)]


@pytest.mark.parametrize(
    "files",
    [
        {"README.md": b"text"},
        {"rfcs/README.md": b"text"},
        {f"rfcs/{NAME}/notes.md": b"text"},
    ],
)
def test_a_pull_request_without_a_proposal_is_none_of_ours(github, files):
    made = commit_files(github.git, "other", files, START)
    github.git.push("origin", made, "other")
    github.state.open("ola", "Other", "other")
    assert github("bot").pull_requests() == []
    assert github("bot").refused() == []
