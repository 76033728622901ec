from dataclasses import replace

import pytest

from keras_sig.review.conftest import Discussion, proposal


def ready(discussion):
    """Two votes for, comment period over, decided by the meeting."""
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve good")
    return discussion.decide(15, "accept")


def test_before_submission_the_header_speaks(governance):
    discussion = Discussion(governance)
    discussion.events = []
    assert discussion.at(0).state == "draft"
    discussion.rfc = proposal(status="Accepted")
    assert discussion.at(0).state == "accepted"


def test_a_sponsor_in_the_header_has_to_agree(governance):
    discussion = Discussion(governance, seconded=False)
    state = discussion.at(1)
    assert (state.state, state.sponsor) == ("proposed", "")
    assert state.waiting == ("sue",)
    assert state.next.startswith("@sue vouches for it with `/second` before")


def test_a_proposal_with_a_sponsor_is_in_review(discussion):
    state = discussion.at(0)
    assert (state.state, state.sponsor) == ("in-review", "sue")
    assert state.next.startswith("Comments and votes until Mon 16 Nov 2026")


def test_a_proposal_without_sponsor_waits_and_stalls(governance):
    discussion = Discussion(governance, seconded=False)
    discussion.rfc = proposal(sponsor="none")
    assert discussion.at(29.9).state == "proposed"
    assert discussion.at(29.9).waiting == ("sue", "sam")
    assert discussion.at(30).state == "stalled"
    discussion.say("sam", 40, "/second")
    state = discussion.at(40)
    assert (state.state, state.sponsor) == ("in-review", "sam")
    assert (state.period_end - state.period_start).days == 14
    assert state.period_start == discussion.events[-1].at


def test_the_whole_way_to_acceptance(discussion):
    ready(discussion)
    before = discussion.at(16)
    assert before.state == "final-call"
    assert before.blocks == ("@bea, the BDFL, has not made the final call",)
    assert before.waiting == ("bea",)
    discussion.say("bea", 17, "/accept The scale is needed.")
    after = discussion.at(17)
    assert (after.state, after.blocks) == ("accepted", ())
    assert after.bdfl.rationale == "The scale is needed."
    discussion.add("merged", "bot", 18)
    assert discussion.at(18).merged


def test_the_state_of_an_earlier_moment_can_be_asked(discussion):
    ready(discussion)
    assert discussion.at(1.5).state == "in-review"
    assert discussion.at(1.5).count("approve") == 1


@pytest.mark.parametrize(
    ("say", "missing"),
    [
        (("mia", 16, "/hold wait"), "on hold by @mia"),
        (("mia", 14, "/object no"), "1 for and 1 against is no majority"),
        (("mia", 14, "/concern speed slow"), "open concern: speed (@mia)"),
    ],
)
def test_what_blocks_is_named(discussion, say, missing):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say(*say)
    assert missing in discussion.at(17).blocks
    discussion.decide(18, "accept").say("bea", 19, "/accept fine")
    assert discussion.at(19).state != "accepted"
    assert missing in discussion.at(19).outcomes[-2].message


def test_a_meeting_before_the_period_is_over_decides_nothing(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.decide(13, "accept")
    assert discussion.at(13).state == "in-review"
    assert discussion.answer().message == (
        "the comment period runs until Mon 16 Nov 2026, 09:00 UTC"
    )


def test_too_few_votes_are_counted(discussion):
    discussion.say("mia", 1, "/approve").decide(15, "accept")
    assert "the quorum is 2 votes, 1 so far" in discussion.at(15).blocks


def test_under_consensus_one_objection_is_enough(governance):
    discussion = Discussion(replace(governance, rule="consensus"))
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say("sam", 3, "/object no")
    assert "consensus is needed, and @sam objects" in discussion.at(15).blocks


def test_a_concern_in_the_final_call_reopens_the_review(discussion):
    ready(discussion).say("sam", 16, "/concern late I missed this")
    state = discussion.at(16)
    assert (state.state, state.meeting) == ("in-review", None)
    discussion.say("sam", 17, "/resolve late")
    assert "no meeting has decided on it" in discussion.at(17).blocks


def test_a_changed_api_starts_the_comment_period_again(discussion):
    ready(discussion).say("bea", 17, "/accept yes")
    discussion.add("committed", "ola", 18, api="b")
    state = discussion.at(18)
    assert (state.state, state.meeting, state.bdfl) == ("in-review", None, None)
    assert state.period_start == discussion.events[-1].at


def test_changed_prose_after_the_final_call_needs_it_again(discussion):
    ready(discussion).say("bea", 17, "/accept yes")
    discussion.add("committed", "ola", 18, api="a")
    state = discussion.at(18)
    assert (state.state, state.bdfl) == ("final-call", None)
    assert state.meeting.choice == "accept"


def test_a_revision_comes_back(discussion):
    discussion.say("carl", 3, "/revise the name")
    assert discussion.at(3).state == "revising"
    assert discussion.at(3).waiting == ("ola",)
    discussion.add("committed", "ola", 5, api="b")
    assert discussion.at(5).state == "in-review"


def test_the_bdfl_alone_cannot_skip_the_meeting(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say("bea", 20, "/accept now")
    assert discussion.at(20).state == "in-review"
    assert discussion.answer().message.startswith(
        "not possible while the proposal is in-review"
    )


def test_a_group_without_meetings_calls_itself(governance):
    rules = replace(governance, meeting_decides=False, meeting=None)
    discussion = Discussion(rules)
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say("carl", 10, "/final-call")
    assert discussion.at(10).state == "in-review"
    discussion.say("carl", 15, "/final-call").say("bea", 16, "/accept yes")
    assert discussion.at(16).state == "accepted"


def test_where_meetings_decide_a_chair_does_not(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.say("carl", 15, "/final-call")
    assert discussion.answer().message == (
        "a meeting decides, and its notes open the final call"
    )


@pytest.mark.parametrize("choice", ["reject", "postpone", "revise"])
def test_other_decisions_do_not_lead_to_acceptance(discussion, choice):
    ready(discussion).decide(16, choice).say("bea", 17, "/accept still")
    assert discussion.at(17).state != "accepted"
    assert not discussion.at(17).outcomes[-1].done


def test_people_cannot_speak_for_the_meeting(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve")
    discussion.decide(15, "accept")
    forged = discussion.events.pop()
    discussion.add("commented", "mia", 15, forged.body)
    assert discussion.at(16).meeting is None


def test_capitals_make_no_other_person(discussion):
    discussion.say("Ola", 1, "/approve").say("MIA", 1, "/approve")
    discussion.say("mia", 2, "/abstain")
    found = {vote.by: vote.choice for vote in discussion.at(2).votes}
    assert found == {"mia": "abstain"}


def test_a_review_is_a_vote(discussion):
    discussion.add("reviewed", "mia", 1, "Good.", verdict="approve")
    discussion.add(
        "reviewed", "max", 1, "Bad\nname.", verdict="request-changes"
    )
    discussion.add("reviewed", "sam", 1, "Well.", verdict="comment")
    found = {v.by: (v.choice, v.reason) for v in discussion.at(2).votes}
    assert found == {"mia": ("approve", "Good."), "max": ("hold", "Bad name.")}


def test_an_edit_carries_out_only_what_it_adds(discussion):
    discussion.say("mia", 1, "/approve")
    edited = discussion.events[-1].id
    discussion.say("mia", 2, "/abstain")
    discussion.add("edited", "mia", 3, "/approve\n\n/help", of=edited)
    state = discussion.at(4)
    assert state.votes[0].choice == "abstain"
    commands = [outcome.command for outcome in state.outcomes]
    assert commands == ["second", "approve", "abstain", "help"]


def test_votes_of_former_members_stay(discussion, governance):
    discussion.say("mia", 1, "/concern x slow")
    rules = replace(governance, members=(), sponsors=governance.sponsors)
    discussion.say("mia", 2, "/resolve x")
    discussion.governance = replace(rules, members=(governance.members[1],))
    assert discussion.at(1.5).open_concerns == ()


def test_an_approved_proposal_is_implemented_by_its_header(discussion):
    ready(discussion).say("bea", 17, "/accept yes")
    discussion.rfc = proposal(status="Implemented")
    assert discussion.at(18).state == "accepted"
    discussion.add("merged", "bot", 18)
    assert discussion.at(18).state == "implemented"


def test_closing_withdraws_and_reopening_resumes(discussion):
    discussion.add("closed", "ola", 1)
    assert discussion.at(1).state == "withdrawn"
    discussion.add("reopened", "ola", 2)
    assert discussion.at(2).state == "in-review"
