"""The log does not depend on the order in which GitHub answers."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from keras_sig.forges.github_heads import Head
from keras_sig.forges.github_log import Told, log_of, read_heads
from keras_sig.forges.github_receipts import Receipt, sign
from keras_sig.model.labels import labels_of
from keras_sig.model.moment import write_moment

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


def hour(hours: int) -> str:
    return write_moment(START + timedelta(hours=hours))


def said(number: int, by: str, hours: int, body: str, edited: int = 0) -> Any:
    return {
        "id": number,
        "user": {"login": by, "type": "User"},
        "body": body,
        "created_at": hour(hours),
        "updated_at": hour(hours + edited),
    }


def happened(number: int, event: str, hours: int, label: str = "") -> Any:
    return {
        "id": number,
        "event": event,
        "actor": None,
        "created_at": hour(hours),
        "label": {"name": label} if label else None,
    }


def commit(sha: str, hours: int) -> Any:
    return {"sha": sha, "commit": {"committer": {"date": hour(hours)}}}


PULL = {
    "number": 7,
    "user": {"login": "ola"},
    "title": "Scale",
    "head": {"sha": "b", "ref": "rfc/scale"},
    "created_at": hour(0),
    "updated_at": hour(9),
    "state": "open",
}
COMMENTS = [
    said(11, "tom", 1, "/approve"),
    said(12, "bot", 1, sign("Yes.", Receipt((), (Head("a", START, "d"),)))),
    said(13, "sam", 1, "/object", edited=3),
    said(14, "tom", 5, "later"),
]
TIMELINE = [
    happened(21, "labeled", 2, "x"),
    happened(22, "unlabeled", 2, "x"),
    happened(23, "labeled", 2, "x"),
    happened(24, "subscribed", 2),
    happened(25, "merged", 8),
    happened(26, "closed", 8),
]
REVIEWS = [
    {
        "id": 31,
        "user": None,
        "body": None,
        "state": "APPROVED",
        "submitted_at": hour(1),
    },
    {"id": 32, "user": None, "body": "", "state": "PENDING"},
]


def log(comments: Any, timeline: Any, reviews: Any) -> Any:
    commits = [commit("a", -1), commit("b", 3)]
    told = Told(PULL, comments, reviews, timeline, commits, "bot")
    return log_of(told, read_heads(told), "scale")


def test_all_sources_become_one_log():
    assert [(e.id, e.kind, e.by) for e in log(COMMENTS, TIMELINE, REVIEWS)] == [
        ("p7", "opened", "ola"),
        ("c11", "commented", "tom"),
        ("c12", "commented", "bot"),
        ("r31", "reviewed", "ghost"),
        ("t21", "labelled", "ghost"),
        ("t22", "unlabelled", "ghost"),
        ("t23", "labelled", "ghost"),
        ("hb.20261120T120000Z", "committed", "ola"),
        ("c13", "commented", "sam"),
        ("c14", "commented", "tom"),
        ("t25", "merged", "ghost"),
    ]


@settings(deadline=None)
@given(
    st.permutations(COMMENTS + COMMENTS[:2]),
    st.permutations(TIMELINE + TIMELINE[2:]),
    st.permutations(REVIEWS + REVIEWS),
)
def test_repeated_and_shuffled_answers_make_the_same_log(
    comments, timeline, reviews
):
    found = log(comments, timeline, reviews)
    assert found == log(COMMENTS, TIMELINE, REVIEWS)
    assert labels_of(found) == ["x"]
