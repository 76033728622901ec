from datetime import timedelta

import pytest

from keras_sig.review.conftest import START


def end(discussion, days):
    return (discussion.at(days).period_end - START) / timedelta(days=1)


def test_a_chair_makes_the_comment_period_longer(discussion):
    discussion.say("carl", 3, "/extend 7 holidays")
    assert discussion.answer().message == (
        "the comment period runs until Mon 23 Nov 2026, 09:00 UTC"
    )
    assert end(discussion, 3) == 21
    (longer,) = discussion.at(3).extensions
    assert (longer.by, longer.reason) == ("carl", "holidays")


def test_extensions_add_up(discussion):
    discussion.say("carl", 3, "/extend 7 a").say("carl", 4, "/extend 1 b")
    assert end(discussion, 4) == 22


def test_after_its_end_the_days_count_from_now(discussion):
    discussion.say("carl", 20, "/extend 7 late reader")
    assert end(discussion, 20) == 27


def test_a_changed_api_makes_it_no_shorter(discussion):
    discussion.say("carl", 1, "/extend 60 summer")
    discussion.add("committed", "ola", 2, api="b")
    assert end(discussion, 2) == 74
    discussion.add("committed", "ola", 70, api="c")
    assert end(discussion, 70) == 84


def test_a_decision_waits_for_its_end(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say("carl", 3, "/extend 7 holidays").decide(15, "accept")
    assert discussion.answer().message == (
        "the comment period runs until Mon 23 Nov 2026, 09:00 UTC"
    )
    assert discussion.at(15).state == "in-review"


@pytest.mark.parametrize(
    ("by", "body", "message"),
    [
        ("carl", "/extend 0 x", "from 1 to 90 was expected, received `0`"),
        ("carl", "/extend -3 x", "from 1 to 90 was expected, received `-3`"),
        ("carl", "/extend 91 x", "from 1 to 90 was expected, received `91`"),
        ("carl", "/extend \u0663 x", "was expected, received `\u0663`"),
        ("carl", "/extend", "was expected, received nothing"),
        ("carl", "/extend 7", "a reason is needed"),
        ("mia", "/extend 7 x", "only chair may do that; you are member"),
    ],
)
def test_what_is_no_extension_is_refused(discussion, by, body, message):
    discussion.say(by, 3, body)
    assert not discussion.answer().done
    assert message in discussion.answer().message
    assert end(discussion, 3) == 14


def test_a_final_call_is_not_extended(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.decide(15, "accept").say("carl", 16, "/extend 7 wait")
    assert discussion.answer().message.startswith(
        "not possible while the proposal is final-call"
    )
