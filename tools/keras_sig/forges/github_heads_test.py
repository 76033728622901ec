from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from keras_sig.forges.github_heads import Head, heads_of

START = datetime(2026, 11, 20, 9, tzinfo=UTC)


def hour(hours):
    return START + timedelta(hours=hours)


def head(commit, hours, api=""):
    return Head(commit, hour(hours), api)


def heads(commits, forced=(), known=(), seen=0, changed=100, last=None):
    commits = [head(*c) for c in commits]
    return [
        (found.commit, (found.at - START) / timedelta(hours=1))
        for found in heads_of(
            START,
            hour(changed),
            commits,
            [head(*f) for f in forced],
            [head(*k) for k in known],
            hour(seen),
            last or commits[-1].commit,
        )
    ]


def test_what_was_there_before_the_opening_is_the_opening():
    assert heads([("a", -3), ("b", -1)]) == [("b", 0)]


def test_later_commits_come_at_their_dates():
    assert heads([("a", -1), ("b", 5), ("c", 7)]) == [
        ("a", 0),
        ("b", 5),
        ("c", 7),
    ]


def test_a_backdated_commit_is_no_older_than_the_last_look_of_the_bot():
    found = heads([("a", -9), ("b", -8)], known=[("a", 0)], seen=50)
    assert found == [("a", 0), ("b", 50)]


def test_a_commit_from_the_future_came_by_the_last_change():
    assert heads([("a", -1), ("b", 900)], changed=20) == [("a", 0), ("b", 20)]


def test_what_the_bot_has_recorded_stays():
    known = [("a", 0), ("gone", 3), ("b", 5)]
    assert heads([("x", 1), ("b", 2)], known=known) == known


def test_an_overwritten_branch_has_the_moment_of_the_push():
    found = heads([("x", -8)], forced=[("x", 30)], known=[("a", 0)], seen=40)
    assert found == [("a", 0), ("x", 30)]


def test_a_commit_upon_an_overwritten_branch_comes_after_it():
    found = heads(
        [("x", -8), ("y", -7)], forced=[("x", 30)], known=[("a", 0)], seen=10
    )
    assert found == [("a", 0), ("x", 30), ("y", 30)]


def test_a_branch_that_is_moved_back_is_at_its_old_commit_again():
    known = [("a", 0), ("b", 5)]
    found = heads([("a", -1)], forced=[("a", 9)], known=known, seen=6)
    assert found == [("a", 0), ("b", 5), ("a", 9)]


def test_without_a_list_of_commits_there_is_the_last_one():
    assert heads_of(START, hour(2), [], [], [], START, "z") == [head("z", 0)]
    found = heads_of(START, hour(2), [], [], [head("a", 0)], START, "z")
    assert found == [head("a", 0), head("z", 2)]


@given(
    st.lists(st.integers(-50, 150), min_size=1, max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 90)), max_size=3),
    st.integers(0, 90),
)
def test_moments_never_go_back_and_the_end_is_the_last_commit(
    dates, pushes, seen
):
    commits = [(f"c{at}", date) for at, date in enumerate(dates)]
    forced = [(f"c{at}", hours) for at, hours in pushes]
    found = heads(commits, forced=forced, known=[("k", 0)], seen=seen)
    moments = [at for _, at in found]
    assert moments == sorted(moments)
    assert found[-1][0] == commits[-1][0]
