"""People come and go; what they have said while they were there counts."""

from dataclasses import replace
from datetime import date

from keras_sig.review.conftest import Discussion, member


def leaving(governance, handle, until):
    """The group, with one person whose last day is `until`."""
    found = {}
    for role in ("chairs", "sponsors", "members", "delegates"):
        people = getattr(governance, role)
        found[role] = tuple(
            replace(p, until=until) if p.handle == handle else p for p in people
        )
    return replace(governance, **found)


LAST = date(2026, 11, 5)  # day 3 of the discussion


def test_a_vote_cast_in_time_counts_for_ever(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    discussion.say("mia", 3, "/approve good")
    (vote,) = discussion.at(100).votes
    assert (vote.by, vote.role) == ("mia", "member")


def test_nobody_votes_after_the_last_day(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    discussion.say("mia", 4, "/approve late")
    assert discussion.at(4).votes == ()
    assert discussion.answer().message.endswith("; you are guest")


def test_nobody_votes_before_the_first_day(governance):
    later = replace(member("new"), since=date(2026, 11, 5))
    rules = replace(governance, members=(*governance.members, later))
    discussion = Discussion(rules).say("new", 2, "/approve")
    assert discussion.at(2).votes == ()
    assert "new" not in discussion.at(2).waiting
    discussion.say("new", 3, "/approve")
    assert len(discussion.at(3).votes) == 1


def test_who_has_left_is_not_waited_for(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    assert "mia" in discussion.at(3).waiting
    assert "mia" not in discussion.at(4).waiting


def test_a_hold_ends_with_the_role(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    discussion.say("mia", 1, "/hold wait")
    assert "on hold by @mia" in discussion.at(3).blocks
    assert "on hold by @mia" not in discussion.at(4).blocks


def test_the_concern_of_who_has_left_goes_to_the_chairs(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    discussion.say("mia", 1, "/concern speed Slow")
    assert discussion.at(3).waiting[0] == "mia"
    assert discussion.at(4).waiting[0] == "carl"
    discussion.say("mia", 5, "/resolve speed")
    assert discussion.at(5).open_concerns == ()


def test_a_vote_handed_to_who_has_left_comes_back(governance):
    discussion = Discussion(leaving(governance, "mia", LAST))
    discussion.say("max", 1, "/delegate mia")
    assert "max" not in discussion.at(3).waiting
    assert "max" in discussion.at(4).waiting


def test_the_final_call_of_a_former_bdfl_stays(governance):
    discussion = Discussion(governance)
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve good")
    discussion.decide(15, "accept").say("bea", 16, "/accept fine")
    former = replace(governance.bdfl, until=date(2026, 11, 30))
    following = replace(member("ben"), since=date(2026, 12, 1))
    discussion.governance = replace(
        governance, bdfl=following, former=(former,)
    )
    assert discussion.at(100).state == "accepted"
    assert discussion.at(100).bdfl.role == "bdfl"


def test_after_the_change_the_next_bdfl_decides(governance):
    former = replace(governance.bdfl, until=date(2026, 11, 17))
    following = replace(member("ben"), since=date(2026, 11, 18))
    rules = replace(governance, bdfl=following, former=(former,))
    discussion = Discussion(rules)
    discussion.say("mia", 1, "/approve").say("max", 2, "/approve good")
    discussion.decide(15, "accept")
    assert discussion.at(15).waiting == ("bea",)
    assert discussion.at(16).waiting == ("ben",)
    discussion.say("bea", 16, "/accept late").say("ben", 17, "/accept fine")
    assert discussion.at(17).bdfl.by == "ben"
