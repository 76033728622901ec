"""What is announced of a proposal: each turn of it, once."""

from datetime import timedelta

from keras_sig.review.conftest import START


def kinds(state):
    return [milestone.name for milestone in state.milestones]


def ready(discussion):
    """Votes are in, the comment period is over, the meeting accepted."""
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    return discussion.decide(15, "accept")


def test_opening_is_announced_with_the_end_of_the_comments(discussion):
    (opened,) = discussion.at(1).milestones
    assert (opened.kind, opened.by, opened.at) == ("opened", "ola", START)
    assert opened.period_end == START + timedelta(days=14)


def test_talk_and_time_are_not_announced(discussion):
    discussion.say("mia", 1, "/concern name why").say("mia", 2, "/resolve name")
    discussion.add("committed", "ola", 3, api="a")
    assert kinds(discussion.at(100)) == ["opened"]


def test_the_final_call_and_the_decision_are(discussion):
    ready(discussion).say("bea", 16, "/accept it is good")
    _, called, accepted = discussion.at(17).milestones
    assert (called.kind, called.by) == ("final-call", "meeting")
    assert (accepted.by, accepted.reason) == ("bea", "it is good")


def test_a_new_api_renews_the_comment_period(discussion):
    discussion.add("committed", "ola", 5, api="b")
    discussion.add("committed", "ola", 7, api="c")
    state = discussion.at(8)
    assert kinds(state) == ["opened", "renewed", "renewed.2"]
    assert state.milestones[-1].period_end == START + timedelta(days=21)


def test_more_time_is_announced_with_the_new_end(discussion):
    discussion.say("carl", 3, "/extend 10 over the holidays")
    extended = discussion.at(4).milestones[-1]
    assert (extended.kind, extended.by) == ("extended", "carl")
    assert extended.period_end == START + timedelta(days=24)
    assert extended.reason == "10 over the holidays"


def test_a_proposal_that_comes_back_is_announced_again(discussion):
    discussion.say("carl", 1, "/postpone later").say("carl", 2, "/resume now")
    discussion.say("ola", 3, "/withdraw").say("carl", 4, "/resume now")
    assert kinds(discussion.at(5)) == [
        "opened",
        "postponed",
        "resumed",
        "withdrawn",
    ]


def test_a_second_final_call_has_a_name_of_its_own(discussion):
    ready(discussion).say("mia", 16, "/concern late one")
    discussion.say("mia", 17, "/resolve late fine").decide(40, "accept")
    assert kinds(discussion.at(41)) == ["opened", "final-call", "final-call.2"]


def test_what_comes_later_changes_no_earlier_name(discussion):
    ready(discussion).add("committed", "ola", 16, api="b")
    discussion.say("bea", 17, "/reject no").add("closed", "bot", 17)
    names = [kinds(discussion.at(day)) for day in range(20)]
    for shorter, longer in zip(names, names[1:], strict=False):
        assert longer[: len(shorter)] == shorter
    assert names[-1] == ["opened", "final-call", "renewed", "rejected"]
