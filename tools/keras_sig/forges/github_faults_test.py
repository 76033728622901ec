"""Servers that break, limits, and answers that make no sense."""

import sys
from datetime import timedelta

import pytest

from keras_sig.forges.conftest import START, commit_files
from keras_sig.forges.fake_github.server import Fault
from keras_sig.forges.github_api import GitHubApi
from keras_sig.forges.lost_answer import LostAnswer
from keras_sig.forges.signature import Signature
from keras_sig.model.errors import SigError

NAME = "20261120-scale"


@pytest.fixture
def hub(github):
    commit = github.push(NAME, "text")
    github("ola").open_pull_request(
        NAME, "Scale", f"rfc/{NAME}", {"commit": commit}
    )
    github.server.asked.clear()
    github.waited.clear()
    return github


def bodies(hub):
    return [said.body for said in hub.state.pulls[1].comments]


@pytest.mark.parametrize("status", [500, 502, 503, 504, 0])
def test_reading_goes_on_after_a_broken_answer(hub, status):
    hub.server.faults += [Fault(status, "GET"), Fault(status, "GET")]
    assert [e.kind for e in hub("bot").events(1)] == ["opened"]
    assert hub.waited == [2, 4]


def test_a_server_that_stays_broken_is_said_so(hub):
    hub.server.faults += [Fault(503, "GET")] * 5
    with pytest.raises(SigError) as caught:
        hub("bot").events(1)
    assert str(caught.value) == (
        "Expected GET /repos/keras-sig/api/pulls/1 to be answered. Received: "
        "503, broken. Fix: run the command again later; nothing is written "
        "twice."
    )
    assert hub.waited == [2, 4, 8, 16]


@pytest.mark.parametrize("status", [500, 502, 0])
def test_a_comment_whose_answer_is_lost_is_found_not_repeated(hub, status):
    hub.server.faults.append(Fault(status, "POST", done=True))
    event = hub("bot").comment(1, "Yes.", once="answer c7")
    assert event.body == "<!-- sig:answer c7 -->\nYes."
    assert len(bodies(hub)) == 1


@pytest.mark.parametrize("status", [500, 502, 0])
def test_a_comment_that_was_not_written_is_written_by_a_rerun(hub, status):
    hub.server.faults.append(Fault(status, "POST"))
    with pytest.raises(LostAnswer, match="Fix: run the command again"):
        hub("bot").comment(1, "Yes.", once="answer c7")
    assert bodies(hub) == []
    for _ in range(2):
        hub("bot").comment(1, "Yes.", once="answer c7")
    assert len(bodies(hub)) == 1


def test_a_clock_that_is_ahead_of_github_does_not_matter(hub):
    ahead = hub.open("tom", START + timedelta(minutes=5))
    hub("tom")
    assert ahead.comment(1, "Fine.").body == "Fine."
    assert ahead.review(1, "approve", "Fine.").number == 1
    assert bodies(hub) == ["Fine."]


def test_an_edit_is_sent_again(hub):
    comment = hub("tom").comment(1, "old")
    hub.server.faults.append(Fault(502, "PATCH", done=True))
    hub("tom").edit_comment(1, comment.id, "new")
    assert bodies(hub) == ["new"]
    assert hub.waited == [2]


@pytest.mark.parametrize(
    ("headers", "message", "waits"),
    [
        ({"Retry-After": "17"}, "slow down", [17]),
        (
            {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1795165260"},
            "API rate limit exceeded",
            [61],
        ),
        ({}, "You have exceeded a secondary rate limit", [60]),
    ],
)
def test_limits_are_waited_for_and_the_comment_written_once(
    hub, headers, message, waits
):
    hub.server.faults.append(
        Fault(403, "POST", headers=headers, message=message)
    )
    hub("bot").comment(1, "Yes.", once="answer c7")
    assert len(bodies(hub)) == 1
    assert hub.waited == waits


def test_a_limit_for_long_ends_the_command(hub):
    hub.server.faults.append(Fault(429, headers={"Retry-After": "3000"}))
    with pytest.raises(SigError, match="is used up for 3000 seconds. Fix"):
        hub("bot").events(1)
    assert hub.waited == []


def test_what_is_forbidden_is_not_repeated(hub):
    said = "Resource not accessible by personal access token"
    hub.server.faults.append(Fault(403, "POST", message=said))
    with pytest.raises(SigError, match="Fix: give the token of GITHUB_TOKEN"):
        hub("bot").add_label(1, "a")
    assert hub.waited == []


def answering(hub, change):
    """Let the server change each answer before it is sent."""
    find = hub.server.routes.find

    def changed(method, path):
        found = find(method, path)
        if found is None:
            return None
        template, call, words = found

        def answer(*more):
            status, body = call(*more)
            return status, change(template, body)

        return template, answer, words

    hub.server.routes.find = changed


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("number", "one", "number: expected a whole number from GitHub"),
        ("created_at", "yesterday", "created_at: expected a moment from"),
        ("created_at", None, "created_at: expected text from GitHub"),
        ("head", None, "head.sha: expected text from GitHub"),
        ("title", ["Scale"], "title: expected text from GitHub"),
    ],
)
def test_an_answer_without_sense_is_an_error_in_words(hub, name, value, said):
    answering(
        hub,
        lambda path, body: (
            {**body, name: value} if path.endswith("_number}") else body
        ),
    )
    with pytest.raises(SigError, match=said):
        hub("bot").events(1)
    hub.server.problems.clear()


def test_an_object_in_place_of_a_list_is_an_error_in_words(hub):
    answering(hub, lambda path, body: {} if "comments" in path else body)
    with pytest.raises(SigError, match="comments: expected a list of objects"):
        hub("bot").events(1)
    hub.server.problems.clear()


def test_the_token_does_not_follow_a_page_to_another_server(hub):
    send = hub.server.RequestHandlerClass._send

    def elsewhere(handler, status, body, headers):
        link = '<http://127.0.0.2:1/more>; rel="next"'
        send(handler, status, body, {**headers, "Link": link})

    hub.server.RequestHandlerClass = type(
        "Elsewhere", (hub.server.RequestHandlerClass,), {"_send": elsewhere}
    )
    with pytest.raises(SigError, match="expected a next page at http"):
        hub("bot").events(1)


def test_a_server_that_is_not_there_is_said_so():
    waited = []
    api = GitHubApi(
        "secret", "http://127.0.0.1:9", wait=waited.append, clock=lambda: 0.0
    )
    with pytest.raises(SigError) as caught:
        api.get("user")
    assert str(caught.value) == (
        "Expected an answer of http://127.0.0.1:9. Received: ConnectionError. "
        "Fix: run the command again; what was written is not written twice."
    )
    assert waited == [2, 4, 8, 16]


def test_a_push_that_github_does_not_notice_is_said_so(hub):
    hub.state.notice = lambda: None
    files = {f"rfcs/{NAME}.md": b"second"}
    commit = commit_files(hub.git, f"rfc/{NAME}", files, START)
    with pytest.raises(SigError, match="Expected pull request 1 to show what"):
        hub("ola").commit(1, {"commit": commit})
    assert hub.waited == list(range(1, 11))


def test_what_is_not_there_cannot_be_written_to(hub):
    with pytest.raises(SigError) as caught:
        hub("bot").writer.send("POST", "issues/9/comments", {"body": "text"})
    assert str(caught.value) == (
        "Expected repos/keras-sig/api/issues/9/comments on GitHub. Received: "
        "404, nothing there. Fix: see forge.repository in governance.toml and "
        "the rights of the token in GITHUB_TOKEN."
    )


def test_without_github3_there_is_a_message(monkeypatch):
    monkeypatch.delitem(
        sys.modules, "keras_sig.forges.github_session", raising=False
    )
    monkeypatch.setitem(sys.modules, "github3.session", None)
    with pytest.raises(SigError, match="Fix: install it with `pip install "):
        GitHubApi("secret").get("user")


def test_a_branch_that_has_moved_on_is_not_overwritten(hub):
    other = hub.git.write_commit(
        [hub.git.resolve("main")],
        {f"rfcs/{NAME}.md": b"mine"},
        "Mine\n",
        Signature("Ola", "ola@example.org", START),
    )
    with pytest.raises(SigError, match="Expected `git push` to succeed"):
        hub("ola").commit(1, {"commit": other})
    assert hub.state.branches.head(f"rfc/{NAME}") != other
