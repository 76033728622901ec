"""What every forge must do; each forge is one more parameter."""

from datetime import timedelta

import pytest

from keras_sig.forges.conftest import START
from keras_sig.model.comment import comments_of
from keras_sig.model.errors import SigError
from keras_sig.model.labels import labels_of


def opened(forge, rfc="20261120-scale"):
    commit = forge.push(rfc, "first")
    return forge("ola").open_pull_request(
        rfc, "Scale", f"rfc/{rfc}", {"commit": commit}
    )


def test_nothing_is_there_at_first(forge):
    assert forge("ola").pull_requests() == []
    assert forge("ola").find("20261120-scale") is None
    assert forge("ola").events(1) == []


def test_all_logs_are_those_of_the_numbers(forge):
    assert forge("ola").logs() == {}
    for name in ("20261120-scale", "20261120-double"):
        opened(forge, name)
    forge("tom", 1).comment(2, "Fine.")
    forge("tom", 2).comment(1, "Fine, too.")
    logs = forge("bot").logs()
    assert logs == {n: forge("bot").events(n) for n in (1, 2)}
    assert [event.body for event in logs[2]] == ["", "Fine."]


def test_a_pull_request_is_opened_once(forge):
    first = opened(forge)
    again = forge("ola", 5).open_pull_request(
        "20261120-scale", "Other", "rfc/other", {"commit": "c9"}
    )
    assert first == again == forge("tom").find("20261120-scale")
    assert (first.number, first.author, first.opened) == (1, "ola", START)
    assert [event.kind for event in forge("tom").events(1)] == ["opened"]


def test_pull_requests_are_numbered_from_one(forge):
    numbers = [opened(forge, f"20261120-{name}").number for name in "abc"]
    assert numbers == [1, 2, 3]
    assert [p.rfc[-1] for p in forge("x").pull_requests()] == ["a", "b", "c"]


def test_a_comment_keeps_its_text(forge):
    opened(forge)
    text = "Line one.\r\n\n```\n/approve\n```\n\u00e9 \U0001f642 <b>"
    forge("tom", 1).comment(1, text)
    (comment,) = comments_of(forge("tom").events(1))
    assert (comment.by, comment.body) == ("tom", text)
    assert comment.at == START + timedelta(hours=1)


def test_the_same_comment_at_the_same_moment_is_one(forge):
    opened(forge)
    ids = {forge("tom", 1).comment(1, "Fine.").id for _ in range(3)}
    assert len(ids) == 1
    assert len(comments_of(forge("tom").events(1))) == 1


def test_a_marked_comment_is_written_once_per_writer(forge):
    opened(forge)
    first = forge("bot", 1).comment(1, "Status: open", once="status")
    again = forge("bot", 2).comment(1, "Status: changed", once="status")
    forge("tom", 3).comment(1, "<!-- sig:status -->\nforged")
    assert first.id == again.id
    assert len(comments_of(forge("bot").events(1))) == 2


def test_a_quoted_marker_of_somebody_else_is_no_marker(forge):
    opened(forge)
    forge("tom", 1).comment(1, "<!-- sig:status -->\nforged")
    written = forge("bot", 2).comment(1, "true", once="status")
    assert written.body == "<!-- sig:status -->\ntrue"


def test_an_edit_replaces_the_text(forge):
    opened(forge)
    comment = forge("tom", 1).comment(1, "old")
    for _ in range(2):
        forge("tom", 2).edit_comment(1, comment.id, "new")
    forge("tom", 3).edit_comment(1, comment.id, "new")
    comments = comments_of(forge("tom").events(1))
    assert [c.body for c in comments] == ["new"]


def test_what_was_answered_stays_in_the_log_when_it_is_edited(forge):
    opened(forge)
    comment = forge("tom", 1).comment(1, "/approve")
    forge("bot", 2).comment(1, "Yes.", once=f"answer {comment.id}")
    forge("tom", 3).edit_comment(1, comment.id, "/object")
    said = [e for e in forge("bot").events(1) if e.by == "tom"]
    assert [(e.kind, e.body) for e in said] == [
        ("commented", "/approve"),
        ("edited", "/object"),
    ]
    assert said[0].id == said[1].data["of"] == comment.id
    assert [e.at - START for e in said] == [
        timedelta(hours=1),
        timedelta(hours=3),
    ]


def test_an_unknown_comment_is_refused(forge):
    opened(forge)
    with pytest.raises(SigError, match="id of a comment.*Received: 'c7'"):
        forge("tom").edit_comment(1, "c7", "new")


def test_a_review_keeps_its_verdict(forge):
    opened(forge)
    forge("tom", 1).review(1, "approve", "Fine.")
    event = forge("tom").events(1)[-1]
    assert (event.kind, event.data["verdict"]) == ("reviewed", "approve")


def test_labels_come_and_go(forge):
    opened(forge)
    for _ in range(2):
        forge("bot", 1).add_label(1, "a")
        forge("bot", 1).add_label(1, "b")
        forge("bot", 1).remove_label(1, "a")
        forge("bot", 1).remove_label(1, "none")
        forge("bot", 1).add_label(1, "b")
    assert labels_of(forge("bot").events(1)) == ["b"]


def test_a_label_comes_back_in_the_same_moment(forge):
    opened(forge)
    forge("bot", 1).add_label(1, "a")
    forge("bot", 1).remove_label(1, "a")
    forge("bot", 1).add_label(1, "a")
    assert labels_of(forge("bot").events(1)) == ["a"]


def test_a_new_commit_is_recorded_once(forge):
    first = opened(forge).commit
    second = forge.push("20261120-scale", "second", 1)
    for commit in (second, second):
        forge("ola", 1).commit(1, {"commit": commit})
    events = forge("ola").events(1)
    assert [event.kind for event in events] == ["opened", "committed"]
    assert [event.data["commit"] for event in events] == [first, second]
    assert forge("ola").find("20261120-scale").commit == second


def test_a_new_title_is_shown(forge):
    opened(forge)
    commit = forge.push("20261120-scale", "second", 1)
    data = {"commit": commit, "title": "Scale all"}
    forge("ola", 1).commit(1, data)
    assert forge("ola").find("20261120-scale").title == "Scale all"


def test_files_are_read_at_a_commit(forge):
    first = opened(forge).commit
    second = forge.push("20261120-scale", "second", 1)
    path = "rfcs/20261120-scale.md"
    places = [(second, path), (first, path), (first, "rfcs/none.md")]
    assert forge("bot").read(places) == [b"second", b"first", None]
    assert forge("bot").read([]) == []


def test_the_same_forge_is_another_writers(forge):
    opened(forge)
    at = START + timedelta(hours=2)
    assert forge("bot").acting_as("bot", at).events(1) == forge("x").events(1)


def test_merging_ends_it(forge):
    opened(forge)
    commit = forge.land(1, "20261120-scale")
    for _ in range(2):
        forge("bot", 1).merge(1, commit)
    forge("bot", 2).close(1)
    assert forge("bot").find("20261120-scale").status == "merged"
    kinds = [event.kind for event in forge("ola").events(1)]
    assert kinds == ["opened", "merged"]


def test_closing_is_recorded_once(forge):
    opened(forge)
    forge("ola", 1).close(1)
    forge("ola", 2).close(1)
    assert forge("bot").find("20261120-scale").status == "closed"
    assert len(forge("bot").events(1)) == 2


@pytest.mark.parametrize(
    "write",
    [
        lambda forge: forge.comment(7, "text"),
        lambda forge: forge.review(7, "approve", ""),
        lambda forge: forge.add_label(7, "a"),
        lambda forge: forge.close(7),
        lambda forge: forge.merge(7, "c1"),
        lambda forge: forge.commit(7, {"commit": "c1"}),
    ],
)
def test_an_unknown_number_is_refused(forge, write):
    opened(forge)
    with pytest.raises(SigError, match="number of a pull request.*: 7"):
        write(forge("tom"))
    assert len(forge("tom").pull_requests()) == 1
