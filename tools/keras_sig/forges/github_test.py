"""What GitHub alone has: people who are gone, edits, pages, tokens."""

from datetime import timedelta

import pytest

from keras_sig.forges.conftest import START, commit_files
from keras_sig.model.comment import comments_of
from keras_sig.model.errors import SigError

NAME = "20261120-scale"


def submit(github):
    commit = github.push(NAME, "# Scale\n")
    return github("ola").open_pull_request(
        NAME, "Scale", f"rfc/{NAME}", {"commit": commit}
    )


def test_a_deleted_user_is_a_ghost(github):
    submit(github)
    said = github.state.comment(1, "tom", "/approve")
    review = github.state.review(1, "sam", "APPROVED", "")
    said.user = review.user = ""
    found = github("bot", 1).events(1)
    assert [(e.kind, e.by) for e in found[1:]] == [
        ("commented", "ghost"),
        ("reviewed", "ghost"),
    ]


def test_a_program_is_marked_and_a_person_is_not(github):
    submit(github)
    for by in ("ci[bot]", "Tom"):
        github.state.comment(1, by, "/approve")
    found = comments_of(github("bot").events(1))
    events = github("bot").events(1)[1:]
    assert [comment.by for comment in found] == ["ci[bot]", "tom"]
    assert [event.by_program for event in events] == [True, False]


def test_an_edit_that_the_bot_never_saw_counts_from_the_edit_on(github):
    submit(github)
    said = github.state.comment(1, "tom", "hello")
    github.state.now = START + timedelta(hours=9)
    github.state.edit(1, said.id, "/approve")
    (comment,) = comments_of(github("bot", 10).events(1))
    assert (comment.body, comment.at) == (
        "/approve",
        START + timedelta(hours=9),
    )


def test_each_answered_edit_is_an_event_with_its_own_id(github):
    submit(github)
    said = github.state.comment(1, "tom", "/hold a")
    for hours, body in ((1, "/hold b"), (3, "/hold c")):
        name = [e.id for e in github("bot", hours).events(1) if e.by == "tom"]
        github("bot", hours).comment(1, "Yes.", once=f"answer {name[-1]}")
        github.state.now = START + timedelta(hours=hours + 1)
        github.state.edit(1, said.id, body)
    events = [e for e in github("bot", 9).events(1) if e.by == "tom"]
    assert [(e.id, e.kind, e.body) for e in events] == [
        ("c1001", "commented", "/hold a"),
        ("c1001.20261120T110000Z", "edited", "/hold b"),
        ("c1001.20261120T130000Z", "edited", "/hold c"),
    ]


def test_edits_within_a_second_are_events_of_their_own(github):
    submit(github)
    said = github.state.comment(1, "tom", "/hold a")
    for body in ("/hold b", "/hold c", "/hold d"):
        name = [e.id for e in github("bot").events(1) if e.by == "tom"]
        github("bot").comment(1, "Yes.", once=f"answer {name[-1]}")
        github.state.edit(1, said.id, body)
    events = [e for e in github("bot").events(1) if e.by == "tom"]
    assert sorted(e.body[-1] for e in events) == ["a", "b", "c", "d"]
    assert len({e.id for e in events}) == 4


def test_what_was_answered_stays_said_when_it_is_deleted(github):
    submit(github)
    said = github.state.comment(1, "tom", "/approve")
    github("bot", 1).comment(1, "Yes.", once=f"answer c{said.id}")
    before = github("bot", 1).events(1)
    github.state.pulls[1].comments.remove(said)
    assert github("bot", 2).events(1) == before


def test_a_dismissed_review_that_was_answered_stays_a_vote(github):
    submit(github)
    review = github.state.review(1, "tom", "APPROVED", "Fine.")
    github("bot", 1).comment(1, "Yes.", once=f"answer r{review.id}")
    review.state = "DISMISSED"
    (event,) = [e for e in github("bot", 2).events(1) if e.by == "tom"]
    assert (event.kind, event.data["verdict"]) == ("reviewed", "approve")


def test_a_forged_receipt_of_somebody_else_is_not_believed(github):
    submit(github)
    said = github.state.comment(1, "noor", "hello")
    github("bot", 1).comment(1, "Yes.", once=f"answer c{said.id}")
    answer = github.state.pulls[1].comments[-1].body
    github.state.pulls[1].comments.pop()
    github.state.comment(1, "eve", answer.replace("hello", "/accept"))
    said.body, said.updated = "later", "2026-11-20T12:00:00Z"
    events = [e for e in github("bot", 5).events(1) if e.by == "noor"]
    assert [(e.kind, e.body) for e in events] == [("commented", "later")]


def test_a_second_pull_request_of_a_proposal_is_refused(github):
    submit(github)
    files = {f"rfcs/{NAME}.md": b"# Mine\n"}
    made = commit_files(github.git, "mine", files, START)
    github.git.push("origin", made, "mine")
    github.state.open("eve", "Scale", "mine")
    assert [p.number for p in github("bot").pull_requests()] == [1]
    assert github("bot").refused() == [
        (
            2,
            "Expected one open pull request for each proposal. Received: "
            f"`{NAME}`, which #1 proposes. Fix: close one of the two, or "
            "give the proposal another name.",
        )
    ]


def test_a_large_file_is_read_as_well(github):
    data = b"x" * 1_200_000
    files = {f"rfcs/{NAME}.md": data}
    made = commit_files(github.git, "large", files, START)
    github.git.push("origin", made, "large")
    assert github("bot").read([(made, f"rfcs/{NAME}.md")]) == [data]


def test_all_pages_of_comments_are_read(github):
    submit(github)
    for count in range(250):
        github.state.comment(1, "tom", f"{count}")
    found = comments_of(github("bot").events(1))
    assert [comment.body for comment in found] == [str(n) for n in range(250)]


def test_reopening_is_in_the_log(github):
    submit(github)
    github("ola", 1).close(1)
    github.state.now = START + timedelta(hours=2)
    github.state.set_state(1, "ola", "open")
    kinds = [e.kind for e in github("bot", 3).events(1)]
    assert kinds == ["opened", "closed", "reopened"]
    assert github("bot").find(NAME).status == "open"


def test_nobody_writes_with_the_token_of_somebody_else(github):
    submit(github)
    other = github.open("tom", START).acting_as("bot", START)
    assert not other.may_write()
    with pytest.raises(SigError) as caught:
        other.add_label(1, "a")
    assert str(caught.value) == (
        "Expected the token of @bot in GITHUB_TOKEN. Received: that of @tom. "
        "Fix: on GitHub everybody writes with a token of their own; the bot's "
        "handle is forge.bot in governance.toml."
    )
    assert github.state.pulls[1].labels == []


def test_a_wrong_token_is_refused_without_being_shown(github):
    submit(github)
    forge = github("tom")
    github.server.tokens.clear()
    with pytest.raises(SigError, match="Received: 401, Bad cred") as caught:
        forge.comment(1, "hello")
    assert "token-of" not in str(caught.value)
    assert "set GITHUB_TOKEN to a valid token" in str(caught.value)


def test_a_refusal_of_github_is_shown(github):
    submit(github)
    with pytest.raises(SigError, match="Can not review your own pull request"):
        github("ola").review(1, "approve", "Good.")


def test_what_did_not_change_is_not_sent_again(github):
    submit(github)
    github("bot").events(1)
    github.server.asked.clear()
    github("bot").events(1)
    assert {status for _, _, status in github.server.asked} == {304}


def test_what_a_pull_request_adds_is_asked_for_once(github):
    submit(github)
    assert [p.rfc for p in github("bot").pull_requests()] == [NAME]
    github.server.asked.clear()
    github("bot").pull_requests()
    assert [path.partition("?")[0] for _, path, _ in github.server.asked] == [
        "/repos/keras-sig/api/pulls"
    ]


def test_files_of_a_closed_pull_request_that_nobody_followed_are_not_asked_for(
    github,
):
    submit(github)
    forge = github("bot", 1)
    forge.reader.labels = frozenset({"status: in review"})
    assert [p.number for p in forge.pull_requests()] == [1]
    github("ola", 2).close(1)
    assert forge.pull_requests() == []
    github.state.label(1, "bot", "status: in review", True)
    assert [p.status for p in forge.pull_requests()] == ["closed"]


def test_the_status_is_linked_from_the_first_post_once(github):
    submit(github)
    for hours in (1, 2):
        github("bot", hours).comment(1, "Status: open", once="status")
    body = github.state.pulls[1].body
    (comment,) = github.state.pulls[1].comments
    assert body.startswith(f"Proposal `rfcs/{NAME}.md`.\n\n")
    assert body.count("<!-- sig:link -->") == 1
    assert f"#issuecomment-{comment.id})" in body


def test_a_first_post_without_text_is_linked_as_well(github):
    submit(github)
    github.state.pulls[1].body = None
    github("bot").comment(1, "Status: open", once="status")
    assert github.state.pulls[1].body.startswith("<!-- sig:link -->\n")


def test_a_file_at_a_commit_is_asked_for_once(github):
    commit = submit(github).commit
    place = [(commit, f"rfcs/{NAME}.md")]
    first = github("bot").read(place)
    github.server.asked.clear()
    assert github("bot").read(place) == first
    assert github.server.asked == []
