"""The commands of the process on GitHub: a small one on loopback."""

import copy
import json
from datetime import UTC, datetime

import pytest

from keras_sig.commands.conftest import NAME, git
from keras_sig.commands.desk import Desk
from keras_sig.forges.conftest import GitHubFactory, commit_files
from keras_sig.forges.fake_github.server import Fault
from keras_sig.forges.github_receipts import unsign
from keras_sig.model.labels import labels_of

BOT = "keras-sig-bot"


@pytest.fixture
def hub(world, tmp_path, monkeypatch):
    """The world with a remote, and the small GitHub behind it."""
    factory = GitHubFactory(tmp_path / "hub")
    factory.state.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    path = world / "governance.toml"
    text = path.read_text().replace(
        'kind = "local"',
        f'kind = "github"\nrepository = "{factory.repository}"',
    )
    path.write_text(text)
    git(world, "commit", "-q", "-am", "Move to GitHub")
    git(world, "remote", "add", "origin", str(factory.state.branches.path))
    git(world, "push", "-q", "--force", "origin", "main")
    monkeypatch.setenv("GITHUB_API_URL", factory.server.address)
    factory.token_of = lambda by: (
        factory.server.tokens.__setitem__(f"token-of-{by}", by),
        monkeypatch.setenv("GITHUB_TOKEN", f"token-of-{by}"),
    )
    yield factory
    factory.close()


def at(hub, moment):
    hub.state.now = datetime.fromisoformat(moment)
    return ("--now", moment)


def said(hub, by):
    pull = hub.state.pulls[1]
    return [comment.body for comment in pull.comments if comment.user == by]


@pytest.fixture
def opened(hub, sig):
    hub.token_of("ola")
    ran = sig("rfc", "submit", NAME, *at(hub, "2026-11-02T09:00:00Z"))
    assert ran.code == 0, ran.err
    hub.token_of(BOT)
    return hub


def test_an_author_submits_and_the_bot_does_the_rest(opened, sig):
    assert [p.user for p in opened.state.pulls.values()] == ["ola"]
    assert said(opened, BOT) == []
    ran = sig("bot", "run", *at(opened, "2026-11-02T10:00:00Z"))
    assert ran.code == 0, ran.err
    assert opened.state.pulls[1].labels == ["status: needs sponsor"]
    (status,) = said(opened, BOT)
    assert status.startswith("<!-- sig:status -->\n")
    ran = sig("bot", "run", *at(opened, "2026-11-02T11:00:00Z"))
    assert ran.out == f"{NAME}\n"


def test_a_command_is_answered_once_and_its_edit_once(opened, sig):
    now = at(opened, "2026-11-03T09:00:00Z")
    comment = opened.state.comment(1, "priya", "/second")
    for _ in range(2):
        assert sig("bot", "run", *now).code == 0
    now = at(opened, "2026-11-04T09:00:00Z")
    opened.state.edit(1, comment.id, "/second\n\n/hold wait for me")
    for _ in range(2):
        assert sig("bot", "run", *now).code == 0
    answers = [text for text in said(opened, BOT) if "sig:answer" in text]
    assert ["/second" in a and "/hold" not in a for a in answers] == [
        True,
        False,
    ]
    desk = Desk.open("2026-11-04T09:00:00Z")
    pull = desk.forge().find(NAME)
    state = desk.state(pull, desk.forge().events(1), desk.now)
    assert (state.state, state.sponsor) == ("in-review", "priya")
    assert [(v.by, v.choice, v.at.day) for v in state.votes] == [
        ("priya", "hold", 4)
    ]


def test_a_person_cannot_write_for_somebody_else(opened, sig):
    opened.token_of("keiko")
    ran = sig("review", "comment", NAME, "/approve", "--as", "priya")
    assert ran.code == 2
    assert "Expected the token of @priya in GITHUB_TOKEN" in ran.err
    assert "token-of" not in ran.out + ran.err


def test_two_proposals_in_one_pull_request_are_refused_once(opened, sig):
    files = {f"rfcs/20261120-{name}.md": b"# A\n" for name in "ab"}
    when = opened.state.now
    made = commit_files(opened.git, "two", files, when)
    opened.git.push("origin", made, "two")
    opened.state.open("eve", "Two", "two")
    for _ in range(2):
        ran = sig("bot", "run", *at(opened, "2026-11-02T10:00:00Z"))
        assert "refuse           pull request 2" in ran.out
    (comment,) = opened.state.pulls[2].comments
    assert "Received: 2: `20261120-a`, `20261120-b`." in comment.body


def event_of(examples, hub, **changes):
    """Return an event that GitHub shows, as if it were of this repository."""
    example = examples["issue_comment"][0]
    issue = {**example["issue"], "pull_request": {"url": "u"}, **changes}
    repository = {**example["repository"], "full_name": hub.repository}
    return {**example, "issue": issue, "repository": repository}


def test_the_event_of_a_workflow_has_its_pull_request_answered(
    opened, sig, examples, tmp_path
):
    opened.state.comment(1, "priya", "/second")
    path = tmp_path / "event.json"
    path.write_text(json.dumps(event_of(examples, opened)))
    options = ("--event", path, "--name", "issue_comment")
    ran = sig("bot", "run", *options, *at(opened, "2026-11-03T09:00:00Z"))
    assert "answer to @priya" in ran.out
    path.write_text(json.dumps(event_of(examples, opened, number=9)))
    ran = sig("bot", "run", *options, *at(opened, "2026-11-03T09:00:00Z"))
    assert ran.out == "Pull request 9 carries no proposal.\n"


def test_the_event_of_another_repository_is_refused(
    opened, sig, examples, tmp_path
):
    path = tmp_path / "event.json"
    path.write_text(json.dumps(examples["issue_comment"][0]))
    ran = sig("bot", "run", "--event", path, "--name", "issue_comment")
    assert ran.code == 2
    assert "Expected an event of the repository keras-sig/api." in ran.err
    assert "Received: 'Codertocat/Hello-World'." in ran.err


def test_a_webhook_has_its_pull_request_answered_once(opened, serve, examples):
    served = serve()
    served.until("status comment")
    opened.state.comment(1, "priya", "/second")
    event = event_of(examples, opened)
    assert served.post("one", event) == 202
    served.until("answer to @priya")
    assert served.post("one", event) == 409
    assert served.post("two", examples["issue_comment"][0]) == 400
    assert served.stop() == 0
    answers = [text for text in said(opened, BOT) if "sig:answer" in text]
    assert len(answers) == 1
    assert "token-of" not in "".join(served.lines)


def test_a_forge_that_does_not_answer_is_asked_again(opened, serve, examples):
    opened.token_of("keiko")
    opened.server.tokens.clear()
    served = serve()
    served.until("all open pull requests: again at")
    assert served.post("one", event_of(examples, opened)) == 202
    assert "Expected" in served.until("pull request 1: ")
    served.until("pull request 1: again at")
    assert served.stop() == 0
    assert "jobs that wait: 2" in served.lines[-1]


def test_a_proposal_is_accepted_and_its_pull_request_merged(opened, world, sig):
    for by, text in (
        ("priya", "/second"),
        ("keiko", "/approve"),
        ("samuel", "/approve"),
        ("jonah", "/approve"),
    ):
        at(opened, "2026-11-03T09:00:00Z")
        opened.state.comment(1, by, text)
    assert sig("bot", "run", *at(opened, "2026-11-03T10:00:00Z")).code == 0
    notes = world / "notes.md"
    notes.write_text(
        "# Notes of the meeting of 2026-12-04\n\n"
        f"- Decision: {NAME}: accept — nobody is against\n"
    )
    now = at(opened, "2026-12-04T21:00:00Z")
    ran = sig("meeting", "notes", "notes.md", "--apply", *now)
    assert ran.code == 0, ran.err + ran.out
    now = at(opened, "2026-12-05T09:00:00Z")
    opened.state.comment(1, "noor", "/accept It is small and clear.")
    assert sig("bot", "run", *now).code == 0
    ran = sig("rfc", "accept", NAME, *at(opened, "2026-12-06T09:00:00Z"))
    assert ran.code == 0, ran.err
    pull = opened.state.pulls[1]
    assert (pull.state, pull.merged is not None) == ("closed", True)
    path = "spec/pages/ops/double.md"
    assert opened.state.branches.blob("main", path)
    events = Desk.open(None).forge().events(1)
    assert labels_of(events) == ["status: accepted"]


WRITING = ("POST", "PATCH", "DELETE")


@pytest.mark.parametrize("done", [True, False])
def test_a_bot_that_dies_between_two_writes_ends_like_one_that_does_not(
    opened, sig, done
):
    now = at(opened, "2026-11-03T09:00:00Z")
    for by, text in (("priya", "/second"), ("keiko", "/aprove")):
        opened.state.comment(1, by, text)
    start = copy.deepcopy(opened.state.pulls[1])
    opened.server.asked.clear()
    assert sig("bot", "run", *now).code == 0
    writes = [ask for ask in opened.server.asked if ask[0] in WRITING]
    expected = outcome(opened)
    assert len(writes) == 5
    for write in range(len(writes)):
        opened.state.pulls[1] = copy.deepcopy(start)
        break_at(opened.server, write, done)
        sig("bot", "run", *now)
        del opened.server.next_fault
        assert sig("bot", "run", *now).code == 0
        assert outcome(opened) == expected, write


def break_at(server, write, done):
    """Break the connection at a write, counted from 0, and at all after it."""
    left = [write]

    def next_fault(method):
        if method not in WRITING:
            return None
        left[0] -= 1
        if left[0] >= 0:
            return None
        # The first one may be carried out; then the bot is gone.
        # What may be sent twice is refused, so that nothing is waited for.
        status = 0 if method == "POST" else 403
        return Fault(status, method, done=done and left[0] == -1)

    server.next_fault = next_fault


def outcome(hub):
    """What readers see: labels, and who has said what how often."""
    pull = hub.state.pulls[1]
    texts = [unsign(comment.body)[0] for comment in pull.comments]
    return pull.labels, sorted(texts)
