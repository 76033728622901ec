from keras_sig.review.conftest import Discussion


def votes(discussion, days=100):
    found = discussion.at(days).votes
    return {vote.by: (vote.choice, vote.through) for vote in found}


def test_who_recuses_has_no_vote_and_is_not_waited_for(discussion):
    discussion.say("mia", 1, "/hold wait").say("mia", 2, "/recuse my employer")
    state = discussion.at(3)
    assert (state.votes, state.recused) == ((), ("mia",))
    assert "mia" not in state.waiting
    assert discussion.answer().message == (
        "your vote is taken back, and nobody waits for you; voting again "
        "undoes it"
    )


def test_a_later_vote_undoes_it(discussion):
    discussion.say("mia", 1, "/recuse").say("mia", 2, "/approve")
    assert discussion.at(2).recused == ()
    assert votes(discussion) == {"mia": ("approve", "")}


def test_the_open_concern_of_who_recuses_falls_to_the_chairs(discussion):
    discussion.say("mia", 1, "/concern speed Slow").say("mia", 2, "/recuse")
    assert "Still open is speed" in discussion.answer().message
    discussion.say("carl", 3, "/approve")
    state = discussion.at(3)
    assert "mia" not in state.waiting
    assert state.waiting[0] == "carl"


def test_a_vote_in_other_hands_counts_as_theirs(discussion):
    discussion.say("max", 1, "/delegate @Mia on leave")
    assert discussion.answer().message == (
        "your vote is in the hands of @mia and counts once they vote; "
        "0 of the 2 votes needed"
    )
    assert votes(discussion) == {}
    assert "max" not in discussion.at(1).waiting
    discussion.say("mia", 2, "/approve")
    assert discussion.answer().message == (
        "counted as approve, for @max too; 2 of the 2 votes needed"
    )
    assert votes(discussion) == {
        "mia": ("approve", ""),
        "max": ("approve", "mia"),
    }
    discussion.say("mia", 3, "/object no")
    assert votes(discussion)["max"] == ("object", "mia")


def test_a_vote_handed_to_somebody_who_has_voted_counts_at_once(discussion):
    discussion.say("mia", 1, "/approve").say("max", 2, "/object no")
    discussion.say("max", 3, "/delegate mia")
    assert discussion.answer().message == (
        "your vote is in the hands of @mia and is approve, as theirs; "
        "2 of the 2 votes needed"
    )
    assert votes(discussion)["max"] == ("approve", "mia")


def test_an_own_vote_takes_it_back(discussion):
    discussion.say("max", 1, "/delegate mia").say("mia", 2, "/approve")
    discussion.say("max", 3, "/object no")
    assert votes(discussion) == {"mia": ("approve", ""), "max": ("object", "")}
    assert discussion.at(3).delegations == ()


def test_votes_are_not_handed_on_twice(discussion):
    discussion.say("max", 1, "/delegate mia").say("mia", 2, "/delegate sam")
    assert discussion.answer().message.endswith(
        ". What @max had handed to you is theirs again"
    )
    discussion.say("sam", 3, "/approve")
    assert votes(discussion) == {
        "sam": ("approve", ""),
        "mia": ("approve", "sam"),
    }
    assert "max" in discussion.at(3).waiting


def test_no_circle_of_votes_is_possible(discussion):
    discussion.say("max", 1, "/delegate mia").say("mia", 2, "/delegate max")
    assert discussion.answer().message == (
        "@max has handed on the own vote, to @mia"
    )


def test_a_vote_goes_only_to_somebody_with_one(discussion):
    said = {
        "max": "@max is yourself; name somebody else with a vote",
        "ola": "@ola is an author, and has no vote here",
        "gus": "@gus has no vote; name somebody of governance.toml",
        "sam": "@sam takes no part in this proposal; name somebody else",
        "m*a": "the handle of somebody with a vote was expected, received "
        "`m*a`; write `/delegate HANDLE [concern NAME] [reason]`",
        "": "the handle of somebody with a vote was expected, received "
        "nothing; write `/delegate HANDLE [concern NAME] [reason]`",
    }
    discussion.say("sam", 1, "/recuse")
    for handle, message in said.items():
        discussion.say("max", 2, f"/delegate {handle}")
        outcome = discussion.answer()
        assert (outcome.done, outcome.message) == (False, message)


def test_a_concern_goes_into_other_hands(discussion):
    discussion.say("max", 1, "/concern speed Slow")
    discussion.say("max", 2, "/delegate mia concern speed on leave")
    assert discussion.answer().message == (
        "the concern speed is in the hands of @mia now"
    )
    assert discussion.at(2).concerns[0].holder == "mia"
    discussion.say("mia", 3, "/resolve speed")
    concern = discussion.at(3).concerns[0]
    assert (concern.resolved_by, concern.overruled) == ("mia", False)
    assert votes(discussion) == {}


def test_only_an_own_open_concern_is_handed_on(discussion):
    discussion.say("max", 1, "/concern speed Slow")
    discussion.say("mia", 2, "/delegate sam concern speed")
    assert discussion.answer().message == (
        "no open concern of yours has the name `speed`; yours: none"
    )
    discussion.say("max", 2, "/delegate sam concern")
    assert discussion.answer().message == (
        "no open concern of yours has the name `-`; yours: speed"
    )


def test_others_are_told_who_has_a_concern_in_hand(discussion):
    discussion.say("max", 1, "/concern speed Slow")
    discussion.say("max", 2, "/delegate mia concern speed")
    discussion.say("sam", 3, "/resolve speed")
    assert discussion.answer().message == (
        "only @max, who raised it, @mia, who has it in hand, or a chair may "
        "resolve it"
    )


def test_a_chair_overrules_a_concern(discussion):
    discussion.say("max", 1, "/concern speed Slow")
    discussion.say("carl", 2, "/resolve speed measured twice")
    concern = discussion.at(2).concerns[0]
    assert (concern.overruled, concern.reason) == (True, "measured twice")


def test_a_hold_is_lifted_by_recusing(governance):
    discussion = Discussion(governance)
    discussion.say("mia", 1, "/approve").say("max", 1, "/approve")
    discussion.say("sam", 2, "/hold wait").say("sam", 3, "/recuse")
    assert not any("hold" in block for block in discussion.at(15).blocks)
