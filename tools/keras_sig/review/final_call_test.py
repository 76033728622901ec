from dataclasses import replace
from datetime import date

from keras_sig.model.absence import Absence
from keras_sig.review.conftest import Discussion


def called(governance, **changes):
    """A proposal in its final call since day 15, 17 November 2026."""
    discussion = Discussion(replace(governance, **changes))
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve good")
    return discussion.decide(15, "accept")


def test_while_the_bdfl_is_there_a_delegate_decides_nothing(governance):
    discussion = called(governance).say("dora", 16, "/accept fine")
    assert discussion.at(16).state == "final-call"
    assert discussion.answer().message == "the final call is with @bea"


def test_while_the_bdfl_is_away_a_delegate_decides(governance):
    absence = Absence(date(2026, 11, 18), date(2026, 11, 30))
    discussion = called(governance, away=(absence,))
    assert discussion.at(15).waiting == ("bea",)
    state = discussion.at(16)
    assert state.waiting == ("bea", "dora")
    assert state.blocks == (
        "@bea is away until 2026-11-30: @dora may make the final call, and "
        "has not",
    )
    discussion.say("dora", 16, "/accept fine")
    assert discussion.answer().message == (
        "final call for the BDFL, as @bea is away until 2026-11-30: accept. "
        "Now: accepted"
    )
    call = discussion.at(16).bdfl
    assert (call.by, call.role) == ("dora", "delegate")


def test_the_last_day_of_an_absence_belongs_to_it(governance):
    absence = Absence(date(2026, 11, 18), date(2026, 11, 20))
    discussion = called(governance, away=(absence,))
    assert discussion.at(18.6).waiting == ("bea", "dora")
    assert discussion.at(18.7).waiting == ("bea",)


def test_an_absence_of_later_takes_no_call_back(governance):
    absence = Absence(date(2026, 11, 18), date(2026, 11, 30))
    discussion = called(governance, away=(absence,))
    discussion.say("dora", 16, "/accept fine")
    later = Absence(date(2027, 1, 1), date(2027, 1, 2))
    discussion.governance = replace(governance, away=(absence, later))
    assert discussion.at(100).state == "accepted"


def test_a_final_call_without_an_answer_goes_to_a_delegate(governance):
    discussion = called(governance)
    assert "by Tue 1 Dec 2026, 09:00 UTC" in discussion.at(28).next
    assert discussion.at(28).waiting == ("bea",)
    assert discussion.at(29).waiting == ("bea", "dora")
    discussion.say("dora", 29, "/reject nobody answered")
    assert discussion.at(29).state == "rejected"


def test_without_delegates_it_stays_with_the_bdfl(governance):
    discussion = called(governance, delegates=())
    assert discussion.at(29).waiting == ("bea",)
    assert discussion.at(29).blocks == (
        "@bea, the BDFL, has not made the final call; it was due until Tue "
        "1 Dec 2026, 09:00 UTC",
    )


def test_a_bdfl_who_takes_no_part_does_not_decide(governance):
    discussion = called(governance).say("bea", 16, "/recuse my own idea")
    discussion.say("bea", 17, "/accept still")
    assert discussion.answer().message == (
        "@bea takes no part in it, so the final call is with @dora"
    )
    discussion.say("dora", 18, "/accept fine")
    assert discussion.at(18).state == "accepted"


def by_the_bdfl(governance, **changes):
    discussion = called(governance, **changes)
    discussion.events[0] = replace(discussion.events[0], by="bea")
    return discussion


def test_the_proposal_of_the_bdfl_is_decided_by_a_delegate(governance):
    discussion = by_the_bdfl(governance).say("bea", 16, "/accept mine")
    assert discussion.answer().message == (
        "@bea is an author of it, so the final call is with @dora"
    )
    discussion.say("dora", 17, "/accept good")
    assert discussion.at(17).state == "accepted"


def test_where_nobody_else_can_the_bdfl_decides_on_the_own_one(governance):
    discussion = by_the_bdfl(governance, delegates=())
    discussion.say("bea", 16, "/accept nobody else may")
    assert discussion.at(16).state == "accepted"


def test_a_delegate_who_is_an_author_does_not_decide(governance):
    discussion = called(governance)
    discussion.events[0] = replace(discussion.events[0], by="dora")
    discussion.say("dora", 40, "/accept mine")
    assert not discussion.answer().done
    assert discussion.at(40).waiting == ("bea",)
