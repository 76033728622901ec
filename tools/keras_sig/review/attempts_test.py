import pytest

from keras_sig.review.attempts import MOST


def test_a_program_gives_no_commands(discussion):
    discussion.add("commented", "mia", 1, "/approve", bot="yes")
    discussion.add("reviewed", "max", 1, "Fine.", bot="yes", verdict="approve")
    assert discussion.at(2).votes == ()
    assert [o.command for o in discussion.at(2).outcomes] == ["second"]


def test_a_deleted_account_is_refused_in_words(discussion):
    discussion.say("ghost", 1, "/approve\n\n/help")
    refused = discussion.at(2).outcomes[1:]
    assert [(o.done, o.message) for o in refused] == [
        (False, "this account was deleted, and nobody has its roles")
    ] * 2


def test_an_edit_by_somebody_else_gives_no_commands(discussion):
    discussion.say("gus", 1, "hello")
    comment = discussion.events[-1].id
    discussion.add("edited", "mia", 2, "hello\n\n/approve", of=comment)
    assert discussion.answer().message == (
        "only @gus, who wrote the comment, gives commands in it; write one "
        "of your own"
    )
    assert discussion.at(2).votes == ()


def test_an_edit_of_a_decision_decides_nothing_more(discussion):
    discussion.say("mia", 1, "/approve").say("max", 1, "/approve")
    discussion.decide(15, "continue")
    made = discussion.events[-1]
    body = made.body.replace("continue", "accept")
    discussion.add("edited", "bot", 16, body, of=made.id)
    assert discussion.at(17).state == "in-review"


def test_what_is_too_much_is_refused_once(discussion):
    discussion.say("mia", 1, "/help\n\n" * 1000)
    outcomes = discussion.at(2).outcomes[1:]
    assert sum(outcome.done for outcome in outcomes) == MOST
    assert len(outcomes) == MOST + 1
    assert outcomes[-1].message == (
        "a comment may hold 20 commands; this one and those after it were "
        "left out"
    )


def test_an_event_that_is_told_twice_counts_once(discussion):
    discussion.say("mia", 1, "/approve\n\n/concern speed Slow")
    discussion.events.append(discussion.events[-1])
    assert len(discussion.at(2).outcomes) == 3


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("aprove", "approve"),
        ("approved", "approve"),
        ("objct", "object"),
        ("recuze", "recuse"),
        ("delegat", "delegate"),
        ("extnd", "extend"),
        ("sumary", "summary"),
        ("finalcall", "final-call"),
        ("Withdrawn", "withdraw"),
    ],
)
def test_a_mistyped_command_gets_the_nearest(discussion, typed, nearest):
    discussion.say("mia", 1, f"/{typed}")
    assert discussion.answer().message == (
        f"there is no such command; did you mean `/{nearest}`?"
    )
